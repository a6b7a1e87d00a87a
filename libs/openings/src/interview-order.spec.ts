// The order of a changed template: what is dropped hands its predecessors on, and circles are refused.
import { expect, test } from '@jest/globals';
import { keptPredecessors, requireOrder } from './interview-order.js';

const after = new Map([
  ['a', []],
  ['b', ['a']],
  ['c', ['b']],
  ['d', ['c', 'b']],
]);

test.each<[string, string[], string[]]>([
  ['nothing dropped', ['a', 'b', 'c', 'd'], ['c', 'b']],
  ['one dropped', ['a', 'b', 'd'], ['b']],
  ['two in a row dropped', ['a', 'd'], ['a']],
  ['all before dropped', ['d'], []],
])('%s', (_what, kept, expected) => {
  expect(keptPredecessors(after.get('d') ?? [], new Set(kept), after)).toEqual(expected);
});

const chain = (...pairs: [string, ...string[]][]) =>
  pairs.map(([id, ...afterIds]) => ({ id, title: `T${id}`, afterIds }));

test('an order that can be kept passes, in whatever order it is listed', () => {
  expect(() => requireOrder(chain(['c', 'b'], ['b', 'a'], ['a']))).not.toThrow();
});

test.each([
  [chain(['a', 'a'])],
  [chain(['a', 'b'], ['b', 'a'])],
  [chain(['x'], ['a', 'c'], ['b', 'a'], ['c', 'b', 'x'])],
])('a circle is refused with the titles that are in it: %j', (interviews) => {
  const waiting = interviews.filter(({ id }) => id !== 'x').map(({ title }) => title);
  expect(() => requireOrder(interviews)).toThrow(waiting.join(', '));
});
