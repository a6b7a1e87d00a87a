// How people become members by invitation and stop being members: single use, expiry, resending, revoking, a
// second organization, coming back, and the last administrator.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  AcceptInvitation,
  Actors,
  ChangeRole,
  DeactivateMember,
  Identities,
  InviteMember,
  ResendInvitation,
  RevokeInvitation,
  invitationPage,
  invitationStanding,
  memberByEmail,
  memberPage,
  memberPageKey,
  membersByIds,
} from '#access';
import type { AcceptInvitationOutcome, Actor, InviteMemberOutcome, MemberRow, SignedIn } from '#access';
import { newId } from '#platform';
import type { EventJob, Tx } from '#platform';
import { PASSWORD, actorOf, addMember, addOrganization, signIn, testAccess } from '../support/access.js';
import type { TestAccess } from '../support/access.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

let access: TestAccess;
let administrator: Actor;
let count = 0;

beforeAll(async () => {
  access = await testAccess();
});

afterAll(() => access.close());

beforeEach(async () => {
  count++;
  administrator = await addOrganization(access, `Organization ${count}`, `admin${count}@example.com`);
});

const invite = (
  email: string,
  key = newId(),
  role: Actor['role'] = 'interviewer',
): Promise<InviteMemberOutcome> =>
  access.module
    .get(InviteMember)
    .run(administrator, { email, name: 'New Person', role, idempotencyKey: key });

const accept = (token: string, signedIn: SignedIn | null = null, password: string | null = PASSWORD) =>
  access.module.get(AcceptInvitation).run(signedIn, { token, password });

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  access.platform.database.read(administrator, work);

/** Handles all events of the organization as the worker would, each again too. */
async function work(): Promise<void> {
  const jobs = await read((tx) =>
    tx.query<EventJob>(
      `SELECT organization_id AS "organizationId", id AS "eventId" FROM outbox
       WHERE organization_id = $1 ORDER BY id`,
      [tx.organizationId],
    ),
  );
  for (const job of [...jobs, ...jobs]) await access.platform.eventRunner.run(job);
}

/** The tokens in the mails to an address, the newest last. */
async function mailedTokens(email: string): Promise<string[]> {
  await work();
  const mails = await read((tx) =>
    tx.query<{ text: string }>('SELECT text FROM mailbox_message WHERE recipient = $1 ORDER BY id', [email]),
  );
  return mails.map(({ text }) => /\/invitations\/accept\?token=(\S+)/.exec(text)?.[1] ?? '');
}

const callerOf = async (cookie: string): Promise<SignedIn | null> =>
  (await access.module.get(Actors).callerOf(new Headers({ cookie })))?.signedIn ?? null;

const idOf = (outcome: InviteMemberOutcome): string =>
  outcome.kind === 'MemberInvited' || outcome.kind === 'AlreadyInvited' ? outcome.invitationId : '';

const reasonOf = (outcome: AcceptInvitationOutcome): string =>
  outcome.kind === 'InvitationUnusable' ? outcome.reason : outcome.kind;

test('an invited person chooses a password, once, and is a member', async () => {
  const email = `new${count}@example.com`;
  await invite(email.toUpperCase(), newId(), 'coordinator');
  const [token = '', ...more] = await mailedTokens(email);
  expect(more).toEqual([]);
  const outcome = await accept(token);
  expect(outcome).toMatchObject({
    kind: 'InvitationAccepted',
    organizationId: administrator.organizationId,
    email,
  });
  const actor = await actorOf(access.module, await signIn(access.module, email));
  expect(actor).toMatchObject({ organizationId: administrator.organizationId, role: 'coordinator' });
  expect(reasonOf(await accept(token))).toBe('accepted');
});

test('of several who follow the same link at once one joins', async () => {
  const email = `raced${count}@example.com`;
  await invite(email);
  const [token = ''] = await mailedTokens(email);
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, (_, index) => accept(token, null, `${PASSWORD} ${index}`)),
  );
  expect(outcomes.filter(({ kind }) => kind === 'InvitationAccepted')).toHaveLength(1);
  const members = await read((tx) => memberPage(tx, { limit: 10, after: null }, { state: null, role: null }));
  expect(members.filter((member) => member.email === email)).toHaveLength(1);
});

test('a token is nowhere in the database but in the mail', async () => {
  const email = `secret${count}@example.com`;
  await invite(email);
  const [token = ''] = await mailedTokens(email);
  const secret = token.split('.')[2] ?? '';
  expect(secret).toHaveLength(43);
  const kept = await read((tx) =>
    tx.query('SELECT to_jsonb(i) AS row FROM invitation i UNION ALL SELECT to_jsonb(o) FROM outbox o'),
  );
  expect(JSON.stringify(kept)).not.toContain(secret);
});

test.each([
  '',
  'nonsense',
  (token: string) => `${token.slice(0, -2)}AA`,
  (token: string) => token.replace('.0', '.1'),
])('a token that was not given out opens nothing: %p', async (spoil) => {
  const email = `spoilt${count}@example.com`;
  await invite(email);
  const [token = ''] = await mailedTokens(email);
  expect(reasonOf(await accept(typeof spoil === 'string' ? spoil : spoil(token)))).toBe('unknown');
  expect((await accept(token)).kind).toBe('InvitationAccepted');
});

test('an expired invitation can be sent again; the old link stays shut', async () => {
  const email = `late${count}@example.com`;
  const id = idOf(await invite(email));
  const [old = ''] = await mailedTokens(email);
  access.clock.advance(7 * DAY_MS);
  expect(reasonOf(await accept(old))).toBe('expired');
  const resent = await access.module.get(ResendInvitation).run(administrator, { invitationId: id });
  expect(resent.kind).toBe('InvitationResent');
  const tokens = await mailedTokens(email);
  expect(tokens).toHaveLength(2);
  expect(reasonOf(await accept(old))).toBe('unknown');
  expect((await accept(tokens[1] ?? '')).kind).toBe('InvitationAccepted');
  const again = await access.module.get(ResendInvitation).run(administrator, { invitationId: id });
  expect(again.kind).toBe('InvitationClosed');
});

test('an invitation that was sent again before its first mail went out is mailed once', async () => {
  const email = `hasty${count}@example.com`;
  const id = idOf(await invite(email));
  access.clock.advance(1_000);
  await access.module.get(ResendInvitation).run(administrator, { invitationId: id });
  const tokens = await mailedTokens(email);
  expect(tokens).toHaveLength(1);
  expect((await accept(tokens[0] ?? '')).kind).toBe('InvitationAccepted');
});

test('a revoked invitation opens nothing, is not mailed any more, and makes room for a new one', async () => {
  const email = `revoked${count}@example.com`;
  const id = idOf(await invite(email));
  expect(await invite(email)).toMatchObject({ kind: 'AlreadyInvited', invitationId: id });
  const revoke = access.module.get(RevokeInvitation);
  expect((await revoke.run(administrator, { invitationId: id })).kind).toBe('InvitationRevoked');
  expect((await revoke.run(administrator, { invitationId: id })).kind).toBe('InvitationRevoked');
  expect(await mailedTokens(email)).toEqual([]);
  expect((await invite(email)).kind).toBe('MemberInvited');
  const [token = ''] = await mailedTokens(email);
  const [newest] = await read((tx) => invitationPage(tx, { limit: 1, after: null }));
  await revoke.run(administrator, { invitationId: newest?.id ?? '' });
  expect(reasonOf(await accept(token))).toBe('revoked');
});

test('the same key invites once, also ten times at once; another key finds the invitation', async () => {
  const email = `twice${count}@example.com`;
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => invite(email, 'the same key')));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  const others = await Promise.all(Array.from({ length: 5 }, () => invite(`other${count}@example.com`)));
  expect(others.map(({ kind }) => kind).sort()).toEqual([
    ...Array<string>(4).fill('AlreadyInvited'),
    'MemberInvited',
  ]);
  await expect(invite(`third${count}@example.com`, 'the same key')).rejects.toMatchObject({
    code: 'CONFLICTING_KEY',
  });
  expect(await mailedTokens(email)).toHaveLength(1);
});

test('who has an identity joins a second organization only when signed in with it', async () => {
  const email = `known${count}@example.com`;
  const elsewhere = await addOrganization(access, `Elsewhere ${count}`, `else${count}@example.com`);
  await addMember(access, elsewhere.organizationId, email, 'interviewer');
  await invite(email, newId(), 'hiring_manager');
  const [token = ''] = await mailedTokens(email);
  expect(reasonOf(await accept(token))).toBe('SignInRequired');
  await addMember(access, elsewhere.organizationId, `stranger${count}@example.com`, 'interviewer');
  const stranger = await callerOf(await signIn(access.module, `stranger${count}@example.com`));
  expect(reasonOf(await accept(token, stranger))).toBe('SignInRequired');
  const cookie = await signIn(access.module, email);
  expect((await actorOf(access.module, cookie))?.organizationId).toBe(elsewhere.organizationId);
  expect(reasonOf(await accept(token, await callerOf(cookie)))).toBe('InvitationAccepted');
  expect(await actorOf(access.module, cookie)).toMatchObject({
    organizationId: administrator.organizationId,
    role: 'hiring_manager',
  });
});

test('a short password is refused, and the invitation is still open after that', async () => {
  const email = `short${count}@example.com`;
  await invite(email);
  const [token = ''] = await mailedTokens(email);
  const refused = { code: 'INVALID_INPUT', details: { field: 'password' } };
  await expect(accept(token, null, 'elevenchars')).rejects.toMatchObject(refused);
  await expect(accept(token, null, null)).rejects.toMatchObject(refused);
  expect((await accept(token)).kind).toBe('InvitationAccepted');
});

test('a member is not invited again; a deactivated one is, and comes back as the same member', async () => {
  const email = `back${count}@example.com`;
  const member = await addMember(access, administrator.organizationId, email, 'interviewer');
  expect(await invite(email)).toMatchObject({ kind: 'AlreadyMember', memberId: member.memberId });
  await access.module.get(DeactivateMember).run(administrator, { memberId: member.memberId });
  expect(await invite(email, newId(), 'coordinator')).toMatchObject({ kind: 'MemberInvited' });
  const [token = ''] = await mailedTokens(email);
  const cookie = await signIn(access.module, email);
  expect(await actorOf(access.module, cookie)).toBeNull();
  await accept(token, await callerOf(cookie));
  expect(await actorOf(access.module, cookie)).toEqual({ ...member, role: 'coordinator' });
});

test.each(['not an address', 'two@at@example.com', 'line\nbreak@example.com', ''])(
  'an address that could not sign in is refused: %p',
  async (email) => {
    await expect(invite(email)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'email' } });
  },
);

test('only administrators invite, deactivate and change roles; members of others do not exist', async () => {
  const { organizationId, memberId } = administrator;
  const stranger = await addOrganization(access, `Strangers ${count}`, `strange${count}@example.com`);
  const input = { email: 'x@example.com', name: 'X', role: 'interviewer', idempotencyKey: 'k' } as const;
  for (const role of ['hiring_manager', 'coordinator', 'interviewer'] as const) {
    const actor = await addMember(access, organizationId, `${role}${count}@example.com`, role);
    const forbidden = { code: 'FORBIDDEN' };
    await expect(access.module.get(InviteMember).run(actor, input)).rejects.toMatchObject(forbidden);
    await expect(access.module.get(DeactivateMember).run(actor, { memberId })).rejects.toMatchObject(
      forbidden,
    );
    await expect(access.module.get(ChangeRole).run(actor, { memberId, role })).rejects.toMatchObject(
      forbidden,
    );
  }
  const missing = { code: 'NOT_FOUND' };
  const id = idOf(await invite(`mine${count}@example.com`));
  await expect(access.module.get(DeactivateMember).run(stranger, { memberId })).rejects.toMatchObject(
    missing,
  );
  await expect(access.module.get(RevokeInvitation).run(stranger, { invitationId: id })).rejects.toMatchObject(
    missing,
  );
  await expect(access.module.get(InviteMember).run(null, input)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('the last administrator stays one, also when the last two try at once to go', async () => {
  const { memberId, organizationId } = administrator;
  const deactivate = access.module.get(DeactivateMember);
  const change = access.module.get(ChangeRole);
  expect((await deactivate.run(administrator, { memberId })).kind).toBe('LastAdministrator');
  expect((await change.run(administrator, { memberId, role: 'interviewer' })).kind).toBe('LastAdministrator');
  for (let round = 0; round < 10; round++) {
    const email = `second${count}-${round}@example.com`;
    const second = await addMember(access, organizationId, email, 'administrator');
    const outcomes = await Promise.all([
      change.run(administrator, { memberId, role: 'interviewer' }),
      deactivate.run(second, { memberId: second.memberId }),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toContain('LastAdministrator');
    const left = await read((tx) =>
      memberPage(tx, { limit: 9, after: null }, { state: 'active', role: 'administrator' }),
    );
    expect(left).toHaveLength(1);
    if (left[0]?.id === memberId) continue;
    await change.run(second, { memberId, role: 'administrator' });
    await deactivate.run(administrator, { memberId: second.memberId });
  }
});

test('who was an administrator a moment ago decides nothing any more', async () => {
  const second = await addMember(
    access,
    administrator.organizationId,
    `was${count}@example.com`,
    'administrator',
  );
  await access.module.get(ChangeRole).run(administrator, { memberId: second.memberId, role: 'interviewer' });
  const { memberId } = administrator;
  const stale = access.module.get(DeactivateMember).run(second, { memberId });
  await expect(stale).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('members are paged by name without gaps or repeats, and batches are of one organization', async () => {
  const { organizationId } = administrator;
  const stranger = await addOrganization(access, `Others ${count}`, `others${count}@example.com`);
  for (let index = 0; index < 5; index++)
    await addMember(access, organizationId, `page${index}-${count}@example.com`, 'interviewer');
  const seen: MemberRow[] = [];
  let after: readonly string[] | null = null;
  for (;;) {
    const page: MemberRow[] = await read((tx) =>
      memberPage(tx, { limit: 2, after }, { state: null, role: null }),
    );
    seen.push(...page.slice(0, 2));
    if (page.length <= 2) break;
    after = memberPageKey(seen.at(-1) as MemberRow);
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(6);
  expect(seen).toHaveLength(6);
  const ids = [administrator.memberId, stranger.memberId, newId()];
  const batch = await read((tx) => membersByIds.fetch(tx, ids));
  expect(batch.map(({ id }) => id)).toEqual([administrator.memberId]);
  expect(await read((tx) => memberByEmail(tx, `OTHERS${count}@example.com`))).toBeNull();
});

test('an identity of several organizations sees in one only the members of that one', async () => {
  const elsewhere = await addOrganization(access, `Second ${count}`, `admin${count}@example.com`);
  expect(elsewhere.identityId).toBe(administrator.identityId);
  const members = await read((tx) => memberPage(tx, { limit: 10, after: null }, { state: null, role: null }));
  expect(members.map(({ id }) => id)).toEqual([administrator.memberId]);
});

test('what became of an invitation can be seen', async () => {
  const email = `seen${count}@example.com`;
  await invite(email);
  const standing = async (): Promise<string> => {
    const [row] = await read((tx) => invitationPage(tx, { limit: 1, after: null }));
    return row === undefined ? 'missing' : invitationStanding(row, access.clock.now());
  };
  expect(await standing()).toBe('open');
  const [token = ''] = await mailedTokens(email);
  await accept(token);
  expect(await standing()).toBe('accepted');
  expect(await access.module.get(Identities).find(email)).not.toBeNull();
});
