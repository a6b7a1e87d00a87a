// Signing in by password, by link and with a bearer token; who the session then acts as; and how soon that
// ends, in this process and in another.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import {
  Actors,
  ChangeRole,
  ChooseOrganization,
  CreateOrganization,
  DeactivateMember,
  Identities,
} from '#access';
import type { Actor } from '#access';
import {
  PASSWORD,
  PUBLIC_URL,
  actorOf,
  addMember,
  addOrganization,
  anotherProcess,
  ask,
  cookieOf,
  signIn,
  testAccess,
} from '../support/access.js';
import type { TestAccess } from '../support/access.js';

let access: TestAccess;
let module: TestingModule;
let other: TestingModule;
let administrator: Actor;

beforeAll(async () => {
  access = await testAccess();
  module = access.module;
  other = await anotherProcess(access);
  administrator = await addOrganization(access, 'Northwind', 'admin@example.com');
});

afterAll(async () => {
  await other.close();
  await access.close();
});

/**
 * Waits, at most two seconds, until `probe` gives what is wanted: a notification takes a few milliseconds.
 */
async function until<T>(probe: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  let value = await probe();
  for (let turn = 0; turn < 200 && !wanted(value); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    value = await probe();
  }
  return value;
}

test('a password opens a session in a cookie that scripts cannot read', async () => {
  const coordinator = await addMember(
    access,
    administrator.organizationId,
    'Coordinator@Example.com',
    'coordinator',
  );
  const response = await ask(module, '/sign-in/email', {
    email: 'coordinator@example.com',
    password: PASSWORD,
  });
  expect(response.status).toBe(200);
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^loopwright\.session_token=.+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await actorOf(module, cookieOf(response))).toEqual(coordinator);
});

test('the token of the answer works as a bearer token, and a made-up one does not', async () => {
  const interviewer = await addMember(
    access,
    administrator.organizationId,
    'program@example.com',
    'interviewer',
  );
  const response = await ask(module, '/sign-in/email', { email: 'program@example.com', password: PASSWORD });
  const { token } = (await response.json()) as { token: string };
  const of = (bearer: string): Promise<Actor | null> =>
    module.get(Actors).of(new Headers({ authorization: `Bearer ${bearer}` }));
  expect(await of(token)).toEqual(interviewer);
  expect(await of(response.headers.get('set-auth-token') ?? '')).toEqual(interviewer);
  expect(await of(`${token}x`)).toBeNull();
  expect(await of('')).toBeNull();
});

test('a wrong password and an unknown address are answered alike', async () => {
  const wrong = await ask(module, '/sign-in/email', {
    email: 'coordinator@example.com',
    password: 'not the password',
  });
  const unknown = await ask(module, '/sign-in/email', {
    email: 'nobody@example.com',
    password: 'not the password',
  });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.text()).toBe(await unknown.text());
});

test('nobody signs up, and no field of a session can be set from outside', async () => {
  const signUp = await ask(module, '/sign-up/email', {
    email: 'x@example.com',
    password: PASSWORD,
    name: 'X',
  });
  expect(signUp.status).toBe(404);
  expect(await module.get(Identities).find('x@example.com')).toBeNull();
  const cookie = await signIn(module, 'coordinator@example.com');
  const update = await ask(
    module,
    '/update-session',
    { organizationId: administrator.organizationId },
    { cookie },
  );
  expect(update.status).toBe(404);
});

test('a page of another site cannot sign anybody in or out', async () => {
  const cookie = await signIn(module, 'coordinator@example.com');
  const evil = { origin: 'https://evil.example' };
  const signOut = await ask(module, '/sign-out', {}, { cookie, ...evil });
  expect(signOut.status).toBe(403);
  const body = { email: 'coordinator@example.com', password: PASSWORD };
  expect((await ask(module, '/sign-in/email', body, evil)).status).toBe(403);
  expect(await actorOf(module, cookie)).not.toBeNull();
});

test('guessing passwords is stopped per address, whatever process is asked', async () => {
  const guess = (index: number): Promise<Response> =>
    ask(
      index % 2 === 0 ? module : other,
      '/sign-in/email',
      { email: 'nobody@example.com', password: `guess number ${index}` },
      { 'x-loopwright-client-address': `198.51.100.${index}` },
      '203.0.113.66',
    );
  const statuses: number[] = [];
  for (let index = 0; index < 22; index++) statuses.push((await guess(index)).status);
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
  expect(statuses.slice(20)).toEqual([429, 429]);
  const elsewhere = await ask(
    module,
    '/sign-in/email',
    { email: 'a@example.com', password: 'x' },
    {},
    '203.0.113.67',
  );
  expect(elsewhere.status).toBe(401);
});

/** Presses the button of the page at `link`, as the gateway does it. */
async function press(link: string): Promise<readonly string[]> {
  const { origin, pathname, searchParams } = new URL(link);
  expect(`${origin}${pathname}`).toBe(`${PUBLIC_URL}/sign-in/link`);
  const opened = await module
    .get(Identities)
    .openLink(searchParams.get('token') ?? '', new Headers(), '203.0.113.11');
  return opened.kind === 'LinkOpened' ? opened.cookies.map((cookie) => cookie.split(';')[0] ?? '') : [];
}

test('the link for a first administrator signs in once', async () => {
  const created = await module
    .get(CreateOrganization)
    .run({ name: 'Fabrikam', adminEmail: 'first@example.com' });
  const [cookie = ''] = await press(created.signInLink);
  expect(await actorOf(module, cookie)).toEqual({
    kind: 'member',
    organizationId: created.organizationId,
    memberId: created.memberId,
    identityId: created.identityId,
    role: 'administrator',
  });
  expect(await press(created.signInLink)).toEqual([]);
  expect(await press(`${PUBLIC_URL}/sign-in/link?token=made-up`)).toEqual([]);
});

test('no route signs in by GET: what scans mails would use the link up', async () => {
  const { signInLink } = await module
    .get(CreateOrganization)
    .run({ name: 'Tailspin', adminEmail: 'scanned@example.com' });
  const token = new URL(signInLink).searchParams.get('token') ?? '';
  const scanned = await ask(module, `/magic-link/verify?token=${token}`, undefined);
  expect([scanned.status, scanned.headers.getSetCookie()]).toEqual([404, []]);
  expect(await press(signInLink)).toHaveLength(1);
});

test('a link is mailed to a known address only, and both are answered alike', async () => {
  const before = await mails();
  const known = await ask(module, '/sign-in/magic-link', { email: 'coordinator@example.com' });
  const unknown = await ask(module, '/sign-in/magic-link', { email: 'stranger@example.com' });
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
  const sent = await until(mails, (list) => list.length > before.length);
  expect(sent.slice(0, sent.length - before.length).map(({ recipient }) => recipient)).toEqual([
    'coordinator@example.com',
  ]);
  const link = /https?:\S+/.exec(sent[0]?.text ?? '')?.[0] ?? '';
  const [cookie = ''] = await press(link);
  expect((await actorOf(module, cookie))?.role).toBe('coordinator');
});

const mails = (): Promise<{ recipient: string; text: string }[]> =>
  access.platform.database.read({ organizationId: null, memberId: null, identityId: null }, (tx) =>
    tx.query('SELECT recipient, text FROM mailbox_message ORDER BY id DESC'),
  );

test('signing out ends the actor here and in another process', async () => {
  const cookie = await signIn(module, 'coordinator@example.com');
  expect(await actorOf(module, cookie)).not.toBeNull();
  expect(await actorOf(other, cookie)).not.toBeNull();
  expect((await ask(module, '/sign-out', {}, { cookie })).status).toBe(200);
  expect(await actorOf(module, cookie)).toBeNull();
  expect(
    await until(
      () => actorOf(other, cookie),
      (actor) => actor === null,
    ),
  ).toBeNull();
});

test('a new role and deactivation reach a remembered actor here and in another process', async () => {
  const { organizationId } = administrator;
  const member = await addMember(access, organizationId, 'mover@example.com', 'interviewer');
  const cookie = await signIn(module, 'mover@example.com');
  expect((await actorOf(module, cookie))?.role).toBe('interviewer');
  expect((await actorOf(other, cookie))?.role).toBe('interviewer');
  await module.get(ChangeRole).run(administrator, { memberId: member.memberId, role: 'hiring_manager' });
  expect((await actorOf(module, cookie))?.role).toBe('hiring_manager');
  const there = await until(
    () => actorOf(other, cookie),
    (actor) => actor?.role !== 'interviewer',
  );
  expect(there?.role).toBe('hiring_manager');
  await module.get(DeactivateMember).run(administrator, { memberId: member.memberId });
  expect(await actorOf(module, cookie)).toBeNull();
  expect(
    await until(
      () => actorOf(other, cookie),
      (actor) => actor === null,
    ),
  ).toBeNull();
});

test('an identity of two organizations chooses one per session', async () => {
  const second = await addOrganization(access, 'Contoso', 'second@example.com');
  const email = 'both@example.com';
  const here = await addMember(access, administrator.organizationId, email, 'interviewer');
  const cookie = await signIn(module, email);
  expect(await actorOf(module, cookie)).toEqual(here);
  const there = await addMember(access, second.organizationId, email, 'coordinator');
  const anotherCookie = await signIn(module, email);
  module.get(Actors).invalidate(null);
  expect(await actorOf(module, cookie)).toBeNull();

  const caller = await module.get(Actors).callerOf(new Headers({ cookie }));
  const memberships = await module.get(Actors).memberships(here.identityId);
  expect(memberships.map(({ organizationName, role }) => [organizationName, role])).toEqual([
    ['Contoso', 'coordinator'],
    ['Northwind', 'interviewer'],
  ]);
  await module
    .get(ChooseOrganization)
    .run(caller?.signedIn ?? null, { organizationId: second.organizationId });
  expect(await actorOf(module, cookie)).toEqual(there);
  expect(await actorOf(module, anotherCookie)).toBeNull();

  await expect(
    module.get(ChooseOrganization).run(caller?.signedIn ?? null, { organizationId: here.memberId }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    module.get(ChooseOrganization).run(null, { organizationId: second.organizationId }),
  ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('behind https the cookie is for https alone', async () => {
  const secure = await testAccess('https://hire.example');
  try {
    const { organizationId } = await addOrganization(secure, 'Secure', 'admin@example.com');
    const member = await addMember(secure, organizationId, 'member@example.com', 'coordinator');
    const body = { email: 'member@example.com', password: PASSWORD };
    const origin = { origin: 'https://hire.example' };
    const response = await ask(secure.module, '/sign-in/email', body, origin);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Secure-loopwright\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await actorOf(secure.module, cookieOf(response))).toEqual(member);
    expect(
      (await ask(secure.module, '/sign-in/email', body, { origin: 'http://127.0.0.1:4000' })).status,
    ).toBe(403);
  } finally {
    await secure.close();
  }
});

test('a request without credentials asks nobody', async () => {
  expect(await module.get(Actors).of(new Headers())).toBeNull();
  expect(await module.get(Actors).of(new Headers({ cookie: 'theme=dark' }))).toBeNull();
});

test('the role that serves tenants cannot reach the sign-in tables', async () => {
  const read = access.platform.database.read(administrator, (tx) => tx.query('SELECT id FROM auth.identity'));
  await expect(read).rejects.toThrow(/permission denied for schema auth/);
});
