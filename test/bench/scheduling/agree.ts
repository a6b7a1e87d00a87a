// `--agree`: five hundred small problems, most of them with every rule at once, solved by the engine and by HiGHS; some
// are large enough for the engine's bounds and divisions to have work, with a debrief, rooms and limits on top.
import { solve } from '#scheduling';
import { loadSolver, solveWithHighs } from '../../scheduling/highs.js';
import { randomProblem } from '../../scheduling/random-problem.js';
import { seededInstance, parseInstance } from './instances.js';
import { enriched } from './rich.js';

const RANDOM = { first: 500_001, count: 350 };
const SMALL = { first: 700_001, count: 100 };
const RICH = { first: 720_001, count: 50 };
/** Seconds for each solver and problem; an answer without a proof disagrees. */
const SECONDS_MAX = 60;

/** What the run found; `disagreements` are sentences. */
export interface Agreement {
  readonly problems: number;
  readonly infeasible: number;
  readonly disagreements: readonly string[];
}

/** Compares the engine with HiGHS; `count` shortens both lists for a trial. */
export async function agree(count = Infinity): Promise<Agreement> {
  const highs = await loadSolver();
  const numbers = ({ first, count: all }: typeof RANDOM): number[] =>
    Array.from({ length: Math.min(all, count) }, (_, at) => first + at);
  const cases = [
    ...numbers(RANDOM).map((seed) => ({ name: `random-${seed}`, make: () => randomProblem(seed) })),
    ...numbers(SMALL).map((seed) => {
      const instance = seededInstance('S', seed);
      return { name: instance.name, make: () => parseInstance('S', instance.text()) };
    }),
    ...numbers(RICH).map((seed) => {
      const { name, text } = seededInstance('S', seed);
      return { name: `rich ${name}`, make: () => enriched(parseInstance('S', text()), seed) };
    }),
  ];
  const disagreements: string[] = [];
  let infeasible = 0;
  cases.forEach(({ name, make }, at) => {
    const problem = make();
    const end = performance.now() + SECONDS_MAX * 1000;
    const ours = solve(problem, { shouldStop: () => performance.now() > end });
    const formulation = at % 2 === 0 ? 'time-indexed' : 'compact';
    const theirs = solveWithHighs(highs, problem, formulation, SECONDS_MAX);
    if (ours.status === 'infeasible') infeasible++;
    if (ours.status === theirs.status && ours.objective === theirs.objective) return;
    const says = `${theirs.status} ${theirs.objective ?? ''}`;
    disagreements.push(
      `${name}: ours ${ours.status} ${ours.objective ?? ''}, HiGHS (${formulation}) ${says}`,
    );
  });
  return { problems: cases.length, infeasible, disagreements };
}
