// Solves instances of loop-instance/1, one answer per line, in one process.
import { ConfigError } from '#platform';
import { readLoopInstance, solve, writeLoopAnswer } from '#scheduling';
import { InputError, readText } from './read-input.js';

interface SolveOptions {
  readonly nodes?: string;
  readonly json?: boolean;
}

/** Prints `name`, `status`, `objective`, `ms` for each file; a bad file is named and the rest go on. */
export function solveCommand(files: readonly string[], options: SolveOptions): Promise<number> {
  const nodesMax = options.nodes === undefined ? undefined : wholeNumber(options.nodes);
  let status = 0;
  for (const file of files) {
    try {
      console.log(answerLine(file, nodesMax, options.json === true));
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
    throw new InputError(`is not JSON: ${(error as SyntaxError).message}`);
  }
}

function answerLine(file: string, nodesMax: number | undefined, json: boolean): string {
  const data = parsed(file);
  const begin = performance.now();
  const { name, problem } = readLoopInstance(data);
  const solution = solve(problem, nodesMax === undefined ? {} : { nodesMax });
  const answer = writeLoopAnswer(name, solution);
  const ms = Math.round((performance.now() - begin) * 1_000) / 1_000;
  if (json) return JSON.stringify({ ...answer, ms });
  return `${name.padEnd(16)} ${answer.status.padEnd(10)} ${String(solution.objective ?? '–').padStart(6)}  ${ms} ms`;
}
