// Reserves all seats of a proposal for the organization's hold time. From the instant at which the hold expires it
// stands in nobody's way, whether or not anybody has swept it up.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { organizationSettings } from '#people';
import { Clock, Outbox } from '#platform';
import { loopHeld } from './events.js';
import { updateLoop } from './loops.repository.js';
import type { LoopHeld } from './outcomes.js';
import { ReserveLoop, memberBooker } from './reserve-loop.js';
import type { NotReserved, ReserveLoopInput, Reserving } from './reserve-loop.js';

const HOLDING: Reserving = {
  operation: 'loop.hold',
  states: ['planned', 'proposed', 'on_hold'],
  purposes: ['book'],
};

@Injectable()
export class HoldLoop {
  constructor(
    private readonly reserveLoop: ReserveLoop,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Reserves all seats of a proposal for the organization's hold time. @throws {Refusal} */
  async run(actor: Actor, input: ReserveLoopInput): Promise<LoopHeld | NotReserved> {
    return this.reserveLoop.run(
      memberBooker(actor, 'loop.hold'),
      HOLDING,
      input,
      async (tx, loop, _proposal, confirm): Promise<LoopHeld> => {
        const at = this.clock.now();
        const { holdMinutes } = await organizationSettings(tx);
        const expiresAt = new Date(at.getTime() + holdMinutes * 60_000);
        await confirm('hold', at, expiresAt);
        await updateLoop(tx, loop, { state: 'on_hold', holdExpiresAt: expiresAt });
        await this.outbox.append(tx, loopHeld, loop.id, {
          loopId: loop.id,
          expiresAt: expiresAt.toISOString(),
        });
        return { kind: 'LoopHeld', loopId: loop.id, expiresAt: expiresAt.toISOString() };
      },
    );
  }
}
