// Solves instances of loop-instance/1, one answer per line, in one process.
import { readFileSync } from 'node:fs';
import { readLoopInstance, solve, writeLoopAnswer } from '#scheduling';

interface SolveOptions {
  readonly nodes?: string;
  readonly json?: boolean;
}

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--nodes must be a whole number of at least 1, not ${text}`);
  return value;
};

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

function answerLine(file: string, nodesMax: number | undefined, json: boolean): string {
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const begin = performance.now();
  const { name, problem } = readLoopInstance(data);
  const solution = solve(problem, nodesMax === undefined ? {} : { nodesMax });
  const answer = writeLoopAnswer(name, solution);
  const ms = Math.round((performance.now() - begin) * 1_000) / 1_000;
  if (json) return JSON.stringify({ ...answer, ms });
  return `${name.padEnd(16)} ${answer.status.padEnd(10)} ${String(solution.objective ?? '–').padStart(6)}  ${ms} ms`;
}
