// Gives up a hold before it expires: its seats are free for others at once.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, notFound } from '#platform';
import { holdReleased } from './events.js';
import { requireLoopAccess } from './loop-access.js';
import { interviewsOfLoops } from './loops.queries.js';
import { lockLoop, releaseLoop, updateInterview, updateLoop } from './loops.repository.js';
import { NOWHERE } from './domain/place.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { HoldReleased, LoopChanged, LoopNotReady } from './outcomes.js';
import { settleLoop } from './settle-trainees.js';

export interface ReleaseHoldInput {
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
}

@Injectable()
export class ReleaseHold {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Releases the hold; one that has expired is tidied up. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(
    actor: Actor,
    { loopId, version }: ReleaseHoldInput,
  ): Promise<HoldReleased | LoopChanged | LoopNotReady> {
    return this.database.transaction(actor, async (tx) => {
      await requireLoopAccess(tx, actor, 'loop.hold', loopId);
      const loop = await lockLoop(tx, loopId);
      if (loop === null) throw notFound('loop');
      if (loop.version !== version) return loopChanged(loopId);
      if (loop.state !== 'on_hold')
        return loopNotReady(loopId, `The loop is ${loop.state}; only a hold can be released.`);
      const at = this.clock.now();
      await releaseLoop(tx, loopId, at);
      await settleLoop(tx, this.outbox, loopId, at);
      for (const { id, state } of await interviewsOfLoops(tx, [loopId]))
        if (state === 'on_hold')
          await updateInterview(tx, id, { state: 'planned', during: null, ...NOWHERE });
      await updateLoop(tx, loop, { state: 'proposed', holdExpiresAt: null });
      await this.outbox.append(tx, holdReleased, loopId, { loopId });
      return { kind: 'HoldReleased', loopId };
    });
  }
}
