// Whoever was asked to swap agrees or declines, and whoever asked may take it back. What was agreed is done at once, by
// the rules of that moment.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, invalidInput, isId, notFound } from '#platform';
import type { Tx } from '#platform';
import { loopBooked, swapAnswered } from './events.js';
import { closeSwap, lockLoop, lockSwap } from './loops.repository.js';
import { loopNotReady } from './outcomes.js';
import type { LoopNotReady, SwapAnswered, SwapImpossible } from './outcomes.js';
import { swapImpossible } from './propose-swap.js';
import { ReserveLoop } from './reserve-loop.js';
import { requireReason } from './revise-loop.js';
import type { SeatSwapRow } from './seat-swap.table.js';
import { settleTrainees } from './settle-trainees.js';
import { handoversOf, swapSeats, whyNotHandedOver } from './swap-seats.js';
import { findSwap } from './swaps.queries.js';

export interface AnswerSwapInput {
  readonly swapId: string;
  /** `withdrawn` by whoever asked, the others by whoever was asked. */
  readonly answer: 'agreed' | 'declined' | 'withdrawn';
  /** Why; required to decline. */
  readonly reason?: string | null | undefined;
}

@Injectable()
export class AnswerSwap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly reserveLoop: ReserveLoop,
  ) {}

  /** Records the answer, and swaps when both agree. @throws {Refusal} NOT_FOUND for a swap that is not the actor's to answer, INVALID_INPUT */
  async run(actor: Actor, input: AnswerSwapInput): Promise<SwapAnswered | SwapImpossible | LoopNotReady> {
    const reason = input.reason ? requireReason(input.reason) : null;
    if (input.answer === 'declined' && reason === null)
      throw invalidInput(
        'reason',
        'reason is required to decline, so that the other person knows whom to ask next.',
      );
    let asked: SeatSwapRow | null = null;
    try {
      return await this.database.transaction(actor, async (tx) => {
        asked = await swapFor(tx, actor, input);
        return this.#answer(tx, actor, asked, input.answer, reason);
      });
    } catch (error) {
      if (asked === null) throw error;
      return swapImpossible(this.reserveLoop, actor, asked, error);
    }
  }

  async #answer(
    tx: Tx,
    actor: Actor,
    swap: SeatSwapRow,
    answer: AnswerSwapInput['answer'],
    reason: string | null,
  ): Promise<SwapAnswered | LoopNotReady> {
    const at = this.clock.now();
    if (swap.state !== 'proposed')
      return loopNotReady(swap.loopId, `This swap was ${swap.state} already; nothing was changed.`);
    if (answer === 'agreed')
      for (const handover of handoversOf(swap)) {
        const obstacle = await whyNotHandedOver(tx, handover, at);
        if (obstacle !== null) return loopNotReady(swap.loopId, obstacle);
      }
    await closeSwap(tx, swap.id, answer, reason, at);
    if (answer === 'agreed') {
      const by = { memberId: actor.memberId, candidate: false };
      const swapped = await swapSeats(tx, this.reserveLoop, handoversOf(swap), {
        by,
        reason: swap.reason,
        at,
      });
      await settleTrainees(tx, this.outbox, [swap.fromId, swap.toId], at);
      for (const { loopId, revision } of swapped)
        await this.outbox.append(tx, loopBooked, loopId, { loopId, revision });
    }
    await this.outbox.append(tx, swapAnswered, swap.loopId, { loopId: swap.loopId, swapId: swap.id, answer });
    return { kind: 'SwapAnswered', swapId: swap.id, loopId: swap.loopId };
  }
}

/** The swap, with its loops and then itself locked in that order, as bookings lock. @throws {Refusal} NOT_FOUND */
async function swapFor(tx: Tx, actor: Actor, { swapId, answer }: AnswerSwapInput): Promise<SeatSwapRow> {
  const seen = isId(swapId.toLowerCase()) ? await findSwap(tx, swapId) : null;
  const whose = answer === 'withdrawn' ? seen?.fromId : seen?.toId;
  if (seen === null || whose !== actor.memberId) throw notFound('swap');
  for (const id of [...new Set(handoversOf(seen).map(({ loopId }) => loopId))].sort()) await lockLoop(tx, id);
  const swap = await lockSwap(tx, swapId);
  if (swap === null) throw notFound('swap');
  return swap;
}
