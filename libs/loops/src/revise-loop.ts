// Writes a confirmed revision of a loop: what is booked now, what was done, why and by whom. Revisions are read back
// from the tables, so that they say what is there and not what somebody meant to write.
import { invalidInput } from '#platform';
import type { Scope, Tx } from '#platform';
import { interviewsOfLoops, seatsOfInterviews } from './loops.queries.js';
import { insertRevision, updateLoop } from './loops.repository.js';
import type {
  BookingChange,
  InterviewRow,
  LoopBefore,
  LoopRow,
  PlannedInterview,
  ReasonKind,
} from './loops.table.js';

const REASON_MAX = 500;

/** Who changes a booking: a member, the candidate by their link, or (neither) the system by a policy. */
export interface ChangedBy {
  readonly memberId: string | null;
  readonly candidate: boolean;
}

/** On whose behalf something is reserved, and how it is checked that they may: `authorize` throws a Refusal. */
export interface Booker {
  readonly scope: Scope;
  readonly by: ChangedBy;
  /** Whether they may go beyond somebody's limit. */
  readonly mayOverride: boolean;
  authorize(tx: Tx, loopId: string): Promise<unknown>;
}

/** What was done, when and why. */
export interface Revision {
  readonly change: BookingChange;
  readonly reason: string | null;
  readonly reasonKind: ReasonKind | null;
  readonly by: ChangedBy;
  readonly at: Date;
  /** What the loop was, when a member may take the change back. */
  readonly before?: LoopBefore | null;
}

/** The reason without spaces around it. @throws {Refusal} INVALID_INPUT when there is none, or too much of it */
export function requireReason(given: string, field = 'reason'): string {
  const reason = given.trim();
  if (reason.length === 0 || reason.length > REASON_MAX)
    throw invalidInput(
      field,
      `${field} must have 1 to ${REASON_MAX} characters; it had ${reason.length}. Say why, for the people concerned.`,
    );
  return reason;
}

/** The interviews with their times, people and places, as a revision keeps them; those without a time are left out. */
export async function planOf(tx: Tx, interviews: readonly InterviewRow[]): Promise<PlannedInterview[]> {
  const seats = Map.groupBy(
    await seatsOfInterviews(
      tx,
      interviews.map(({ id }) => id),
    ),
    ({ interviewId }) => interviewId,
  );
  return interviews.flatMap(({ id, during, place, roomId }) =>
    during === null
      ? []
      : [
          {
            interviewId: id,
            from: during.from.toISOString(),
            to: during.to.toISOString(),
            seats: Object.fromEntries((seats.get(id) ?? []).map((seat) => [seat.id, seat.interviewerId])),
            place,
            roomId,
          },
        ],
  );
}

const OFF: ReadonlySet<InterviewRow['state']> = new Set(['planned', 'cancelled', 'did_not_take_place']);

/** Counts the loop's revision up, sets `set`, and keeps the loop as it is then booked; returns the revision's number. */
export async function reviseLoop(
  tx: Tx,
  loop: LoopRow,
  { change, reason, reasonKind, by, at, before = null }: Revision,
  set: Partial<LoopRow> = {},
): Promise<number> {
  const revision = loop.revision + 1;
  const booked = (await interviewsOfLoops(tx, [loop.id])).filter(({ state }) => !OFF.has(state));
  await updateLoop(tx, loop, { ...set, revision });
  await insertRevision(tx, {
    loopId: loop.id,
    revision,
    change,
    plan: await planOf(tx, booked),
    reason,
    reasonKind,
    changedById: by.memberId,
    byCandidate: by.candidate,
    createdAt: at,
    before,
  });
  return revision;
}
