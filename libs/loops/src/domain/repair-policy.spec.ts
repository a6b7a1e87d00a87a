// What is applied by itself and what waits for somebody, case by case.
import { expect, test } from '@jest/globals';
import { DEFAULT_REPAIR_POLICY, whyNotByItself } from './repair-policy.js';
import type { FoundRepair, RepairPolicy } from './repair-policy.js';

const HOUR_MS = 3_600_000;

const found: FoundRepair = {
  nowMs: 0,
  firstMs: 24 * HOUR_MS,
  movesCandidate: false,
  proven: true,
  repairedBefore: 2,
  poolIds: ['design', null],
};

const cases: readonly [string, Partial<RepairPolicy>, Partial<FoundRepair>, RegExp | null][] = [
  ['a replacement a day ahead', {}, {}, null],
  ['one that is nearer', {}, { firstMs: 24 * HOUR_MS - 1 }, /less than 24 hours/],
  ['one that is nearer, where that is allowed', { aheadHoursMin: 1 }, { firstMs: 2 * HOUR_MS }, null],
  ['one of an interview that has begun', { aheadHoursMin: 0 }, { firstMs: -1 }, /less than 0 hours/],
  ['any, where it is switched off', { automatic: false }, {}, /confirmed by somebody/],
  ['the fourth', {}, { repairedBefore: 3 }, /3 times already/],
  ['one that moves the candidate', {}, { movesCandidate: true }, /moves an interview/],
  [
    'one that moves the candidate, where that is allowed',
    { keepTimes: false },
    { movesCandidate: true },
    null,
  ],
  ['one that is not proven', {}, { proven: false }, /not proven/],
  ['a seat of another pool', { poolIds: ['coding'] }, { poolIds: ['design'] }, /not among those/],
  ['a seat of named people, where pools are chosen', { poolIds: ['design'] }, {}, /not among those/],
  ['a seat of a chosen pool', { poolIds: ['coding', 'design'] }, { poolIds: ['design'] }, null],
];

test.each(cases)('%s', (_, policy, facts, why) => {
  const said = whyNotByItself({ ...DEFAULT_REPAIR_POLICY, ...policy }, { ...found, ...facts });
  if (why === null) expect(said).toBeNull();
  else expect(said).toMatch(why);
});
