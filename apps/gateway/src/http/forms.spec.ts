// Where a form may send the browser on to: a path of this server, whatever somebody put into the link.
import { expect, test } from '@jest/globals';
import { fieldOf, safePath } from './forms.js';

test.each([
  ['/', '/'],
  ['/graphql', '/graphql'],
  ['/invitations/accept?token=a.b.c', '/invitations/accept?token=a.b.c'],
  ['/a/../b#c', '/b'],
])('goes on to %s', (next, path) => expect(safePath(next)).toBe(path));

test.each([
  '',
  'graphql',
  'https://evil.example/',
  '//evil.example/',
  '///evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/.//evil.example/',
  '/a/..//evil.example/',
  '//[',
  'javascript:alert(1)',
])('does not go on to %j', (next) => expect(safePath(next)).toBe('/'));

test('a field that is missing, given twice or inherited is empty', () => {
  expect(fieldOf({ a: 'x' }, 'a')).toBe('x');
  expect([fieldOf({ a: ['x', 'y'] }, 'a'), fieldOf(null, 'a'), fieldOf('text', 'length')]).toEqual([
    '',
    '',
    '',
  ]);
  expect(fieldOf({}, 'constructor')).toBe('');
});
