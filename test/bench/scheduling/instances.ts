// All instances that the benchmark knows, by name: the shared ones with certified optima as files, the others by seed. A
// text is made when it is asked for, so that thousands of instances need no memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLoopInstance } from '#scheduling';
import type { Problem } from '#scheduling';
import { FORMAT_CLASSES, instanceText } from './generate.js';
import { richProblem } from './rich.js';

/** The classes measured: those of the format, and `R` with rules that the format has no words for. */
export const CLASSES = [...FORMAT_CLASSES, 'R'] as const;
/** Name of a class. */
export type ClassName = (typeof CLASSES)[number];

/** One instance; `optimum` is there when somebody else has certified it (`null`: infeasible). */
export interface Instance {
  readonly name: string;
  readonly of: ClassName;
  readonly optimum?: number | null;
  readonly text: () => string;
}

const FOLDER = join(import.meta.dirname, '..', '..', 'scheduling', 'instances');

const isClass = (name: string | undefined): name is ClassName => CLASSES.some((each) => each === name);

/** The shared instances with their certified optima. */
export function sharedInstances(): Instance[] {
  const optima = JSON.parse(readFileSync(join(FOLDER, 'optima.json'), 'utf8')) as Readonly<
    Record<string, { readonly optimum: number | 'infeasible' }>
  >;
  return Object.entries(optima).flatMap(([name, { optimum }]) => {
    const [of] = name.split('-');
    if (!isClass(of)) return [];
    const text = (): string => readFileSync(join(FOLDER, `${name}.json`), 'utf8');
    return [{ name, of, optimum: optimum === 'infeasible' ? null : optimum, text }];
  });
}

/** The instance of a class with a seed. */
export const seededInstance = (of: ClassName, seed: number): Instance => ({
  name: `${of}-${seed}`,
  of,
  text: () => (of === 'R' ? JSON.stringify(richProblem(seed)) : instanceText(of, seed)),
});

/** Reads an instance's text the way that its class is written; for the others but `R` that checks every field. */
export function parseInstance(of: ClassName, text: string): Problem {
  const value: unknown = JSON.parse(text);
  return of === 'R' ? (value as Problem) : readLoopInstance(value).problem;
}
