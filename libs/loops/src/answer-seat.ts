// An interviewer accepts or declines the seat that is reserved for them; the answer is theirs alone to give. Who
// declines is free again at that time, so that coming after all is only possible while nothing else took it.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { candidatesByIds } from '#openings';
import { Clock, ConstraintHit, Database, Outbox, invalidInput, isId, notFound } from '#platform';
import type { Tx } from '#platform';
import { seatAnswered } from './events.js';
import { isOverLimit, loadAgainstLimits } from './load-against-limits.js';
import { takenSpans } from './load.queries.js';
import { lockInterviewers, lockLoop, ownSeat, releaseExpired, writeAnswer } from './loops.repository.js';
import type { OwnSeat } from './loops.repository.js';
import type { SeatResponse } from './loops.table.js';
import { holdExpired } from './outcomes.js';
import type { HoldExpired, SeatAnswered, SeatNotFree } from './outcomes.js';
import { learnedElsewhere } from './seat-pools.js';
import { settleTrainees } from './settle-trainees.js';

const REASON_MAX = 500;

export interface AnswerSeatInput {
  readonly seatId: string;
  /** `pending` takes back what was answered. */
  readonly response: SeatResponse;
  /** Why; required to decline. */
  readonly reason?: string | null | undefined;
}

@Injectable()
export class AnswerSeat {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Records the answer. @throws {Refusal} NOT_FOUND for a seat that is not the actor's, INVALID_INPUT */
  async run(actor: Actor, input: AnswerSeatInput): Promise<SeatAnswered | SeatNotFree | HoldExpired> {
    let loopId = '';
    try {
      return await this.database.transaction(actor, async (tx) => {
        const seat = await lockedSeat(tx, input.seatId, actor.memberId);
        ({ loopId } = seat);
        requireAccess(actor, 'seat.answer', { organizationId: actor.organizationId, relations: ['own'] });
        const reason = reasonOf(input);
        const at = this.clock.now();
        if (seat.to <= at)
          throw invalidInput('seatId', 'The interview is over; it cannot be answered any more.');
        if (seat.expiresAt !== null && seat.expiresAt <= at) return holdExpired(loopId);
        if (seat.response === 'declined' && input.response !== 'declined') {
          const obstacle = await obstacleTo(tx, seat, actor.memberId, at);
          if (obstacle !== null) return seatNotFree(loopId, obstacle);
        }
        await writeAnswer(tx, seat, actor.memberId, { response: input.response, reason, at });
        await settleTrainees(tx, this.outbox, [actor.memberId], at);
        await this.outbox.append(tx, seatAnswered, loopId, {
          loopId,
          seatId: input.seatId,
          interviewerId: actor.memberId,
          response: input.response,
        });
        return { kind: 'SeatAnswered', loopId, seatId: input.seatId };
      });
    } catch (error) {
      if (error instanceof ConstraintHit && error.sqlState === '23P01')
        return seatNotFree(loopId, 'you were reserved for something else meanwhile');
      throw error;
    }
  }
}

const seatNotFree = (loopId: string, because: string): SeatNotFree => ({
  kind: 'SeatNotFree',
  message: `You declined this seat, and ${because}. Your answer stays; ask the coordinator.`,
  loopId,
});

/** The seat as it is once nobody else can change its loop. @throws {Refusal} NOT_FOUND */
async function lockedSeat(tx: Tx, seatId: string, memberId: string): Promise<OwnSeat> {
  if (!isId(seatId.toLowerCase())) throw notFound('seat');
  const seen = await ownSeat(tx, seatId, memberId);
  if (seen === null) throw notFound('seat');
  await lockLoop(tx, seen.loopId);
  const seat = await ownSeat(tx, seatId, memberId);
  if (seat === null) throw notFound('seat');
  return seat;
}

/** The reason without spaces around it; null when none was given. @throws {Refusal} INVALID_INPUT */
function reasonOf({ response, reason: given }: AnswerSeatInput): string | null {
  const reason = given?.trim() ?? '';
  if (response === 'declined' && reason.length === 0)
    throw invalidInput(
      'reason',
      'reason is required to decline, so that the coordinator knows what to repair.',
    );
  if (reason.length > REASON_MAX)
    throw invalidInput('reason', `reason has at most ${REASON_MAX} characters; it had ${reason.length}.`);
  return reason === '' ? null : reason;
}

/** What keeps somebody from the seat that they declined, null when nothing does; they are locked against bookings. */
async function obstacleTo(tx: Tx, seat: OwnSeat, memberId: string, at: Date): Promise<string | null> {
  await lockInterviewers(tx, [memberId]);
  const [candidate] = await candidatesByIds(tx, [seat.candidateId]);
  await releaseExpired(tx, [memberId], seat.candidateId, at);
  const taken = await takenSpans(
    tx,
    [memberId],
    candidate ?? { id: seat.candidateId, memberId: null },
    seat,
    at,
    seat.loopId,
  );
  if (
    taken.some(
      ({ interviewerId, from, to }) => interviewerId === memberId && from < seat.to && to > seat.from,
    )
  )
    return 'you were reserved for something else meanwhile';
  const declined = [{ seatId: seat.seatId, interviewerId: memberId }];
  const learned = await learnedElsewhere(tx, [seat.interviewId], declined, at);
  if (learned.size > 0) return 'there is no step of your training left to do in it';
  const minutes = (seat.to.getTime() - seat.from.getTime()) / 60_000;
  const load = await loadAgainstLimits(tx, memberId, seat, at);
  if (load === null) return 'you cannot be planned with any more';
  return isOverLimit(load, { count: 1, minutes })
    ? 'you would be over your limit of that day or week now'
    : null;
}
