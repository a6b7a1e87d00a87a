// Confirms a change of a booked loop that was proposed: an interview moves, a seat gets somebody else. Who is not concerned
// keeps their seat, their answer and their mail.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Outbox } from '#platform';
import { loopBooked } from './events.js';
import type { BookingChange, ProposalRow, ReasonKind } from './loops.table.js';
import type { LoopBooked } from './outcomes.js';
import { ReserveLoop, memberBooker } from './reserve-loop.js';
import type { NotReserved, ReserveLoopInput, Reserving } from './reserve-loop.js';
import { requireReason, reviseLoop } from './revise-loop.js';
import type { Booker } from './revise-loop.js';

export interface ChangeLoopInput extends ReserveLoopInput {
  /** Why, for the people concerned; 1 to 500 characters. */
  readonly reason: string;
  readonly reasonKind?: ReasonKind | null | undefined;
}

const CHANGING: Reserving = {
  operation: 'loop.change',
  states: ['booked'],
  purposes: ['move', 'repair', 'rebook'],
};

@Injectable()
export class ChangeLoop {
  constructor(
    private readonly reserveLoop: ReserveLoop,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Confirms the change for a member. @throws {Refusal} */
  async run(actor: Actor, input: ChangeLoopInput): Promise<LoopBooked | NotReserved> {
    return this.change(memberBooker(actor, 'loop.book'), input);
  }

  /** Confirms the change on behalf of `booker`: the candidate by their link, or the system by a policy. @throws {Refusal} */
  async change(booker: Booker, input: ChangeLoopInput): Promise<LoopBooked | NotReserved> {
    const reason = requireReason(input.reason);
    return this.reserveLoop.run(
      booker,
      CHANGING,
      input,
      async (tx, loop, proposal, confirm): Promise<LoopBooked> => {
        const at = this.clock.now();
        const { before } = await confirm('booking', at, null);
        const revision = await reviseLoop(tx, loop, {
          change: changeOf(proposal),
          reason,
          reasonKind: input.reasonKind ?? 'other',
          by: booker.by,
          at,
          before,
        });
        await this.outbox.append(tx, loopBooked, loop.id, { loopId: loop.id, revision });
        return { kind: 'LoopBooked', loopId: loop.id, revision };
      },
    );
  }
}

/** A repair that keeps all times only replaces people. */
function changeOf({ purpose, tiers }: ProposalRow): BookingChange {
  if (purpose === 'rebook') return 'rebooked';
  return purpose === 'repair' && tiers?.timesChanged === 0 ? 'replaced' : 'moved';
}
