// What a caller is told: nobody, somebody of another organization, somebody who sees, somebody who does not.
import { expect, test } from '@jest/globals';
import { Refusal } from '#platform';
import type { Actor } from './actor.js';
import { mayAccess, requireAccess, requireActor } from './require-access.js';
import type { Subject } from './require-access.js';
import type { Verb } from './domain/policy.js';

const organizationId = '01930000-0000-7000-8000-000000000001';
const actor = (role: Actor['role']): Actor => ({
  kind: 'member',
  organizationId,
  memberId: '01930000-0000-7000-8000-000000000002',
  identityId: '01930000-0000-7000-8000-000000000003',
  role,
});

const codeOf = (who: Actor | null, verb: Verb, subject: Subject): string => {
  try {
    requireAccess(who, verb, subject);
    return 'passed';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'defect';
  }
};

test.each<[string, Actor | null, Verb, Subject, string]>([
  ['nobody', null, 'loop.read', { organizationId }, 'UNAUTHENTICATED'],
  ['another organization', actor('administrator'), 'loop.read', { organizationId: 'other' }, 'NOT_FOUND'],
  ['not to be seen', actor('interviewer'), 'loop.read', { organizationId }, 'NOT_FOUND'],
  ['seen, not to be done', actor('hiring_manager'), 'loop.book', { organizationId }, 'FORBIDDEN'],
  [
    'in the relation',
    actor('hiring_manager'),
    'loop.book',
    { organizationId, relations: ['hiringManagerOfOpening'] },
    'passed',
  ],
])('%s', (_name, who, verb, subject, code) => {
  expect(codeOf(who, verb, subject)).toBe(code);
  expect(mayAccess(who, verb, subject)).toBe(code === 'passed');
});

test('a refusal of what is hidden reads the same whether the thing exists elsewhere or not', () => {
  const message = (who: Actor, subject: Subject): string => {
    try {
      requireAccess(who, 'loop.read', subject);
      return '';
    } catch (error) {
      return String(error);
    }
  };
  expect(message(actor('administrator'), { organizationId: 'other' })).toBe(
    message(actor('interviewer'), { organizationId }),
  );
});

test('requireActor refuses nobody and gives the actor back', () => {
  expect(() => requireActor(null, 'member.list')).toThrow(Refusal);
  const administrator = actor('administrator');
  expect(requireActor(administrator, 'member.invite')).toBe(administrator);
});
