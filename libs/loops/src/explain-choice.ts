// Answers "why not?" for a slot and a person without writing anything: the rules that keep an interview from a time or from
// somebody, or what it costs when it is possible.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, invalidInput } from '#platform';
import { CONSIDERED_MS_MAX, CONSIDERED_NODES_MAX, consideredPlan, loadConsidered } from './considered.js';
import { toChoice } from './domain/choice.js';
import type { AskedChoice } from './domain/choice.js';
import { told } from './domain/conflict-words.js';
import { requireLoopAccess } from './loop-access.js';
import { nameConflicts } from './name-conflicts.js';
import { loopNotReady } from './outcomes.js';
import type { ChoiceExcluded, ChoicePossible, LoopNotReady } from './outcomes.js';
import { whyUnfit } from './propose-loop.js';
import { Solver } from './solver.js';

export interface ExplainChoiceInput extends AskedChoice {
  readonly loopId: string;
}

@Injectable()
export class ExplainChoice {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly solver: Solver,
  ) {}

  /** Why not this time, this person? @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT, LIMIT_REACHED */
  async run(
    actor: Actor,
    { loopId, ...asked }: ExplainChoiceInput,
    signal?: AbortSignal,
  ): Promise<ChoicePossible | ChoiceExcluded | LoopNotReady> {
    const loaded = await this.database.read(actor, async (tx) => {
      await requireLoopAccess(tx, actor, 'loop.propose', loopId);
      return loadConsidered(tx, loopId, this.clock.now());
    });
    if ('kind' in loaded) return loaded;
    const { facts, built, dates } = loaded;
    const found = toChoice(asked, facts, built);
    if ('wrong' in found) throw invalidInput(found.wrong.field, found.wrong.message);
    const unfit = whyUnfit(built.problem);
    if (unfit !== null) return loopNotReady(loopId, unfit);
    const { verdict, best, chosen } = await this.solver.ask(
      'choice',
      { problem: built.problem, choice: found.choice, nodesMax: CONSIDERED_NODES_MAX },
      { msMax: CONSIDERED_MS_MAX, signal },
    );
    if (verdict.status !== 'excluded' && chosen !== null)
      return {
        kind: 'ChoicePossible',
        loopId,
        // A budget that ended may have left the best plan of all unfound.
        points: Math.max(0, (chosen.objective ?? 0) - (best.objective ?? 0)),
        best: consideredPlan(loaded, best),
        chosen: consideredPlan(loaded, chosen),
      };
    const rules = verdict.alone.length > 0 ? verdict.alone : verdict.together;
    const conflicts = await this.database.read(actor, (tx) => nameConflicts(tx, loopId, rules, dates));
    return {
      kind: 'ChoiceExcluded',
      loopId,
      message:
        verdict.status === 'excluded'
          ? `It is not possible: ${told(conflicts)}.`
          : 'Within the time that there was, neither a plan with it was found nor a reason against it.',
      proven: verdict.status === 'excluded',
      together: verdict.alone.length === 0,
      conflicts,
    };
  }
}
