// How the ledger is brought in line with what a loop asks for, and why a row is not wanted any more.
import { isMessage, lastTold, recipientKey, sameView } from './ledger.js';
import type { LedgerRow } from './ledger.js';
import { recipientsOf, wantedReminders } from './wanted.js';
import type { LoopFacts, Wanted } from './wanted.js';

/** What is to be written so that exactly the wanted reminders are planned. */
export interface PlanChanges {
  readonly insert: readonly Wanted[];
  /** Rows that were withdrawn before anybody got them and are wanted again. */
  readonly revive: readonly { readonly id: string; readonly wanted: Wanted }[];
  readonly withdraw: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * The changes that lead from the ledger's rows to what is wanted; none when applied twice. What tells of a change waits
 * `heldBackMs`, in which the change may be taken back.
 */
export function planChanges(facts: LoopFacts, nowMs: number, heldBackMs: number): PlanChanges {
  const wanted = wantedReminders(facts, nowMs).map((one) => heldBack(one, nowMs, heldBackMs));
  const rows = new Map(facts.rows.map((row) => [row.key, row]));
  const keys = new Set(wanted.map(({ key }) => key));
  const timely = wanted.filter(
    ({ onlyAhead, dueMs, uselessFromMs }) =>
      (!onlyAhead || dueMs > nowMs) && (uselessFromMs === null || nowMs < uselessFromMs),
  );
  return {
    insert: timely.filter(({ key }) => !rows.has(key)),
    revive: timely.flatMap((one) => {
      const row = rows.get(one.key);
      return row?.state === 'withdrawn' && !row.told ? [{ id: row.id, wanted: one }] : [];
    }),
    withdraw: facts.rows
      .filter((row) => row.state === 'planned' && !keys.has(row.key) && !isRetried(facts, row, wanted, nowMs))
      .map((row) => ({ id: row.id, reason: whyUnwanted(facts, row) })),
  };
}

/** A message that comes late would be of no use: shortly before the interview it goes out at once. */
function heldBack(one: Wanted, nowMs: number, heldBackMs: number): Wanted {
  const waits = (isMessage(one.kind) || one.kind === 'hold_placed') && one.dueMs <= nowMs;
  const dueMs = nowMs + heldBackMs;
  return waits && (one.uselessFromMs === null || one.uselessFromMs - dueMs >= HURRY_MS)
    ? { ...one, dueMs }
    : one;
}

/** Nearer than this to the time from which it is useless, a message does not wait. */
const HURRY_MS = 15 * 60_000;

/**
 * A message that may have arrived, by an attempt whose end nobody knows, counts as told; yet it is tried again as
 * long as nothing newer has to be told instead.
 */
function isRetried(facts: LoopFacts, row: LedgerRow, wanted: readonly Wanted[], nowMs: number): boolean {
  if (!row.told || wanted.some((one) => isMessage(one.kind) && concernsSame(one, row))) return false;
  return wantedWithout(facts, row, nowMs) !== undefined;
}

/**
 * What the row is wanted for when the row itself told nobody anything. One that may have arrived is sent again only
 * word for word: under its message id a receiver drops a second mail, and would miss what is new in it.
 */
function wantedWithout(facts: LoopFacts, row: LedgerRow, nowMs: number): Wanted | undefined {
  const others = facts.rows.filter(({ id }) => id !== row.id);
  const wanted = wantedReminders({ ...facts, rows: others }, nowMs);
  const { view, sequence } = row;
  if (!row.told || !isMessage(row.kind) || view === null) return wanted.find(({ key }) => key === row.key);
  const newest = row.interviewId === null ? null : lastTold(others, row.interviewId, row.recipient);
  if ((newest?.sequence ?? -1) >= (sequence ?? 0)) return undefined;
  const again = wanted.find(
    (one) => one.kind === row.kind && concernsSame(one, row) && one.view !== null && sameView(one.view, view),
  );
  return again === undefined ? undefined : { ...again, key: row.key, sequence };
}

const concernsSame = (
  one: Pick<Wanted, 'interviewId' | 'recipient'>,
  other: Pick<Wanted, 'interviewId' | 'recipient'>,
): boolean =>
  one.interviewId === other.interviewId && recipientKey(one.recipient) === recipientKey(other.recipient);

/** What becomes of a row that a worker is about to send. */
export type Verdict =
  | { readonly kind: 'send'; readonly wanted: Wanted }
  | { readonly kind: 'withdraw'; readonly reason: string }
  /** An earlier message about the same interview to the same person is on its way. */
  | { readonly kind: 'wait' };

/** Decides about sending `row` now; `facts` hold it, and what it says of itself does not count. */
export function judge(facts: LoopFacts, row: LedgerRow, nowMs: number): Verdict {
  const wanted = wantedWithout(facts, row, nowMs);
  if (wanted === undefined) return { kind: 'withdraw', reason: whyUnwanted(facts, row) };
  if (wanted.uselessFromMs !== null && nowMs >= wanted.uselessFromMs)
    return { kind: 'withdraw', reason: 'It was too late for it to be of use' };
  return facts.rows.some((other) => goesBefore(other, row, nowMs))
    ? { kind: 'wait' }
    : { kind: 'send', wanted };
}

const goesBefore = (other: LedgerRow, row: LedgerRow, nowMs: number): boolean =>
  other.id !== row.id &&
  isMessage(row.kind) &&
  isMessage(other.kind) &&
  concernsSame(other, row) &&
  other.state === 'claimed' &&
  (other.claimedUntilMs ?? 0) > nowMs;

function whyUnwanted(facts: LoopFacts, row: LedgerRow): string {
  if (row.kind === 'hold_placed') return 'The seat was answered, or is not held any more';
  if (row.kind === 'swap_asked') return 'The swap was answered, or is not possible any more';
  if (facts.overBecause !== null) return facts.overBecause;
  if (row.kind === 'survey_asked') return whyNotAsked(facts);
  if (row.kind === 'scorecard_due') return 'This scorecard is not owed any more, or at another time';
  if (row.kind === 'scorecard_nudge') return 'This scorecard is not owed any more';
  if (row.kind === 'debrief_ready') return 'The decision is made';
  const interview = facts.interviews.find(({ id }) => id === row.interviewId);
  if (interview?.standing !== 'booked') return 'The interview is not booked any more';
  if (interview.declinedIds.includes(row.recipient.id)) return 'This person declined';
  const concerned = recipientsOf(facts, interview).map(recipientKey);
  if (!concerned.includes(recipientKey(row.recipient))) return 'This person does not take part any more';
  if (row.kind !== 'upcoming_interview') return 'A newer message replaces this one';
  return row.key.includes(`:${interview.startMs}:`)
    ? 'The organization reminds at other times'
    : 'The interview was moved';
}

function whyNotAsked({ survey }: LoopFacts): string {
  if (survey === null) return 'The candidate has answered, or there is nothing to ask about';
  return survey.asks
    ? 'The loop ends at another time, or the candidate was asked before'
    : 'The organization does not ask';
}
