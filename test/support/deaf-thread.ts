// A thread of the solver that begins and then hears nothing any more, for tests of what is done about that.
import { BEGUN } from '../../libs/loops/src/solver-thread.js';
import type { Task } from '../../libs/loops/src/solver-thread.js';

/** Never answers. */
export function propose({ flags }: Task<unknown>): never {
  Atomics.store(flags, BEGUN, 1);
  Atomics.notify(flags, BEGUN);
  for (;;) Atomics.load(flags, BEGUN);
}

export { relaxations } from '../../libs/loops/src/solver-thread.js';
