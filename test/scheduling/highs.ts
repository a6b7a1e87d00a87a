// Solves a problem with HiGHS, an open MIP solver that knows nothing of the engine: the oracle of the tests and one of the
// benchmark's peers. Models: Huangfu and Hall (2018) for the solver; the two formulations stand in files of their own.
import loadHighs from 'highs';
import type { Highs } from 'highs';
import type { Problem } from '#scheduling';
import { compact } from './mip-compact.js';
import { factsOf } from './mip-facts.js';
import type { MixedProgram } from './mip-rows.js';
import { timeIndexed } from './mip-time-indexed.js';

/** How a problem is written as a mixed integer program. */
export type Formulation = 'time-indexed' | 'compact';

/** What HiGHS says at gap 0; `objective` is whole, and `null` unless the status is `optimal`. */
export interface MipAnswer {
  readonly status: 'optimal' | 'infeasible' | 'unknown';
  readonly objective: number | null;
}

const FORMULATIONS = { 'time-indexed': timeIndexed, compact } as const;

/** Loads the solver; it is WebAssembly, so loading takes a moment and is done once. */
export function loadSolver(): Promise<Highs> {
  // The package declares the types of its CommonJS build only, whereas Node loads the module whose default is the loader.
  const load = loadHighs as unknown as () => Promise<Highs>;
  return load();
}

/** Runs the solver; its presolve fails on a few tiny programs, which it then solves without. */
function runToEnd(model: ReturnType<Highs['createModel']>): void {
  try {
    model.run();
  } catch {
    model.clearSolver();
    model.options.set({ presolve: 'off' });
    model.run();
  }
}

function run(highs: Highs, program: MixedProgram, secondsMax: number): MipAnswer {
  const { continuous, integer } = highs.constants.variableType;
  const model = highs.createModel({
    numCols: program.columns,
    numRows: program.rows,
    offset: program.offset,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    integrality: program.integer.map((whole) => (whole ? integer : continuous)),
    matrix: {
      format: 'csr',
      numRows: program.rows,
      numCols: program.columns,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: secondsMax });
    runToEnd(model);
    const status = model.getModelStatus();
    const { optimal, infeasible } = highs.constants.modelStatus;
    if (status === optimal) return { status: 'optimal', objective: Math.round(model.getObjectiveValue()) };
    return { status: status === infeasible ? 'infeasible' : 'unknown', objective: null };
  } finally {
    model.dispose();
  }
}

/** Solves a valid problem to proof, or gives up (`unknown`) after `secondsMax`. */
export function solveWithHighs(
  highs: Highs,
  problem: Problem,
  formulation: Formulation,
  secondsMax: number,
): MipAnswer {
  const facts = factsOf(problem);
  if (facts.meetings.some(({ starts }) => starts.length === 0))
    return { status: 'infeasible', objective: null };
  return run(highs, FORMULATIONS[formulation](facts), secondsMax);
}
