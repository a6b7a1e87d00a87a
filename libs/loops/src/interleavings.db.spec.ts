// Some hundred random steps by several actors at once: whatever order PostgreSQL gives them, nothing is as it must not be.
// Ten thousand are `npm run bench -- interleavings`.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { interleave } from '../../../test/support/interleavings.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';

const SEED = 50_001;
const STEPS = 240;

let db: TestDatabase;
let use: LoopUseCases;
beforeAll(async () => {
  db = await testDatabase({ UNDO: 'on' });
  use = await loopUseCases(db.platform);
});
afterAll(async () => {
  await use.close();
  await db.close();
});

test(`${STEPS} interleaved steps keep every invariant (seed ${SEED})`, async () => {
  const tally = await interleave(db, use, SEED, STEPS);
  for (const happened of [
    'book LoopBooked',
    'hold LoopHeld',
    'move LoopBooked',
    'cancelLoop LoopCancelled',
    'undo ChangeUndone',
  ])
    expect([happened, tally.get(happened) ?? 0]).not.toEqual([happened, 0]);
}, 240_000);
