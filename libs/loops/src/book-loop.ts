// Books a proposal: seats, revision, and by its event reminders and scorecards, or nothing.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Outbox } from '#platform';
import { loopBooked } from './events.js';
import type { LoopBooked } from './outcomes.js';
import { ReserveLoop, memberBooker } from './reserve-loop.js';
import type { NotReserved, ReserveLoopInput, Reserving } from './reserve-loop.js';
import { reviseLoop } from './revise-loop.js';
import type { Booker } from './revise-loop.js';

const BOOKING: Reserving = {
  operation: 'loop.book',
  states: ['planned', 'proposed', 'on_hold'],
  purposes: ['book'],
};

@Injectable()
export class BookLoop {
  constructor(
    private readonly reserveLoop: ReserveLoop,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Books a proposal for a member. @throws {Refusal} */
  async run(actor: Actor, input: ReserveLoopInput): Promise<LoopBooked | NotReserved> {
    return this.book(memberBooker(actor, 'loop.book'), input);
  }

  /** Books a proposal on behalf of `booker`, such as the candidate by their link. @throws {Refusal} */
  async book(booker: Booker, input: ReserveLoopInput): Promise<LoopBooked | NotReserved> {
    return this.reserveLoop.run(
      booker,
      BOOKING,
      input,
      async (tx, loop, _proposal, confirm): Promise<LoopBooked> => {
        const at = this.clock.now();
        const { before } = await confirm('booking', at, null);
        const revision = await reviseLoop(
          tx,
          loop,
          { change: 'booked', reason: null, reasonKind: null, by: booker.by, at, before },
          { state: 'booked', bookedAt: at, holdExpiresAt: null },
        );
        await this.outbox.append(tx, loopBooked, loop.id, { loopId: loop.id, revision });
        return { kind: 'LoopBooked', loopId: loop.id, revision };
      },
    );
  }
}
