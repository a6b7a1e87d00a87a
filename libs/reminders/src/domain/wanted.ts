// Which reminders a loop asks for, as it stands now and given what people were told before. Planning writes exactly
// these, and a worker asks once more just before it sends: what is not among them any more is not sent.
import { isMessage, lastTold, recipientKey, sameView } from './ledger.js';
import type { InterviewView, LedgerRow, Recipient, ReminderKind } from './ledger.js';

/** An interview of the loop: `booked`, `over` when somebody told whether it took place, `off` in all other states. */
export interface InterviewFact {
  readonly id: string;
  readonly title: string;
  readonly standing: 'booked' | 'over' | 'off';
  readonly startMs: number;
  readonly endMs: number;
  readonly place: string | null;
  readonly sequence: number;
  readonly withCandidate: boolean;
  /** Members who sit in it or attend it, without those who declined. */
  readonly attendingIds: readonly string[];
  /** Members who declined and were not replaced yet. */
  readonly declinedIds: readonly string[];
}

/** A scorecard that somebody still owes. */
export interface OwedFact {
  readonly scorecardId: string;
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly dueMs: number;
}

/** Somebody asked the author again for a scorecard. */
export interface NudgeFact {
  readonly id: string;
  readonly scorecardId: string;
  readonly atMs: number;
}

/** A question that waits for a member's answer: whether they take part in what is held, or take over a seat. */
export interface AskFact {
  readonly kind: 'hold_placed' | 'swap_asked';
  /** Names the question among those of its kind. */
  readonly id: string;
  readonly interviewId: string;
  readonly memberId: string;
  /** From when on an answer is of no use. */
  readonly untilMs: number;
  readonly view: InterviewView;
}

/** What of the loop its candidate can be asked about afterwards, when they have not said yet how they found it. */
export interface SurveyFact {
  /** When the last interview ends that they took part in, or are to. */
  readonly endMs: number;
  /** Whether the organization wants candidates to be asked. */
  readonly asks: boolean;
}

/** A loop as reminders see it; `overBecause` says why nothing of it is to come, null while it is booked. */
export interface LoopFacts {
  readonly loopId: string;
  readonly candidateId: string;
  readonly overBecause: string | null;
  readonly interviews: readonly InterviewFact[];
  /** How many hours before an interview the organization reminds people, the most first. */
  readonly remindHours: readonly number[];
  readonly owed: readonly OwedFact[];
  readonly nudges: readonly NudgeFact[];
  /** Who is to be told that the debrief is open; null when it is not, or the decision is made. */
  readonly debriefFor: string | null;
  readonly asks: readonly AskFact[];
  readonly survey: SurveyFact | null;
  readonly rows: readonly LedgerRow[];
}

/** A reminder that the loop asks for; instants in milliseconds. */
export interface Wanted {
  readonly key: string;
  readonly kind: ReminderKind;
  readonly interviewId: string | null;
  readonly scorecardId: string | null;
  readonly recipient: Recipient;
  readonly reason: string;
  readonly dueMs: number;
  /** Planned only while its time has not come: a booking shortly before makes no reminder of the day before. */
  readonly onlyAhead: boolean;
  /** From when on sending it would be of no use; null for never. */
  readonly uselessFromMs: number | null;
  readonly sequence: number | null;
  readonly view: InterviewView | null;
  /** What the recipient was told before, when this changes it. */
  readonly previous: InterviewView | null;
}

const HOUR_MS = 3_600_000;

/** How long after the end the candidate is asked: by then it is mostly known whether the interview took place. */
const SURVEY_AFTER_MS = HOUR_MS;
const SURVEY_USELESS_AFTER_MS = 14 * 24 * HOUR_MS;

const PLAIN = { onlyAhead: false, uselessFromMs: null, sequence: null, view: null, previous: null } as const;

/** All reminders that the loop asks for at `nowMs`, those that were sent already included where time allows. */
export function wantedReminders(facts: LoopFacts, nowMs: number): Wanted[] {
  const booked = facts.interviews.filter((interview) => isOn(facts, interview));
  return [
    ...booked.flatMap((interview) =>
      recipientsOf(facts, interview).flatMap((recipient) => [
        ...invitation(facts, interview, recipient, nowMs),
        ...upcoming(interview, recipient, facts.remindHours),
      ]),
    ),
    ...cancellations(facts, nowMs),
    ...scorecards(facts),
    ...nudges(facts),
    ...debrief(facts, nowMs),
    ...facts.asks.map((ask) => question(ask, nowMs)),
    ...survey(facts, nowMs),
  ];
}

const isOn = (facts: LoopFacts, interview: InterviewFact): boolean =>
  facts.overBecause === null && interview.standing === 'booked';

/** Everybody whom the interview concerns: its candidate, where they take part, and who attends. */
export const recipientsOf = (facts: LoopFacts, interview: InterviewFact): Recipient[] => [
  ...(interview.withCandidate ? [{ kind: 'candidate' as const, id: facts.candidateId }] : []),
  ...[...new Set(interview.attendingIds)].map((id) => ({ kind: 'member' as const, id })),
];

/**
 * What this recipient is told of the interview. The candidate is told of who sits in it; that one of them declined is
 * the business of those who find somebody else, and the candidate hears of it when there is somebody.
 */
export const viewFor = (interview: InterviewFact, recipient: Recipient): InterviewView => ({
  title: interview.title,
  startMs: interview.startMs,
  endMs: interview.endMs,
  place: interview.place,
  withIds:
    recipient.kind === 'candidate'
      ? [...new Set([...interview.attendingIds, ...interview.declinedIds])].sort()
      : [],
});

/** A sequence rises with each message to a person, also where the interview's own did not (RFC 5546, 2.1.4). */
const nextSequence = (interview: InterviewFact, last: LedgerRow | null): number =>
  Math.max(interview.sequence, last === null ? 0 : (last.sequence ?? 0) + 1);

/** Withdrawn after an attempt whose end nobody knows: they may have it, so it is undone; or not, so it is said again. */
const isGivenUp = (last: LedgerRow): boolean => last.state === 'withdrawn';

function invitation(
  facts: LoopFacts,
  interview: InterviewFact,
  recipient: Recipient,
  nowMs: number,
): Wanted[] {
  const last = lastTold(facts.rows, interview.id, recipient);
  const known = last === null || last.kind === 'interview_cancelled' ? null : last;
  const view = viewFor(interview, recipient);
  const previous = known === null || isGivenUp(known) ? null : known.view;
  if (previous !== null && sameView(previous, view)) return [];
  const sequence = nextSequence(interview, last);
  const kind = known === null ? 'invitation' : 'interview_changed';
  return [
    {
      ...PLAIN,
      key: `${kind}:${interview.id}:${recipientKey(recipient)}:${sequence}`,
      kind,
      interviewId: interview.id,
      scorecardId: null,
      recipient,
      reason: known === null ? 'The interview was booked' : 'The interview was changed',
      dueMs: nowMs,
      uselessFromMs: interview.startMs,
      sequence,
      view,
      previous,
    },
  ];
}

/** Each reminder is of use until the next one says the same. */
function upcoming(interview: InterviewFact, recipient: Recipient, hours: readonly number[]): Wanted[] {
  return hours.map((before, at) => ({
    ...PLAIN,
    key: `upcoming:${interview.id}:${recipientKey(recipient)}:${interview.startMs}:${before}h`,
    kind: 'upcoming_interview',
    interviewId: interview.id,
    scorecardId: null,
    recipient,
    reason: `${before} ${before === 1 ? 'hour' : 'hours'} before the interview`,
    dueMs: interview.startMs - before * HOUR_MS,
    onlyAhead: true,
    uselessFromMs: interview.startMs - (hours[at + 1] ?? 0) * HOUR_MS,
    view: viewFor(interview, recipient),
  }));
}

/**
 * Takes the interview out of the calendars of those who were told of it and for whom it is not on any more. Who declined
 * is among them, at once: an answer given here changes nothing in their calendar, which shows them as busy until it is
 * told (RFC 5546, 3.2.5: CANCEL removes one attendee). When they come after all, they are invited again.
 */
function cancellations(facts: LoopFacts, nowMs: number): Wanted[] {
  return facts.interviews.flatMap((interview) => {
    if (interview.standing === 'over') return [];
    const on = isOn(facts, interview) ? recipientsOf(facts, interview).map(recipientKey) : [];
    const concerned = new Map(
      facts.rows
        .filter((row) => row.interviewId === interview.id && row.told && isMessage(row.kind))
        .map((row) => [recipientKey(row.recipient), row.recipient]),
    );
    return [...concerned.values()].flatMap((recipient) => {
      const key = recipientKey(recipient);
      if (on.includes(key)) return [];
      const last = lastTold(facts.rows, interview.id, recipient);
      const view = last?.view ?? null;
      if (last === null || view === null || view.startMs <= nowMs) return [];
      if (last.kind === 'interview_cancelled' && !isGivenUp(last)) return [];
      return [cancellation(facts, interview, recipient, last, view, nowMs)];
    });
  });
}

function cancellation(
  facts: LoopFacts,
  interview: InterviewFact,
  recipient: Recipient,
  last: LedgerRow,
  view: InterviewView,
  nowMs: number,
): Wanted {
  const sequence = nextSequence(interview, last);
  const declined = recipient.kind === 'member' && interview.declinedIds.includes(recipient.id);
  const another = declined ? 'The seat was declined' : 'Somebody else takes this seat';
  const reason = isOn(facts, interview) ? another : 'The interview was cancelled';
  return {
    ...PLAIN,
    key: `interview_cancelled:${interview.id}:${recipientKey(recipient)}:${sequence}`,
    kind: 'interview_cancelled',
    interviewId: interview.id,
    scorecardId: null,
    recipient,
    reason: facts.overBecause ?? reason,
    dueMs: nowMs,
    uselessFromMs: view.startMs,
    sequence,
    view,
  };
}

const scorecards = (facts: LoopFacts): Wanted[] =>
  facts.overBecause !== null
    ? []
    : facts.owed.map(({ scorecardId, interviewId, interviewerId, dueMs }) => ({
        ...PLAIN,
        key: `scorecard_due:${scorecardId}:${dueMs}`,
        kind: 'scorecard_due',
        interviewId,
        scorecardId,
        recipient: { kind: 'member', id: interviewerId },
        reason: '1 hour after the interview',
        dueMs,
      }));

/** Whoever is asked again is told while they still owe it; each asking is a reminder of its own. */
const nudges = (facts: LoopFacts): Wanted[] =>
  facts.overBecause !== null
    ? []
    : facts.nudges.flatMap(({ id, scorecardId, atMs }) =>
        facts.owed
          .filter((owed) => owed.scorecardId === scorecardId)
          .map(({ interviewId, interviewerId }): Wanted => ({
            ...PLAIN,
            key: `scorecard_nudge:${id}`,
            kind: 'scorecard_nudge',
            interviewId,
            scorecardId,
            recipient: { kind: 'member', id: interviewerId },
            reason: 'The scorecard was asked for again',
            dueMs: atMs,
          })),
      );

const debrief = (facts: LoopFacts, nowMs: number): Wanted[] =>
  facts.debriefFor === null || facts.overBecause !== null
    ? []
    : [
        {
          ...PLAIN,
          key: `debrief_ready:${facts.loopId}:${facts.debriefFor}`,
          kind: 'debrief_ready',
          interviewId: null,
          scorecardId: null,
          recipient: { kind: 'member', id: facts.debriefFor },
          reason: 'The debrief was opened',
          dueMs: nowMs,
        },
      ];

const question = (ask: AskFact, nowMs: number): Wanted => ({
  ...PLAIN,
  key: `${ask.kind}:${ask.id}`,
  kind: ask.kind,
  interviewId: ask.interviewId,
  scorecardId: null,
  recipient: { kind: 'member', id: ask.memberId },
  reason: ask.kind === 'hold_placed' ? 'A seat is held until it is answered' : 'A colleague asked to swap',
  dueMs: nowMs,
  uselessFromMs: ask.untilMs,
  view: ask.view,
});

/**
 * Asks the candidate how it was, once per loop, whatever comes later. Ahead of its time it is planned in any case: whether
 * the organization wants it is decided when it is due, for loops too that were booked before it changed its mind.
 */
function survey({ loopId, candidateId, survey: asked, rows }: LoopFacts, nowMs: number): Wanted[] {
  if (asked === null) return [];
  const key = `survey_asked:${loopId}:${asked.endMs}`;
  const dueMs = asked.endMs + SURVEY_AFTER_MS;
  if (!asked.asks && nowMs >= dueMs) return [];
  if (rows.some((row) => row.kind === 'survey_asked' && row.told && row.key !== key)) return [];
  return [
    {
      ...PLAIN,
      key,
      kind: 'survey_asked',
      interviewId: null,
      scorecardId: null,
      recipient: { kind: 'candidate', id: candidateId },
      reason: '1 hour after the last interview',
      dueMs,
      uselessFromMs: asked.endMs + SURVEY_USELESS_AFTER_MS,
    },
  ];
}
