// Cancels a loop: what was reserved for what is still to come is free again, and by its event nothing of it is reminded
// of any more. Interviews that have begun stay what they are.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, notFound } from '#platform';
import { cancelWhatIsToCome } from './cut-loop-short.js';
import { loopCancelled } from './events.js';
import { requireLoopAccess } from './loop-access.js';
import { lockLoop } from './loops.repository.js';
import type { ReasonKind } from './loops.table.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { LoopCancelled, LoopChanged, LoopNotReady } from './outcomes.js';
import { requireReason, reviseLoop } from './revise-loop.js';
import { settleLoop } from './settle-trainees.js';

export interface CancelLoopInput {
  readonly loopId: string;
  readonly version: number;
  /** Why, for the people concerned; 1 to 500 characters. */
  readonly reason: string;
  /** The kind of reason, to be counted; the organization's own unless given. */
  readonly reasonKind?: ReasonKind | null | undefined;
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
      const reason = requireReason(input.reason);
      const loop = await lockLoop(tx, input.loopId);
      if (loop === null) throw notFound('loop');
      if (loop.version !== input.version) return loopChanged(loop.id);
      if (loop.state === 'cancelled') return loopNotReady(loop.id, 'The loop is cancelled already.');
      const at = this.clock.now();
      await cancelWhatIsToCome(tx, loop.id, at);
      await settleLoop(tx, this.outbox, loop.id, at);
      const revision = await reviseLoop(
        tx,
        loop,
        {
          change: 'cancelled',
          reason,
          reasonKind: input.reasonKind ?? 'organization',
          by: { memberId: actor.memberId, candidate: false },
          at,
        },
        { state: 'cancelled', cancelledAt: at, cancelReason: reason, holdExpiresAt: null },
      );
      await this.outbox.append(tx, loopCancelled, loop.id, { loopId: loop.id, revision, reason });
      return { kind: 'LoopCancelled', loopId: loop.id };
    });
  }
}
