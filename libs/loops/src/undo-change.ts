// Takes back what somebody just changed: for as long as no message about it has gone out, the rows that were there before
// are there again, with the answers that people had given. What others did meanwhile stands: where it needs what would be
// restored, nothing is taken back.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { candidatesByIds } from '#openings';
import { Clock, ConstraintHit, Idempotency, Outbox, notFound } from '#platform';
import type { Tx } from '#platform';
import { changeUndone } from './events.js';
import { HeldBack } from './held-back.js';
import { isOverLimit, loadAgainstLimits } from './load-against-limits.js';
import { overridesOfLoops, revisionOfLoop } from './loops.queries.js';
import { lockInterviewers, lockLoop, lockRooms, releaseExpired } from './loops.repository.js';
import type { BookingRevisionRow, LoopBefore, LoopRow, ReservationRow } from './loops.table.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { ChangeUndone, LoopChanged, LoopNotReady } from './outcomes.js';
import { memberBooker } from './reserve-loop.js';
import { reviseLoop } from './revise-loop.js';
import { learnedElsewhere } from './seat-pools.js';
import { settleTrainees } from './settle-trainees.js';
import {
  keepAnswers,
  liveReservations,
  plannedElsewhereSince,
  releaseReservations,
  reservationsByIds,
  restoreInterviews,
  restoreReservations,
} from './undo.repository.js';

export interface UndoChangeInput {
  readonly loopId: string;
  /** The revision that is to be taken back: the loop's newest. */
  readonly revision: number;
  readonly idempotencyKey: string;
}

/** What taking back leads to. */
export type UndoChangeOutcome = ChangeUndone | LoopChanged | LoopNotReady;

@Injectable()
export class UndoChange {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly heldBack: HeldBack,
  ) {}

  /** Takes the change back for the member who made it. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, input: UndoChangeInput): Promise<UndoChangeOutcome> {
    const { idempotencyKey: key, ...asked } = input;
    const booker = memberBooker(actor, 'loop.book');
    return this.idempotency.run<UndoChangeOutcome, unknown>(
      booker.scope,
      {
        operation: 'loop.undo',
        key,
        input: asked,
        authorize: (tx) => booker.authorize(tx, input.loopId),
      },
      (tx) => this.#undo(tx, actor, input),
      (error) =>
        error instanceof NoRoomAnyMore ||
        (error instanceof ConstraintHit && error.table.startsWith('reservation'))
          ? Promise.resolve(loopNotReady(input.loopId, TAKEN))
          : Promise.resolve(null),
    );
  }

  async #undo(tx: Tx, actor: Actor, { loopId, revision }: UndoChangeInput): Promise<UndoChangeOutcome> {
    const loop = await lockLoop(tx, loopId);
    if (loop === null) throw notFound('loop');
    if (loop.revision !== revision) return loopChanged(loopId);
    const row = await revisionOfLoop(tx, loopId, revision);
    if (row === null) throw notFound('revision');
    const at = this.clock.now();
    const before = row.before;
    if (before === null || row.changedById !== actor.memberId)
      return loopNotReady(loopId, 'Only whoever just changed a booking can take that back.');
    if (at.getTime() >= row.createdAt.getTime() + this.heldBack.ms) return loopNotReady(loopId, TOO_LATE);
    const was = await reservationsByIds(tx, before.reservationIds);
    const undoing = { loop, row, before, was, now: await liveReservations(tx, loopId), at };
    const refusal = await this.#prepare(tx, undoing);
    if (refusal !== null) return loopNotReady(loopId, refusal);
    return this.#restore(tx, actor, undoing);
  }

  /** Locks whom it concerns, as every booking does; what keeps it from being taken back, null when nothing does. */
  async #prepare(tx: Tx, { loop, row, before, was, now, at }: Undoing): Promise<string | null> {
    const people = peopleIn(was);
    const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
    await lockInterviewers(tx, [
      ...new Set([...people, ...peopleIn(now), ...(candidate?.memberId ? [candidate.memberId] : [])]),
    ]);
    const rooms = was.flatMap(({ roomId }) => (roomId === null ? [] : [roomId]));
    await lockRooms(tx, [...new Set(rooms)]);
    await releaseExpired(tx, people, loop.candidateId, at, rooms);
    if (await plannedElsewhereSince(tx, loop.id, people, row.createdAt)) return TAKEN;
    const kept = new Set(now.map(({ id }) => id));
    const begun = was.some(({ id, during }) => !kept.has(id) && during.from <= at);
    return begun && before.state === 'booked' ? BEGUN : null;
  }

  async #restore(
    tx: Tx,
    actor: Actor,
    { loop, row, before, was, now, at }: Undoing,
  ): Promise<UndoChangeOutcome> {
    // A hold that has run out meanwhile is none any more.
    const expiresAt = before.holdExpiresAt === null ? null : new Date(before.holdExpiresAt);
    const heldStill = expiresAt !== null && expiresAt > at;
    const again = before.state === 'on_hold' && !heldStill ? [] : was;
    const ids = again.map(({ id }) => id);
    await keepAnswers(tx, ids);
    await releaseReservations(
      tx,
      now.map(({ id }) => id).filter((id) => !ids.includes(id)),
      at,
    );
    await restoreReservations(tx, ids);
    const kept = new Set(now.map(({ id }) => id));
    const back = again.filter(({ id }) => !kept.has(id));
    if ((await anyOverLimit(tx, loop.id, again, at)) || (await anyLearnedElsewhere(tx, back, at)))
      throw new NoRoomAnyMore();
    const state = before.state === 'on_hold' && !heldStill ? 'proposed' : before.state;
    await restoreInterviews(tx, state === 'proposed' ? before.interviews.map(unplaced) : before.interviews);
    await settleTrainees(tx, this.outbox, [...new Set([...peopleIn(was), ...peopleIn(now)])].sort(), at);
    const revision = await reviseLoop(
      tx,
      loop,
      {
        change: 'undone',
        reason: null,
        reasonKind: null,
        by: { memberId: actor.memberId, candidate: false },
        at,
      },
      {
        state,
        bookedAt: before.bookedAt === null ? null : new Date(before.bookedAt),
        holdExpiresAt: heldStill ? expiresAt : null,
      },
    );
    const undone = row.revision;
    await this.outbox.append(tx, changeUndone, loop.id, { loopId: loop.id, revision, undone });
    return { kind: 'ChangeUndone', loopId: loop.id, revision };
  }
}

/** Thrown inside the transaction when somebody took on so much meanwhile that their limit or training leaves no room. */
class NoRoomAnyMore extends Error {}

/** Whether anybody of whom these reservations are is over a limit with them, beyond what a coordinator decided. */
async function anyOverLimit(
  tx: Tx,
  loopId: string,
  restored: readonly ReservationRow[],
  at: Date,
): Promise<boolean> {
  const over = new Set((await overridesOfLoops(tx, [loopId])).map(({ interviewerId }) => interviewerId));
  for (const { interviewerId, during } of restored) {
    if (interviewerId === null || over.has(interviewerId) || during.from <= at) continue;
    const load = await loadAgainstLimits(tx, interviewerId, during, at);
    if (load !== null && isOverLimit(load, { count: 0, minutes: 0 })) return true;
  }
  return false;
}

/** Whether anybody gets a session back whose step they do elsewhere by now. */
async function anyLearnedElsewhere(tx: Tx, restored: readonly ReservationRow[], at: Date): Promise<boolean> {
  const former = restored.flatMap(({ seatId, interviewerId, response }) =>
    seatId === null || interviewerId === null || response === 'declined' ? [] : [{ seatId, interviewerId }],
  );
  const interviewIds = [...new Set(restored.map(({ interviewId }) => interviewId))];
  return (await learnedElsewhere(tx, interviewIds, former, at)).size > 0;
}

interface Undoing {
  readonly loop: LoopRow;
  readonly row: BookingRevisionRow;
  readonly before: LoopBefore;
  /** Who was reserved before the change. */
  readonly was: readonly ReservationRow[];
  /** Who is reserved since; the lock on the loop keeps it so. */
  readonly now: Awaited<ReturnType<typeof liveReservations>>;
  readonly at: Date;
}

const TOO_LATE =
  'The messages about this change have gone out, so that it cannot be taken back unseen any more. Change or cancel what is booked instead.';
const TAKEN =
  'What was there before is taken by now: somebody was planned elsewhere meanwhile. Nothing was taken back; change what is booked instead.';
const BEGUN =
  'What was there before would have begun by now. Nothing was taken back; change what is booked instead.';

const peopleIn = (rows: readonly Pick<ReservationRow, 'interviewerId'>[]): string[] =>
  [...new Set(rows.flatMap(({ interviewerId }) => (interviewerId === null ? [] : [interviewerId])))].sort();

type Before = LoopBefore['interviews'][number];

/** As an interview is when nothing holds its time any more. */
const unplaced = (interview: Before): Before =>
  interview.state === 'on_hold'
    ? { ...interview, state: 'planned', from: null, to: null, place: null, placeKind: null, roomId: null }
    : interview;
