// Reserves a proposal: one transaction or nothing, whoever asks for it. A lost race is an outcome with fresh
// alternatives, which are found after the rollback.
import { Injectable } from '@nestjs/common';
import { mayAccess } from '#access';
import type { Actor, Verb } from '#access';
import {
  ConstraintHit,
  Database,
  Idempotency,
  Outbox,
  Overload,
  Refusal,
  invalidInput,
  newId,
  notFound,
} from '#platform';
import type { Scope, Tx } from '#platform';
import { lookBefore } from './before-change.js';
import { PlanNoLongerFits, confirmPlan } from './confirm-plan.js';
import type { Confirmation, Confirmed } from './confirm-plan.js';
import type { Conflict } from './domain/conflict-words.js';
import { requireLoopAccess } from './loop-access.js';
import { findProposal, insertOverrides, lockLoop } from './loops.repository.js';
import type { LoopBefore, LoopRow, LoopState, PlannedInterview, ProposalRow } from './loops.table.js';
import { Places } from './places.js';
import { nameConflicts } from './name-conflicts.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { LoopChanged, LoopNotReady, SlotTaken } from './outcomes.js';
import { ProposeChange } from './propose-change.js';
import { ProposeLoop } from './propose-loop.js';
import { requireReason } from './revise-loop.js';
import type { Booker } from './revise-loop.js';
import { settleTrainees } from './settle-trainees.js';
import { Solver } from './solver.js';

/** So many who lost look at once for what fits now; the others are told to ask for it. */
const LOOKING_MAX = 2;

export interface ReserveLoopInput {
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
  readonly proposalId: string;
  readonly idempotencyKey: string;
  /** Why limits are exceeded; required for a proposal that was made without the limits of some people. */
  readonly overrideReason?: string | null | undefined;
}

/** What may come in the way of reserving. */
export type NotReserved = SlotTaken | LoopChanged | LoopNotReady;

/** What is being done, and to loops in which states. */
export interface Reserving {
  /** Names the operation among idempotency keys. */
  readonly operation: string;
  readonly states: readonly LoopState[];
  /** The proposals that can be reserved so. */
  readonly purposes: readonly ProposalRow['purpose'][];
}

/** Reserves the plan in the transaction, `as` a hold or a booking. */
export type Confirm = (as: 'hold' | 'booking', at: Date, expiresAt: Date | null) => Promise<Reserved>;

/** What the loop was before, for a member who may take the change back. */
export interface Reserved {
  readonly before: LoopBefore | null;
}

/** A member who may do `verb` to the loop, as somebody on whose behalf it is reserved. */
export const memberBooker = (actor: Actor, verb: Verb): Booker => ({
  scope: actor,
  by: { memberId: actor.memberId, candidate: false },
  mayOverride: mayAccess(actor, 'limit.override', { organizationId: actor.organizationId }),
  authorize: (tx, loopId) => requireLoopAccess(tx, actor, verb, loopId),
});

/** What holding, booking and changing share: the lock, the checks, the race and its alternatives. */
@Injectable()
export class ReserveLoop {
  #looking = 0;

  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly proposeLoop: ProposeLoop,
    private readonly proposeChange: ProposeChange,
    private readonly places: Places,
    private readonly outbox: Outbox,
    private readonly solver: Solver,
  ) {}

  /**
   * Runs `write` with the locked loop and its proposal; nothing is written when it throws or the race is lost.
   * @throws {Refusal} what `booker.authorize` throws; NOT_FOUND; INVALID_INPUT, also for a missing overrideReason
   */
  async run<Done>(
    booker: Booker,
    { operation, states, purposes }: Reserving,
    input: ReserveLoopInput,
    write: (tx: Tx, loop: LoopRow, proposal: ProposalRow, confirm: Confirm) => Promise<Done>,
  ): Promise<Done | NotReserved> {
    const { idempotencyKey, ...asked } = input;
    return this.idempotency.run<Done | NotReserved, unknown>(
      booker.scope,
      {
        operation,
        key: idempotencyKey,
        input: asked,
        authorize: (tx) => booker.authorize(tx, input.loopId),
      },
      async (tx) => {
        const loop = await lockLoop(tx, input.loopId);
        if (loop === null) throw notFound('loop');
        const proposal = await findProposal(tx, input.proposalId);
        if (proposal?.loopId !== loop.id) throw notFound('proposal');
        if (loop.version !== input.version) return loopChanged(loop.id);
        if (!states.includes(loop.state) || !purposes.includes(proposal.purpose))
          return loopNotReady(loop.id, notReady(loop, states));
        return write(tx, loop, proposal, async (as, at, expiresAt) => {
          const before = await beforeOf(tx, booker, loop);
          await this.#confirm(tx, booker, loop, proposal, {
            as,
            at,
            expiresAt,
            reason: input.overrideReason,
          });
          return { before };
        });
      },
      (error) => this.lost(booker.scope, input.loopId, error, input.proposalId),
    );
  }

  /** The rules that `error` says a plan breaks, in words; null when it is something else that failed. */
  async conflictsOf(scope: Scope, loopId: string, error: unknown): Promise<Conflict[] | null> {
    const lost = lostTo(error);
    if (lost === null) return null;
    return this.database.read(scope, (tx) => nameConflicts(tx, loopId, lost.conflicts, lost.dates));
  }

  /** Reserves the plan of a loop that the caller has locked. @throws what `confirmPlan` throws */
  async reserve(
    tx: Tx,
    loop: LoopRow,
    plan: readonly PlannedInterview[],
    confirmation: Confirmation,
  ): Promise<Confirmed> {
    const confirmed = await confirmPlan(tx, this.places, loop, plan, confirmation);
    await settleTrainees(tx, this.outbox, confirmed.concernedIds, confirmation.at);
    return confirmed;
  }

  /** Reserves the proposal's plan; limits that it exceeds are recorded with who went beyond them, and why. */
  async #confirm(
    tx: Tx,
    { by, mayOverride }: Booker,
    loop: LoopRow,
    { plan, overLimits, change }: ProposalRow,
    { as, at, expiresAt, reason: given }: Wanted,
  ): Promise<void> {
    const freedSeatIds = new Set(change?.kind === 'repair' ? change.seatIds : []);
    const { exceeded } = await this.reserve(tx, loop, plan, { as, at, expiresAt, overLimits, freedSeatIds });
    if (exceeded.length === 0) return;
    if (by.memberId === null || !mayOverride) throw new PlanNoLongerFits(exceeded, []);
    if (given === undefined || given === null)
      throw invalidInput(
        'overrideReason',
        'overrideReason is required: this plan exceeds a limit of somebody, which is recorded with the reason.',
      );
    const reason = requireReason(given, 'overrideReason');
    const overriddenById = by.memberId;
    await insertOverrides(
      tx,
      exceeded.map(({ subject }) => ({
        id: newId(),
        loopId: loop.id,
        interviewerId: subject.slice(0, ID_LENGTH),
        exceeded: subject.slice(ID_LENGTH + 1),
        reason,
        overriddenById,
        createdAt: at,
      })),
    );
  }

  /** The outcome of a race that was lost, with what fits now; null when it is something else that failed. */
  async lost(scope: Scope, loopId: string, error: unknown, proposalId?: string): Promise<SlotTaken | null> {
    const lost = lostTo(error);
    if (lost === null) return null;
    const { conflicts, proposal } = await this.database.read(scope, async (tx) => ({
      conflicts: await nameConflicts(tx, loopId, lost.conflicts, lost.dates),
      proposal: proposalId === undefined ? null : await findProposal(tx, proposalId),
    }));
    const fresh = await this.#alternatives(scope, loopId, proposal);
    return {
      kind: 'SlotTaken',
      message: `Something in this plan was taken meanwhile. Nothing was booked${whatFitsNow(fresh?.kind)}`,
      loopId,
      batchId: fresh?.batchId ?? null,
      conflicts,
    };
  }

  /**
   * What fits now; null when there is no time to find out, because others look or the solver has enough to do: a crowd
   * that loses one slot must not keep the planning of everybody else waiting.
   */
  async #alternatives(
    scope: Scope,
    loopId: string,
    lost: ProposalRow | null,
  ): Promise<{ kind: string; batchId?: string } | null> {
    if (this.#looking >= LOOKING_MAX || this.solver.busy) return null;
    this.#looking++;
    try {
      return await this.#fresh(scope, loopId, lost);
    } catch (error) {
      if (error instanceof Overload) return null;
      throw error;
    } finally {
      this.#looking--;
    }
  }

  /** What fits now, asked for as the lost proposal was; where its pins leave nothing, without them. */
  async #fresh(
    scope: Scope,
    loopId: string,
    lost: ProposalRow | null,
  ): Promise<{ kind: string; batchId?: string }> {
    if (lost !== null && lost.change !== null)
      return this.proposeChange.propose(scope, loopId, lost.change, { explain: false });
    const { pins = [], overLimits = [] } = lost ?? {};
    const asked = { explain: false, overLimits };
    if (pins.length > 0) {
      const pinned = await this.proposeLoop.propose(scope, loopId, { ...asked, pins }).catch(unlessRefused);
      if (pinned?.kind === 'LoopProposed') return pinned;
    }
    return this.proposeLoop.propose(scope, loopId, asked);
  }
}

/** What a change can be taken back to; the candidate and the system take nothing back. */
export const beforeOf = async (tx: Tx, { by }: Booker, loop: LoopRow): Promise<LoopBefore | null> =>
  by.memberId === null ? null : lookBefore(tx, loop);

/** A pin that cannot be asked for any more, such as a start that is too soon by now, is given up. */
function unlessRefused(error: unknown): null {
  if (error instanceof Refusal && error.code === 'INVALID_INPUT') return null;
  throw error;
}

function notReady({ state }: LoopRow, states: readonly LoopState[]): string {
  const words = (some: readonly string[]): string => some.join(', ').replaceAll('_', ' ');
  return states.includes(state)
    ? 'This proposal is from before the loop was booked, or for something else. Ask for new proposals.'
    : `The loop is ${words([state])}; this is done to loops that are ${words(states)}.`;
}

interface Wanted {
  readonly as: 'hold' | 'booking';
  readonly at: Date;
  readonly expiresAt: Date | null;
  readonly reason: string | null | undefined;
}

const ID_LENGTH = 36;

/** The end of a sentence, by what asking for fresh proposals led to; undefined: there was no time for them. */
function whatFitsNow(fresh: string | undefined): string {
  if (fresh === undefined)
    return '. Other plans were not looked for, as many loops are being planned right now: ask for new proposals in a moment.';
  return fresh === 'LoopProposed'
    ? '; here are the best plans that fit now.'
    : ', and no other plan fits at the moment.';
}

interface Lost {
  readonly conflicts: readonly Conflict[];
  readonly dates: readonly string[];
}

function takenBy(constraint: string): string {
  if (constraint.includes('candidate')) return 'the candidate';
  return constraint.includes('room') ? 'one of the rooms' : 'one of the interviewers';
}

/** Why the plan was lost, null when it is something else that failed. A partition's constraint has its own name. */
function lostTo(error: unknown): Lost | null {
  if (error instanceof PlanNoLongerFits) return error;
  if (error instanceof ConstraintHit && error.sqlState === '23P01' && error.table.startsWith('reservation')) {
    return { conflicts: [{ rule: 'reservation', subject: takenBy(error.constraint) }], dates: [] };
  }
  return null;
}
