// Holds or books a proposal: one transaction or nothing. A lost race is an outcome with fresh alternatives, which
// are found after the rollback.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { organizationSettings } from '#people';
import { Clock, ConstraintHit, Database, Idempotency, Outbox, Overload, notFound } from '#platform';
import type { Tx } from '#platform';
import { confirmPlan, PlanNoLongerFits } from './confirm-plan.js';
import { loopBooked, loopHeld } from './events.js';
import { requireLoopAccess } from './loop-access.js';
import type { LoopStanding } from './loop-access.js';
import { findProposal, insertRevision, lockLoop, updateLoop } from './loops.repository.js';
import type { LoopRow, ProposalRow } from './loops.table.js';
import { nameConflicts } from './name-conflicts.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { LoopBooked, LoopChanged, LoopHeld, LoopNotReady, SlotTaken } from './outcomes.js';
import { ProposeLoop } from './propose-loop.js';

export interface ReserveLoopInput {
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
  readonly proposalId: string;
  readonly idempotencyKey: string;
}

type Failure = SlotTaken | LoopChanged | LoopNotReady;

const BOOKABLE = ['planned', 'proposed', 'on_hold'];

/** What holding and booking share: the lock, the checks, the race and its alternatives. */
@Injectable()
export class ReserveLoop {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly proposeLoop: ProposeLoop,
  ) {}

  async run<Done>(
    actor: Actor,
    verb: 'loop.hold' | 'loop.book',
    input: ReserveLoopInput,
    write: (tx: Tx, loop: LoopRow, proposal: ProposalRow) => Promise<Done>,
  ): Promise<Done | Failure> {
    const { idempotencyKey, ...asked } = input;
    return this.idempotency.run<Done | Failure, LoopStanding>(
      actor,
      {
        operation: verb,
        key: idempotencyKey,
        input: asked,
        authorize: (tx) => requireLoopAccess(tx, actor, verb, input.loopId),
      },
      async (tx) => {
        const loop = await lockLoop(tx, input.loopId);
        if (loop === null) throw notFound('loop');
        const proposal = await findProposal(tx, input.proposalId);
        if (proposal?.loopId !== loop.id) throw notFound('proposal');
        if (loop.version !== input.version) return loopChanged(loop.id);
        if (!BOOKABLE.includes(loop.state))
          return loopNotReady(
            loop.id,
            `The loop is ${loop.state}; only one that is planned, proposed or on hold can be booked.`,
          );
        return write(tx, loop, proposal);
      },
      async (error) => {
        const lost = lostTo(error);
        return lost === null ? null : this.#slotTaken(actor, input.loopId, lost);
      },
    );
  }

  async #slotTaken(actor: Actor, loopId: string, lost: Lost): Promise<SlotTaken> {
    const conflicts = await this.database.read(actor, (tx) =>
      nameConflicts(tx, loopId, lost.conflicts, lost.dates),
    );
    const fresh = await this.proposeLoop
      .propose(actor, loopId, { explain: false })
      .catch((error: unknown) => {
        if (error instanceof Overload) return null;
        throw error;
      });
    return {
      kind: 'SlotTaken',
      message: `Something in this plan was taken meanwhile. Nothing was booked${whatFitsNow(fresh?.kind)}`,
      loopId,
      batchId: fresh?.kind === 'LoopProposed' ? fresh.batchId : null,
      conflicts,
    };
  }
}

/** The end of a sentence, by what asking for fresh proposals led to; undefined: there was no time for them. */
function whatFitsNow(fresh: string | undefined): string {
  if (fresh === undefined)
    return '. Many loops are being planned right now: ask for new proposals in a moment.';
  return fresh === 'LoopProposed'
    ? '; here are the best plans that fit now.'
    : ', and no other plan fits at the moment.';
}

type Lost = Pick<PlanNoLongerFits, 'conflicts' | 'dates'>;

/** Why the plan was lost, null when it is something else that failed. A partition's constraint has its own name. */
function lostTo(error: unknown): Lost | null {
  if (error instanceof PlanNoLongerFits) return error;
  if (error instanceof ConstraintHit && error.sqlState === '23P01' && error.table.startsWith('reservation')) {
    const subject = error.constraint.includes('candidate') ? 'the candidate' : 'one of the interviewers';
    return { conflicts: [{ rule: 'reservation', subject }], dates: [] };
  }
  return null;
}

@Injectable()
export class HoldLoop {
  constructor(
    private readonly reserveLoop: ReserveLoop,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Reserves all seats of a proposal for the organization's hold time. @throws {Refusal} */
  async run(actor: Actor, input: ReserveLoopInput): Promise<LoopHeld | Failure> {
    return this.reserveLoop.run(actor, 'loop.hold', input, async (tx, loop, proposal): Promise<LoopHeld> => {
      const at = this.clock.now();
      const { holdMinutes } = await organizationSettings(tx);
      const expiresAt = new Date(at.getTime() + holdMinutes * 60_000);
      await confirmPlan(tx, loop, proposal.plan, { as: 'hold', at, expiresAt });
      await updateLoop(tx, loop, { state: 'on_hold', holdExpiresAt: expiresAt });
      await this.outbox.append(tx, loopHeld, loop.id, {
        loopId: loop.id,
        expiresAt: expiresAt.toISOString(),
      });
      return { kind: 'LoopHeld', loopId: loop.id, expiresAt: expiresAt.toISOString() };
    });
  }
}

@Injectable()
export class BookLoop {
  constructor(
    private readonly reserveLoop: ReserveLoop,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Books a proposal: seats, revision, and by its event reminders and scorecards, or nothing. @throws {Refusal} */
  async run(actor: Actor, input: ReserveLoopInput): Promise<LoopBooked | Failure> {
    return this.reserveLoop.run(
      actor,
      'loop.book',
      input,
      async (tx, loop, proposal): Promise<LoopBooked> => {
        const at = this.clock.now();
        const revision = loop.revision + 1;
        await confirmPlan(tx, loop, proposal.plan, { as: 'booking', at, expiresAt: null });
        await updateLoop(tx, loop, { state: 'booked', bookedAt: at, holdExpiresAt: null, revision });
        await insertRevision(tx, {
          loopId: loop.id,
          revision,
          change: 'booked',
          plan: proposal.plan,
          reason: null,
          changedById: actor.memberId,
          createdAt: at,
        });
        await this.outbox.append(tx, loopBooked, loop.id, { loopId: loop.id, revision });
        return { kind: 'LoopBooked', loopId: loop.id, revision };
      },
    );
  }
}
