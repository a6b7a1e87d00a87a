// Why a loop was repaired, in words for the people concerned: which interview, and what became of who was to take it. Names
// and the reasons that somebody gave stay out of it.
const WHY = {
  declined: { kind: 'interviewer_declined', words: 'was declined' },
  deactivated: { kind: 'interviewer_unavailable', words: 'had somebody who is no member any more' },
  paused: { kind: 'interviewer_unavailable', words: 'had somebody who is away at that time' },
  calendar_deleted: { kind: 'calendar_conflict', words: 'was taken out of its interviewer’s calendar' },
  conflict: { kind: 'calendar_conflict', words: 'had somebody who is busy at that time now' },
} as const;

type Problem = keyof typeof WHY;
type Kind = (typeof WHY)[Problem]['kind'];

const WORDS_MAX = 500;

/** The reason of the revision that repairs these seats, counted as that of the first one; 1 to 500 characters. */
export function repairReason(seats: readonly { readonly title: string; readonly problem: Problem }[]): {
  readonly reason: string;
  readonly reasonKind: Kind | 'other';
} {
  const words = [...new Set(seats.map(({ title, problem }) => `${title} ${WHY[problem].words}`))].join('; ');
  const [first] = seats;
  return {
    reason: words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX - 1)}…` : words,
    reasonKind: first === undefined ? 'other' : WHY[first.problem].kind,
  };
}
