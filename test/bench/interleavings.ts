// Ten thousand random steps of actors who act at the same moments, each moment judged; a seed as the first word repeats
// the steps of another run.
import { interleave } from '../support/interleavings.js';
import { testDatabase } from '../support/database.js';
import globalSetup from '../support/global-setup.mjs';
import globalTeardown from '../support/global-teardown.mjs';
import { loopUseCases } from '../support/loop-use-cases.js';
import type { Bench } from './main.js';

const STEPS = 10_000;

/** Words: a seed, and how many steps. @throws Error naming the seed and the step when something is as it must not be */
export const interleavings: Bench = async ([seedWord, stepsWord]) => {
  const seed = Number(seedWord ?? Date.now() % 1_000_000);
  const steps = Number(stepsWord ?? STEPS);
  console.log(`seed   ${seed}`);
  await globalSetup();
  try {
    const db = await testDatabase({ UNDO: 'on' });
    const use = await loopUseCases(db.platform);
    const began = performance.now();
    const tally = [...(await interleave(db, use, seed, steps))].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const seconds = Math.round((performance.now() - began) / 1_000);
    await use.close();
    await db.close();
    console.log(`${steps} steps in ${seconds} s, every invariant held after each`);
    for (const [what, count] of tally) console.log(`${String(count).padStart(6)} ${what}`);
    return { seed, steps, seconds, ended: Object.fromEntries(tally) };
  } finally {
    await globalTeardown();
  }
};
