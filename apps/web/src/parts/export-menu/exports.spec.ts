// Where a list is taken away from: narrowed by what is given, and by nothing else.
import { expect, test } from '@jest/globals';
import { exportAddress } from './exports.js';

test.each([
  [{ list: 'loops' }, '/export/loops.csv'],
  [{ list: 'loops', by: { opening: null, search: '' } }, '/export/loops.csv'],
  [
    { list: 'loops', by: { state: 'planned,proposed', search: 'A&B =1' } },
    '/export/loops.csv?state=planned%2Cproposed&search=A%26B+%3D1',
  ],
] as const)('%j is at %s', (exported, address) => {
  expect(exportAddress(exported, 'csv')).toBe(address);
});
