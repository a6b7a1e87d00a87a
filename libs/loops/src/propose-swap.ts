// An interviewer asks another to take their seat, perhaps for one of the other's in return. It is asked only for what
// the rules allow now: the swap is carried out as far as its last write, and undone.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { interviewersByIds } from '#people';
import { Clock, ConstraintHit, Idempotency, Outbox, invalidInput, isId, newId, notFound } from '#platform';
import type { Tx } from '#platform';
import { swapProposed } from './events.js';
import { interviewsByIds, seatsByIds } from './loops.queries.js';
import { insertSwap, undone } from './loops.repository.js';
import { loopNotReady } from './outcomes.js';
import type { LoopNotReady, SwapImpossible, SwapProposed } from './outcomes.js';
import { ReserveLoop } from './reserve-loop.js';
import { requireReason } from './revise-loop.js';
import type { SeatSwapRow } from './seat-swap.table.js';
import { handoversOf, swapSeats, whyNotHandedOver } from './swap-seats.js';

export interface ProposeSwapInput {
  readonly seatId: string;
  /** Whom to ask. */
  readonly toId: string;
  /** A seat of theirs that the actor would take in return, in whatever loop: its id is known only to who was told it. */
  readonly returnSeatId?: string | null | undefined;
  /** Why, for whoever is asked. */
  readonly reason?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** What asking for a swap leads to. */
export type ProposeSwapOutcome = SwapProposed | SwapImpossible | LoopNotReady;

@Injectable()
export class ProposeSwap {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly reserveLoop: ReserveLoop,
  ) {}

  /** Asks for the swap. @throws {Refusal} NOT_FOUND for a seat that is not the actor's or a person whom there is not, INVALID_INPUT */
  async run(actor: Actor, input: ProposeSwapInput): Promise<ProposeSwapOutcome> {
    const { idempotencyKey: key, ...asked } = input;
    const reason = input.reason ? requireReason(input.reason) : null;
    return this.idempotency.run<ProposeSwapOutcome, SeatSwapRow>(
      actor,
      {
        operation: 'seat.swap',
        key,
        input: asked,
        authorize: (tx) => this.#swapOf(tx, actor, input, reason),
      },
      async (tx, swap) => {
        for (const handover of handoversOf(swap)) {
          const obstacle = await whyNotHandedOver(tx, handover, swap.createdAt);
          if (obstacle !== null) return loopNotReady(swap.loopId, obstacle);
        }
        const impossible = await this.#try(tx, actor, swap);
        if (impossible !== null) return impossible;
        await insertSwap(tx, swap);
        await this.outbox.append(tx, swapProposed, swap.loopId, { loopId: swap.loopId, swapId: swap.id });
        return { kind: 'SwapProposed', swapId: swap.id, loopId: swap.loopId };
      },
      async (error) =>
        error instanceof ConstraintHit && error.constraint.includes('seat_swap_open')
          ? Promise.resolve({
              kind: 'SwapImpossible' as const,
              message: 'This person has been asked for this seat already, and has not answered yet.',
              conflicts: [],
            })
          : null,
    );
  }

  /** The swap as it would be written. @throws {Refusal} */
  async #swapOf(tx: Tx, actor: Actor, input: ProposeSwapInput, reason: string | null): Promise<SeatSwapRow> {
    const seat = await ownSeatOf(tx, input.seatId, actor.memberId);
    requireAccess(actor, 'seat.answer', { organizationId: actor.organizationId, relations: ['own'] });
    const [other] = isId(input.toId.toLowerCase()) ? await interviewersByIds(tx, [input.toId]) : [];
    if (other === undefined) throw notFound('interviewer');
    if (other.id === actor.memberId)
      throw invalidInput('toId', 'toId must be somebody else: you cannot swap with yourself.');
    const back = input.returnSeatId ? await ownSeatOf(tx, input.returnSeatId, other.id) : null;
    return {
      organizationId: actor.organizationId,
      id: newId(),
      loopId: seat.loopId,
      seatId: input.seatId,
      fromId: actor.memberId,
      toId: other.id,
      returnLoopId: back?.loopId ?? null,
      returnSeatId: back === null ? null : (input.returnSeatId ?? null),
      state: 'proposed',
      reason,
      answerReason: null,
      createdAt: this.clock.now(),
      answeredAt: null,
    };
  }

  /** Swaps and undoes it. */
  async #try(tx: Tx, actor: Actor, swap: SeatSwapRow): Promise<SwapImpossible | null> {
    const by = { memberId: actor.memberId, candidate: false };
    try {
      await undone(tx, () =>
        swapSeats(tx, this.reserveLoop, handoversOf(swap), { by, reason: null, at: swap.createdAt }),
      );
      return null;
    } catch (error) {
      return swapImpossible(this.reserveLoop, actor, swap, error);
    }
  }
}

/** The outcome of a swap that breaks a rule; everything else is thrown on. */
export async function swapImpossible(
  reserveLoop: ReserveLoop,
  actor: Actor,
  swap: SeatSwapRow,
  error: unknown,
): Promise<SwapImpossible> {
  const conflicts = await reserveLoop.conflictsOf(actor, swap.loopId, error);
  if (conflicts === null) throw error;
  return {
    kind: 'SwapImpossible',
    message: 'This swap would break a rule, so nothing was changed. Ask somebody else, or the coordinator.',
    conflicts,
  };
}

/** The live reservation of the person's seat. @throws {Refusal} NOT_FOUND */
async function ownSeatOf(tx: Tx, seatId: string, personId: string): Promise<{ readonly loopId: string }> {
  const [seat] = isId(seatId.toLowerCase()) ? await seatsByIds(tx, [seatId]) : [];
  if (seat?.interviewerId !== personId) throw notFound('seat');
  const [interview] = await interviewsByIds(tx, [seat.interviewId]);
  if (interview === undefined) throw notFound('seat');
  return { loopId: interview.loopId };
}
