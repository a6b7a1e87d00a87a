// Loops of five interviews whose design interviewer declines: wherever trying everybody finds a way that does not move the
// candidate, the repair finds one with as few changes; `npm run bench -- repair` plays 200 of them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { playRepairCase } from '../support/repair-cases.js';
import type { PlayedCase } from '../support/repair-cases.js';
import { repairFixture } from '../support/repair-fixture.js';
import type { RepairFixture } from '../support/repair-fixture.js';
import { whyWrong } from '../support/repair-verdict.js';

/** Some loops cannot be booked in the first place: those are no cases. */
const CASES = 8;
const SEED = 50_800;

let fixture: RepairFixture;
beforeAll(async () => {
  fixture = await repairFixture();
  await fixture.door.stop();
});
afterAll(async () => {
  await fixture.close();
});

test(`${CASES} generated cases from seed ${SEED} on are repaired with the least change`, async () => {
  const played: PlayedCase[] = [];
  for (let seed = SEED; played.length < CASES; seed++) {
    const one = await playRepairCase(fixture, seed);
    if (one !== null) played.push(one);
  }
  expect(played.flatMap(whyWrong)).toEqual([]);
  // Or the test would show nothing.
  expect(played.some(({ possible }) => possible.allTimesKept !== null)).toBe(true);
}, 120_000);
