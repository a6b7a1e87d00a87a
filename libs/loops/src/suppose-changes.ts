// Answers "what if?" without writing anything: the best plan as things are, and as they would be if a window, a person, a
// limit or a rule were different. Both are read in one transaction, so that nothing but the changes lies between them.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { interviewersByIds } from '#people';
import { Clock, Database, invalidInput } from '#platform';
import type { Tx } from '#platform';
import type { Solution } from '#scheduling';
import {
  CONSIDERED_MS_MAX,
  CONSIDERED_NODES_MAX,
  consideredPlan,
  loadConsidered,
  requireNoFlaw,
} from './considered.js';
import type { Considered } from './considered.js';
import { seatsWithoutAnybody } from './domain/loop-problem.js';
import {
  addedWindowsMs,
  broughtInWords,
  flawOfChanges,
  flawOfPeople,
  supposedSettings,
  supposing,
} from './domain/what-if.js';
import type { SupposedChange } from './domain/what-if.js';
import { requireLoopAccess } from './loop-access.js';
import { interviewsOfLoops, seatsOfInterviews } from './loops.queries.js';
import { loopNotReady } from './outcomes.js';
import type { LoopNotReady, WhatIfAnswered } from './outcomes.js';
import { whyUnfit } from './propose-loop.js';
import { LOOP_RULE_BOUNDS } from './set-loop-rules.js';
import { Solver } from './solver.js';

export interface SupposeChangesInput {
  readonly loopId: string;
  readonly changes: readonly SupposedChange[];
}

@Injectable()
export class SupposeChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly solver: Solver,
  ) {}

  /** What would be if? @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT, LIMIT_REACHED */
  async run(
    actor: Actor,
    { loopId, changes }: SupposeChangesInput,
    signal?: AbortSignal,
  ): Promise<WhatIfAnswered | LoopNotReady> {
    const loaded = await this.database.read(actor, async (tx) => {
      await requireLoopAccess(tx, actor, 'loop.propose', loopId);
      requireNoFlaw(flawOfChanges(changes, LOOP_RULE_BOUNDS));
      return this.#load(tx, loopId, changes);
    });
    if ('kind' in loaded) return loaded;
    const { now, supposed } = loaded;
    const unfit = whyUnfit(now.built.problem) ?? whyUnfit(supposed.built.problem);
    if (unfit !== null) return loopNotReady(loopId, unfit);
    const [before, after] = [await this.#best(now, signal), await this.#best(supposed, signal)];
    return {
      kind: 'WhatIfAnswered',
      loopId,
      message: broughtInWords(before, after),
      now: consideredPlan(now, before),
      then: consideredPlan(supposed, after),
    };
  }

  async #load(
    tx: Tx,
    loopId: string,
    changes: readonly SupposedChange[],
  ): Promise<{ readonly now: Considered; readonly supposed: Considered } | LoopNotReady> {
    const at = this.clock.now();
    const now = await loadConsidered(tx, loopId, at);
    if ('kind' in now) return now;
    const otherwise = {
      settings: supposedSettings(changes),
      windowsMs: addedWindowsMs(changes),
      peopleBySeat: await addedPeople(tx, loopId, changes),
    };
    const supposed = await loadConsidered(tx, loopId, at, otherwise, (facts) => {
      requireNoFlaw(flawOfPeople(changes, facts));
      return supposing(facts, changes);
    });
    return 'kind' in supposed ? supposed : { now, supposed };
  }

  async #best({ built: { problem } }: Considered, signal?: AbortSignal): Promise<Solution> {
    if (seatsWithoutAnybody(problem).length > 0) return NOTHING;
    const {
      proposals: [first],
      status,
    } = await this.solver.ask(
      'propose',
      { problem, options: 1, nodesMax: CONSIDERED_NODES_MAX },
      { msMax: CONSIDERED_MS_MAX, signal },
    );
    return first === undefined
      ? { ...NOTHING, status }
      : { ...first, status: first.proven ? 'optimal' : 'feasible', nodes: 0 };
  }
}

const NOTHING: Solution = {
  status: 'infeasible',
  objective: null,
  bound: null,
  plan: null,
  parts: [],
  nodes: 0,
};

/** Who could also fill which seat. @throws {Refusal} INVALID_INPUT */
async function addedPeople(
  tx: Tx,
  loopId: string,
  changes: readonly SupposedChange[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const added = changes.flatMap(({ addPerson }, at) =>
    addPerson === undefined ? [] : [{ ...addPerson, at }],
  );
  if (added.length === 0) return new Map();
  const interviews = (await interviewsOfLoops(tx, [loopId])).map(({ id }) => id);
  const seats = new Set((await seatsOfInterviews(tx, interviews)).map(({ id }) => id));
  const ids = [...new Set(added.map(({ interviewerId }) => interviewerId))];
  const people = new Set((await interviewersByIds(tx, ids)).map(({ id }) => id));
  for (const { seatId, interviewerId, at } of added) {
    if (!seats.has(seatId))
      throw invalidInput(`changes[${at}].addPerson.seatId`, 'seatId names no seat of this loop.');
    if (!people.has(interviewerId))
      throw invalidInput(`changes[${at}].addPerson.interviewerId`, 'interviewerId names no interviewer.');
  }
  const bySeat = Map.groupBy(added, ({ seatId }) => seatId);
  return new Map([...bySeat].map(([seatId, all]) => [seatId, all.map(({ interviewerId }) => interviewerId)]));
}
