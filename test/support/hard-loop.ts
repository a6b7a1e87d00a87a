// Problems that keep a thread of the solver busy: from the instances that the engine is tested with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLoopInstance } from '#scheduling';
import type { Problem } from '#scheduling';

const INSTANCES = join(import.meta.dirname, '..', 'scheduling', 'instances');

/** The problem of an instance, by its name. */
export const instance = (name: string): Problem =>
  readLoopInstance(JSON.parse(readFileSync(join(INSTANCES, `${name}.json`), 'utf8'))).problem;

/** A question that is answered after minutes, if nobody ends it; the first plans of many are found at once. */
export const endless = () => ({ problem: instance('L-1'), options: 10_000, nodesMax: 1e12 });
