// Who is the last administrator.
import { expect, test } from '@jest/globals';
import { isLastAdministrator } from './last-administrator.js';
import type { Administrating } from './last-administrator.js';

const member = (id: string, rest: Partial<Administrating> = {}): Administrating => ({
  id,
  role: 'administrator',
  state: 'active',
  ...rest,
});

test.each<[string, Administrating[], boolean]>([
  ['alone', [member('a')], true],
  ['with a second one', [member('a'), member('b')], false],
  ['the second one is deactivated', [member('a'), member('b', { state: 'deactivated' })], true],
  ['the second one is a coordinator', [member('a'), member('b', { role: 'coordinator' })], true],
  ['somebody else is the last one', [member('a', { role: 'coordinator' }), member('b')], false],
])('%s', (_name, members, last) => {
  expect(isLastAdministrator(members, 'a')).toBe(last);
});
