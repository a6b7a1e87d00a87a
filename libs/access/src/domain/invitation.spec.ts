// Which invitations open the door, and that a token survives being written and read.
import { expect, test } from '@jest/globals';
import { formatInvitationToken, parseInvitationToken, standingOf } from './invitation.js';

const open = { expiresAtMs: 1_000, acceptedAtMs: null, revokedAtMs: null };

test.each([
  ['open before it expires', open, 999, 'open'],
  ['expired from the instant on', open, 1_000, 'expired'],
  ['accepted, also after it would have expired', { ...open, acceptedAtMs: 5 }, 2_000, 'accepted'],
  ['revoked, also before it expires', { ...open, revokedAtMs: 5 }, 10, 'revoked'],
] as const)('%s', (_name, invitation, nowMs, standing) => {
  expect(standingOf(invitation, nowMs)).toBe(standing);
});

const token = {
  organizationId: '01930000-0000-7000-8000-000000000001',
  invitationId: '01930000-0000-7000-8000-000000000002',
  secret: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN_-0',
};

test('a token reads back as it was written, also when copied with white space around it', () => {
  expect(parseInvitationToken(formatInvitationToken(token))).toEqual(token);
  expect(parseInvitationToken(` ${formatInvitationToken(token)}\n`)).toEqual(token);
});

test.each([
  '',
  'x',
  formatInvitationToken({ ...token, secret: 'short' }),
  formatInvitationToken(token).slice(1),
])('not a token: %p', (text) => {
  expect(parseInvitationToken(text)).toBeNull();
});
