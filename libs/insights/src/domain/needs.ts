// What can need a member, in which order, and the sentence that says why. What is late or late within a day comes
// first, by its deadline; the rest by what it holds up, and within that what has waited longest.

/** The kinds of needs, in the order in which those that are not urgent are ranked. */
export const needKinds = [
  'scorecard_overdue',
  'interview_today',
  'seat_declined',
  'seat_unavailable',
  'hold_expired',
  'hold_refused',
  'decision_missing',
  'debrief_ready',
  'scorecard_due',
  'availability_received',
  'loop_without_plan',
  'proposal_ready',
  'hold_expiring',
  'scorecard_awaited',
  'place_missing',
  'seat_unanswered',
  'availability_missing',
] as const;

/** What needs somebody. */
export type NeedKind = (typeof needKinds)[number];

/** The rank of urgent needs; those of the others begin after it. */
export const URGENT_RANK = 0;

/** The rank of a kind among needs that are not urgent, from 1. */
export const rankOfKind = (kind: NeedKind): number => needKinds.indexOf(kind) + 1;

/** A need with a deadline is urgent from so long before it. */
export const URGENT_MS = 24 * 3_600_000;

/** What the sentence is made of; names are null where the need is not about such a thing. */
export interface NeedFacts {
  readonly kind: NeedKind;
  readonly candidate: string;
  readonly interview: string | null;
  /** Whose seat or scorecard it is, when it is not the reader's. */
  readonly person: string | null;
  readonly withCandidate: boolean;
  /** Whether the candidate was asked when they can. */
  readonly asked: boolean;
  /** Why the person in the seat cannot be counted on. */
  readonly problem: SeatProblem | null;
  /** How far it is to find somebody else for it, and why. */
  readonly repair: RepairState | null;
  readonly repairMessage: string | null;
  /** Why the loop's hold was not booked by itself. */
  readonly holdRefusal: string | null;
}

/** What took a person out of their seat. */
export type SeatProblem = 'declined' | 'deactivated' | 'paused' | 'calendar_deleted' | 'conflict';

/** How far the repair of a loop is. */
export type RepairState = 'wanted' | 'offered' | 'impossible' | 'given_up' | 'done';

const LOST: Readonly<Record<SeatProblem, (who: string, about: string) => string>> = {
  declined: (who, about) => `${who} declined ${about}.`,
  deactivated: (who, about) => `${who}, who was to take part in ${about}, is no member any more.`,
  paused: (who, about) => `${who} is away at the time of ${about}.`,
  calendar_deleted: (who, about) => `${who} took ${about} out of their calendar.`,
  conflict: (who, about) => `${who} is busy at the time of ${about} now.`,
};

/** What is known of how to repair it, as a further sentence; nothing while that is looked for. */
function repairWords({ repair, repairMessage }: NeedFacts): string {
  const because = repairMessage ?? '';
  switch (repair) {
    case 'offered':
      return ` A repair waits to be confirmed: ${because}`;
    case 'impossible':
      return ` No repair fits: ${because}`;
    case 'given_up':
      return ` ${because}`;
    default:
      return '';
  }
}

/** Why the need is there, as one English sentence without times: those are in the reader's own zone beside it. */
export function whyOf(facts: NeedFacts): string {
  const { kind, candidate, interview, person, withCandidate, asked } = facts;
  const about = `${interview ?? 'the interview'} ${withCandidate ? 'with' : 'about'} ${candidate}`;
  const whose = person ?? 'Somebody';
  switch (kind) {
    case 'scorecard_overdue':
      return `Your scorecard for ${about} is overdue.`;
    case 'scorecard_due':
      return `Your scorecard for ${about} can be written now.`;
    case 'interview_today':
      return `You take part in ${about} today.`;
    case 'seat_unanswered':
      return `You were asked to take part in ${about} and have not answered.`;
    case 'place_missing':
      return `It is still to be announced where ${about} takes place.`;
    case 'seat_declined':
    case 'seat_unavailable':
      return `${LOST[facts.problem ?? 'declined'](whose, about)}${repairWords(facts)}`;
    case 'scorecard_awaited':
      return `The scorecard of ${whose} for ${about} is overdue.`;
    case 'availability_missing':
      return asked
        ? `${candidate} was asked when they can, and has given no time that is still to come.`
        : `${candidate} has not been asked yet when they can.`;
    case 'availability_received':
      return `${candidate} said when they can, and has no loop yet.`;
    case 'loop_without_plan':
      return `${candidate} said when they can, and nothing has been proposed for the loop yet.`;
    case 'proposal_ready':
      return `The loop of ${candidate} has been proposed, and nothing is held or booked.`;
    case 'hold_expiring':
      return `The hold for the loop of ${candidate} is about to expire.`;
    case 'hold_refused':
      return `Everybody accepted the hold for the loop of ${candidate}, but something keeps it from being booked: ${facts.holdRefusal ?? ''}.`;
    case 'hold_expired':
      return `The hold for the loop of ${candidate} has expired; its seats are free again.`;
    case 'debrief_ready':
      return `The scorecards about ${candidate} can be read before the debrief.`;
    case 'decision_missing':
      return `The debrief about ${candidate} is open, and the decision is missing.`;
  }
}
