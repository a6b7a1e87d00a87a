// Twice the same without an answer is one thing; anything else is another.
import { expect, test } from '@jest/globals';
import { Keys } from './use-keys.js';

test('the key stays while the same was sent and no answer came', () => {
  const keys = new Keys();
  const first = keys.for({ name: 'Aula', capacity: 4 });
  expect(keys.for({ name: 'Aula', capacity: 4 })).toBe(first);
  expect(keys.for({ name: 'Aula', capacity: 5 })).not.toBe(first);
  const again = keys.for({ name: 'Aula', capacity: 4 });
  expect(again).not.toBe(first);
  keys.answered();
  expect(keys.for({ name: 'Aula', capacity: 4 })).not.toBe(again);
});
