// An interviewer accepts or declines the seat that is reserved for them; the answer is theirs alone to give.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Database, Outbox, invalidInput, notFound } from '#platform';
import { seatAnswered } from './events.js';
import type { SeatAnswered } from './outcomes.js';

const REASON_MAX = 500;

export interface AnswerSeatInput {
  readonly seatId: string;
  readonly response: 'accepted' | 'declined';
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
  async run(actor: Actor, input: AnswerSeatInput): Promise<SeatAnswered> {
    return this.database.transaction(actor, async (tx) => {
      const reason = input.reason?.trim() ?? '';
      const [row] = await tx.query<{ id: string; loop_id: string; ends_at: Date }>(
        `SELECT id, loop_id, ends_at FROM reservation
         WHERE organization_id = $1 AND seat_id = $2 AND live AND interviewer_id = $3 FOR NO KEY UPDATE`,
        [tx.organizationId, input.seatId, actor.memberId],
      );
      if (row === undefined) throw notFound('seat');
      requireAccess(actor, 'seat.answer', { organizationId: actor.organizationId, relations: ['own'] });
      if (input.response === 'declined' && reason.length === 0)
        throw invalidInput(
          'reason',
          'reason is required to decline, so that the coordinator knows what to repair.',
        );
      if (reason.length > REASON_MAX)
        throw invalidInput('reason', `reason has at most ${REASON_MAX} characters; it had ${reason.length}.`);
      if (row.ends_at <= this.clock.now())
        throw invalidInput('seatId', 'The interview is over; it cannot be answered any more.');
      await tx.query(
        'UPDATE reservation SET response = $3, response_reason = $4 WHERE organization_id = $1 AND id = $2',
        [tx.organizationId, row.id, input.response, reason === '' ? null : reason],
      );
      await this.outbox.append(tx, seatAnswered, row.loop_id, {
        loopId: row.loop_id,
        seatId: input.seatId,
        interviewerId: actor.memberId,
        response: input.response,
      });
      return { kind: 'SeatAnswered', loopId: row.loop_id, seatId: input.seatId };
    });
  }
}
