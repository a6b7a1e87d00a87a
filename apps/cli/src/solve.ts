// Solves instances of loop-instance/1, one answer per line, in one process.
import { ConfigError } from '#platform';
import { readLoopInstance, relaxations, solve, writeLoopAnswer } from '#scheduling';
import type { Budget, Problem } from '#scheduling';
import { InputError, readText } from './read-input.js';

interface SolveOptions {
  readonly nodes?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
}

/** Relaxations named for a problem without a plan. */
const RELAXATIONS_SHOWN = 3;

/**
 * Prints `name`, `status`, `objective`, `ms` for each file, and with `--explain` for one without a plan the rules in
 * conflict and the cheapest things to give up; a bad file is named and the rest go on.
 */
export function solveCommand(files: readonly string[], options: SolveOptions): Promise<number> {
  const nodesMax = options.nodes === undefined ? undefined : wholeNumber(options.nodes);
  let status = 0;
  for (const file of files) {
    try {
      console.log(answerLine(file, nodesMax === undefined ? {} : { nodesMax }, options));
    } catch (error) {
      status = 1;
      const message = error instanceof Error ? error.message : String(error);
      console.log(options.json === true ? JSON.stringify({ file, error: message }) : `${file}: ${message}`);
    }
  }
  return Promise.resolve(status);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new ConfigError(`--nodes: ${JSON.stringify(text)} is not a whole number of at least 1.`);
}

function parsed(file: string): unknown {
  const text = readText(file);
  if (text.trim() === '') throw new InputError('is empty; give a JSON object in the format loop-instance/1');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`is not JSON: ${(error as SyntaxError).message.replace(/\s+/g, ' ')}`);
  }
}

function answerLine(file: string, budget: Budget, options: SolveOptions): string {
  const data = parsed(file);
  const begin = performance.now();
  const { name, problem } = readLoopInstance(data);
  const solution = solve(problem, budget);
  const answer = writeLoopAnswer(name, solution);
  const ms = elapsedMs(begin);
  const why =
    options.explain === true && answer.status === 'infeasible' ? explanation(problem, budget) : null;
  if (options.json === true) return JSON.stringify({ ...answer, ms, ...why });
  const line = `${name.padEnd(16)} ${answer.status.padEnd(10)} ${String(solution.objective ?? '–').padStart(6)}  ${ms} ms`;
  if (why === null) return line;
  return [
    line,
    ...why.conflict.map(({ rule, subject }) => `    in conflict: ${rule}, ${subject}`),
    ...(why.irreducible ? [] : ['    the budget ended: fewer rules may be in conflict']),
    ...why.relaxations.map(
      ({ kind, subject, price, objective }) =>
        `    give up ${kind}, ${subject} at ${price} points: objective ${objective}`,
    ),
    ...(why.cheapestProven ? [] : ['    not proven: something cheaper may open a plan']),
  ].join('\n');
}

const elapsedMs = (begin: number): number => Math.round((performance.now() - begin) * 1_000) / 1_000;

interface Explanation {
  readonly conflict: readonly { readonly rule: string; readonly subject: string }[];
  /** Whether it is proven that each rule of the conflict is needed for it. */
  readonly irreducible: boolean;
  readonly relaxations: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly price: number;
    readonly objective: number;
  }[];
  /** Whether it is proven that nothing cheaper opens a plan, or that neither one thing nor two do. */
  readonly cheapestProven: boolean;
  readonly explainMs: number;
}

function explanation(problem: Problem, budget: Budget): Explanation {
  const begin = performance.now();
  const found = relaxations(problem, { ...budget, count: RELAXATIONS_SHOWN });
  return {
    conflict: found.conflict,
    irreducible: found.irreducible,
    relaxations: found.relaxations.map(({ kind, subject, price, objective }) => ({
      kind,
      subject,
      price,
      objective,
    })),
    cheapestProven: found.cheapestProven || found.status === 'none',
    explainMs: elapsedMs(begin),
  };
}
