// Solves a problem with CP-SAT, Google's constraint solver, from the package of its own beside this folder.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '#scheduling';
import { factsOf } from '../../scheduling/mip-facts.js';
import type { MipAnswer } from '../../scheduling/highs.js';
import { cpModelOf } from './cpsat-model.js';
import type { CpMessage } from './cpsat-proto.js';

interface Solver {
  solve(model: object, parameters: Readonly<Record<string, unknown>>): Promise<number | string | undefined>;
  objectiveValue(): number;
  statusName(): string;
}

/** What the package offers of which this benchmark makes use. */
export interface CpSat {
  readonly CpModel: new (message: CpMessage) => object;
  readonly CpSolver: new () => Solver;
}

/** The folder of the peers' own package. */
export const PEERS_FOLDER = join(import.meta.dirname, '..', 'peers');

/** Loads CP-SAT; it must have been installed in `PEERS_FOLDER`. */
export async function loadCpSat(): Promise<CpSat> {
  const file = createRequire(join(PEERS_FOLDER, 'package.json')).resolve('or-tools-wasm/cp-sat');
  return (await import(pathToFileURL(file).href)) as CpSat;
}

/** Solves a valid problem to proof, or gives up (`unknown`) after `secondsMax`. */
export async function solveWithCpSat(
  { CpModel, CpSolver }: CpSat,
  problem: Problem,
  secondsMax: number,
): Promise<MipAnswer> {
  const facts = factsOf(problem);
  if (facts.meetings.some(({ starts }) => starts.length === 0))
    return { status: 'infeasible', objective: null };
  const solver = new CpSolver();
  await solver.solve(new CpModel(cpModelOf(facts)), {
    numSearchWorkers: 1,
    maxTimeInSeconds: secondsMax,
  });
  const name = solver.statusName().toUpperCase();
  if (name === 'OPTIMAL') return { status: 'optimal', objective: Math.round(solver.objectiveValue()) };
  if (name === 'INFEASIBLE') return { status: 'infeasible', objective: null };
  if (name === 'MODEL_INVALID') throw new Error('CP-SAT calls the model invalid');
  return { status: 'unknown', objective: null };
}
