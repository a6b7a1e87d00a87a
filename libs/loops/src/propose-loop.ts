// Asks the engine for the best few ways to run a whole loop and keeps them as proposals. The facts are read in one
// transaction and solved outside of it: nothing is locked while the engine thinks.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, newId } from '#platform';
import type { Scope } from '#platform';
import { propose } from '#scheduling';
import type { Proposals } from '#scheduling';
import { buildProblem, toInstants } from './domain/loop-problem.js';
import type { BuiltProblem } from './domain/loop-problem.js';
import { loopProposed } from './events.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { requireLoopAccess } from './loop-access.js';
import { loopsByIds } from './loops.queries.js';
import { lockLoop, replaceProposals } from './loops.repository.js';
import { loopTable } from './loops.table.js';
import type { LoopRow, PlannedInterview } from './loops.table.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type {
  AvailabilityMissing,
  LoopChanged,
  LoopNotReady,
  LoopProposed,
  NoFeasiblePlan,
} from './outcomes.js';

const OPTIONS_DEFAULT = 3;
/** A budget in work, so that the same loop gets the same answer on every machine. */
const NODES_MAX = 200_000;

export interface ProposeLoopInput {
  readonly loopId: string;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
}

type Outcome = LoopProposed | NoFeasiblePlan | AvailabilityMissing | LoopChanged | LoopNotReady;

@Injectable()
export class ProposeLoop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Computes and keeps proposals. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, input: ProposeLoopInput): Promise<Outcome> {
    await this.database.read(actor, (tx) => requireLoopAccess(tx, actor, 'loop.propose', input.loopId));
    return this.propose(actor, input.loopId, input.options ?? OPTIONS_DEFAULT);
  }

  /** The same on behalf of a use case that has checked access itself. */
  async propose(scope: Scope, loopId: string, options = OPTIONS_DEFAULT): Promise<Outcome> {
    const { loop, built } = await this.database.read(scope, async (tx) => {
      const [row] = await loopsByIds(tx, [loopId]);
      if (row === undefined || !['planned', 'proposed', 'on_hold'].includes(row.state))
        return { loop: row, built: null };
      const facts = await loadLoopFacts(tx, row, this.clock.now());
      return { loop: row, built: 'kind' in facts ? null : buildProblem(facts) };
    });
    if (loop === undefined || loop.state === 'booked' || loop.state === 'cancelled')
      return loopNotReady(
        loopId,
        `The loop is ${loop?.state ?? 'gone'}; proposals are made for loops that are not booked.`,
      );
    if (built === null)
      return {
        kind: 'AvailabilityMissing',
        message: 'The candidate has given no time that is still to come. Ask for availability first.',
        loopId,
      };
    const found = propose(built.problem, { options, nodesMax: NODES_MAX });
    if (found.proposals.length === 0) return noPlan(loopId, found);
    return this.#keep(scope, loop, built, found);
  }

  async #keep(
    scope: Scope,
    loop: LoopRow,
    built: BuiltProblem,
    found: Proposals,
  ): Promise<LoopProposed | LoopChanged> {
    return this.database.transaction(scope, async (tx) => {
      const locked = await lockLoop(tx, loop.id);
      if (locked?.version !== loop.version) return loopChanged(loop.id);
      const batchId = newId();
      await replaceProposals(
        tx,
        loop.id,
        found.proposals.map((proposal, at) => ({
          id: newId(),
          loopId: loop.id,
          batchId,
          rank: at + 1,
          plan: toInstants(built, proposal.plan).map(
            ({ interviewId, fromMs, toMs, seats }): PlannedInterview => ({
              interviewId,
              from: new Date(fromMs).toISOString(),
              to: new Date(toMs).toISOString(),
              seats,
            }),
          ),
          objective: proposal.objective,
          bound: proposal.bound,
          proven: proposal.proven,
          parts: proposal.parts,
          loopVersion: loop.version,
          createdAt: this.clock.now(),
        })),
      );
      if (loop.state === 'planned')
        await tx.update(loopTable, { organizationId: tx.organizationId, id: loop.id }, { state: 'proposed' });
      await this.outbox.append(tx, loopProposed, loop.id, { loopId: loop.id });
      return { kind: 'LoopProposed', loopId: loop.id, batchId };
    });
  }
}

const noPlan = (loopId: string, found: Proposals): NoFeasiblePlan => ({
  kind: 'NoFeasiblePlan',
  message:
    found.status === 'infeasible'
      ? 'No plan fits: it is proven that the windows, the people and the rules leave none. Ask for more time or add people to a pool.'
      : 'No plan was found within the budget of work; whether one exists is not known. Ask for more time or add people to a pool.',
  loopId,
  proven: found.status === 'infeasible',
});
