// What the candidate needs, as rules of the loop: more time for what is still to be booked, and breaks. What is booked
// already keeps its length, and its breaks as long as they are: a rule that came later keeps nobody from what was agreed.
import { accommodationsOf } from '#openings';
import type { Tx } from '#platform';
import { plannedMinutes } from './domain/loop-problem.js';
import type { StandingLoop } from './keep-booked.js';
import type { InterviewRow } from './loops.table.js';

/** What of the candidate's needs decides the loop. */
export interface Needs {
  readonly candidateBreakMinutes: number;
  /** How long the interview takes. */
  minutesOf(interview: Pick<InterviewRow, 'id' | 'minutes' | 'withCandidate'>): number;
}

/** The needs of the candidate, for a loop that stands on what is booked of it. */
export async function loadNeeds(
  tx: Tx,
  candidateId: string,
  standing: StandingLoop | undefined,
): Promise<Needs> {
  const [asked] = await accommodationsOf(tx, [candidateId]);
  const { extraMinutes = 0, breakMinutesMin = 0 } = asked ?? {};
  const booked = new Map(standing?.open.map(({ interviewId, spanMs }) => [interviewId, spanMs]));
  return {
    candidateBreakMinutes: Math.min(breakMinutesMin, leastBreakMinutes(standing)),
    minutesOf: ({ id, minutes, withCandidate }) => {
      const span = booked.get(id);
      if (span !== undefined) return (span[1] - span[0]) / 60_000;
      return withCandidate ? minutes + extraMinutes : minutes;
    },
  };
}

/** The shortest break between booked interviews with the candidate, as planning counts it; endless where there are not two. */
function leastBreakMinutes(standing: StandingLoop | undefined): number {
  const spans = [...(standing?.open ?? []), ...(standing?.settled ?? [])]
    .filter(({ withCandidate }) => withCandidate)
    .map(({ spanMs }) => spanMs)
    .toSorted((one, other) => one[0] - other[0]);
  return spans.slice(1).reduce((least, [from], at) => {
    const [begun, ended] = spans[at] ?? [from, from];
    return Math.min(least, Math.max(0, (from - begun) / 60_000 - plannedMinutes((ended - begun) / 60_000)));
  }, Infinity);
}
