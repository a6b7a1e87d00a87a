// Cancels a loop: what was reserved for what is still to come is free again, and by its event nothing of it is reminded
// of any more. Interviews that have begun stay what they are.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, invalidInput, notFound } from '#platform';
import { cancelWhatIsToCome, planOf } from './cut-loop-short.js';
import { loopCancelled } from './events.js';
import { requireLoopAccess } from './loop-access.js';
import { insertRevision, lockLoop, updateLoop } from './loops.repository.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { LoopCancelled, LoopChanged, LoopNotReady } from './outcomes.js';

const REASON_MAX = 500;

export interface CancelLoopInput {
  readonly loopId: string;
  readonly version: number;
  /** Why, for the people concerned; 1 to 500 characters. */
  readonly reason: string;
}

@Injectable()
export class CancelLoop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Cancels the loop. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, input: CancelLoopInput): Promise<LoopCancelled | LoopChanged | LoopNotReady> {
    return this.database.transaction(actor, async (tx) => {
      await requireLoopAccess(tx, actor, 'loop.cancel', input.loopId);
      const reason = input.reason.trim();
      if (reason.length === 0 || reason.length > REASON_MAX)
        throw invalidInput(
          'reason',
          `reason must have 1 to ${REASON_MAX} characters; it had ${reason.length}.`,
        );
      const loop = await lockLoop(tx, input.loopId);
      if (loop === null) throw notFound('loop');
      if (loop.version !== input.version) return loopChanged(loop.id);
      if (loop.state === 'cancelled') return loopNotReady(loop.id, 'The loop is cancelled already.');
      const at = this.clock.now();
      const revision = loop.revision + 1;
      const { kept } = await cancelWhatIsToCome(tx, loop.id, at);
      await updateLoop(tx, loop, {
        state: 'cancelled',
        cancelledAt: at,
        cancelReason: reason,
        holdExpiresAt: null,
        revision,
      });
      await insertRevision(tx, {
        loopId: loop.id,
        revision,
        change: 'cancelled',
        plan: await planOf(tx, kept),
        reason,
        changedById: actor.memberId,
        createdAt: at,
      });
      await this.outbox.append(tx, loopCancelled, loop.id, { loopId: loop.id, revision, reason });
      return { kind: 'LoopCancelled', loopId: loop.id };
    });
  }
}
