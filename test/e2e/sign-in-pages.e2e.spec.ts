// The pages for people with a browser: signing in by password and by mailed link, and accepting an invitation. No GET
// changes anything, and no other site can send their forms.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CreateOrganization } from '#access';
import { newId } from '#platform';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { cookieSetBy, testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';

const ADMIN = 'admin@northwind.example';
const PASSWORD = 'a long enough password';

let db: TestDatabase;
let gateway: TestGateway;
let organizationId: string;
/** The path of the first administrator's link. */
let firstLink: string;
let administrator: string;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  const created = await gateway.app
    .get(CreateOrganization)
    .run({ name: 'North & <wind>', adminEmail: ADMIN });
  organizationId = created.organizationId;
  firstLink = created.signInLink.slice(gateway.url.length);
});

afterAll(async () => {
  await gateway.close();
  await db.close();
});

const parameter = (path: string, name: string): string =>
  new URL(path, gateway.url).searchParams.get(name) ?? '';

/** The role as which a cookie acts; null when it signs nobody in. */
async function roleOf(cookie: string): Promise<unknown> {
  const { data } = await gateway.graphql('{ viewer { member { role } } }', {}, { cookie });
  return (data?.viewer as { member: { role: string } } | undefined)?.member.role ?? null;
}

/** Invites somebody and returns the path of the link in the mail. */
async function invite(email: string, role: string): Promise<string> {
  await gateway.data(
    `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`,
    { input: { email, name: 'New <Person>', role, idempotencyKey: newId() } },
    { cookie: administrator },
  );
  await gateway.handleEvents(organizationId);
  return gateway.mailedPath(email);
}

const standings = async (): Promise<Record<string, string>> => {
  const { invitations } = await gateway.data<{
    invitations: { nodes: { email: string; standing: string }[] };
  }>('{ invitations { nodes { email standing } } }', {}, { cookie: administrator });
  return Object.fromEntries(invitations.nodes.map(({ email, standing }) => [email, standing]));
};

test('a link signs in by its button, once; looking at it does nothing', async () => {
  for (let look = 0; look < 2; look++) {
    const seen = await gateway.page(firstLink);
    expect([seen.status, cookieSetBy(seen)]).toEqual([200, '']);
    expect(await seen.text()).toContain('<button>Sign in</button>');
  }
  const fields = { token: parameter(firstLink, 'token'), next: '//evil.example' };
  const pressed = await gateway.submit('/sign-in/link', fields);
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/']);
  administrator = cookieSetBy(pressed);
  expect(await roleOf(administrator)).toBe('ADMINISTRATOR');
  const again = await gateway.submit('/sign-in/link', fields);
  expect([again.status, cookieSetBy(again)]).toEqual([410, '']);
});

test('a mailed link leads on to where its reader wanted to go, and no route opens it by GET', async () => {
  const asked = await gateway.submit('/sign-in/mail', { email: ADMIN, next: '/mailbox' });
  const stranger = await gateway.submit('/sign-in/mail', { email: 'nobody@example.com', next: '/mailbox' });
  expect([asked.status, stranger.status]).toEqual([200, 200]);
  expect((await asked.text()).replaceAll(ADMIN, '')).toBe(
    (await stranger.text()).replaceAll('nobody@example.com', ''),
  );
  const path = await until(() => gateway.mailedPath(ADMIN));
  await expect(gateway.mailedPath('nobody@example.com')).rejects.toThrow('No mail');
  const token = parameter(path, 'token');
  expect((await gateway.page(`/api/auth/magic-link/verify?token=${token}`)).status).toBe(404);
  const pressed = await gateway.submit('/sign-in/link', { token, next: parameter(path, 'next') });
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/mailbox']);
  expect(await roleOf(cookieSetBy(pressed))).toBe('ADMINISTRATOR');
});

test('the page for programs says who is signed in, and an address of a form leads to the form', async () => {
  expect(await (await gateway.page('/developers')).text()).not.toContain(ADMIN);
  expect(await (await gateway.page('/developers', administrator)).text()).toContain(`(${ADMIN})`);
  const reloaded = await gateway.page('/sign-in/mail');
  expect([reloaded.status, reloaded.headers.get('location')]).toEqual([303, '/sign-in']);
  expect((await gateway.page('/sign-in/link')).status).toBe(410);
});

test('a kept mail is shown as text with links, and its HTML in a frame where nothing loads or runs', async () => {
  await db.platform.mailer.send({
    messageId: '<shown@test>',
    to: 'reader@example.com',
    subject: 'A <subject>',
    text: 'Open <https://example.com/a?b=1&c=2>, please.',
    html: '<!DOCTYPE html><html><head><title>t</title></head><body><p>Hello</p><script>1</script></body></html>',
  });
  const list = await (await gateway.page('/mailbox')).text();
  const path = /<a href="(\/mailbox\/[^"]+)">A &lt;subject&gt;<\/a>/.exec(list)?.[1] ?? '';
  const shown = await gateway.page(path);
  const page = await shown.text();
  expect(page).toContain(
    '<a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>&gt;, please',
  );
  expect(page).toContain(`<iframe src="${path}/html"`);
  expect(shown.headers.get('content-security-policy')).toContain("frame-src 'self'");
  const frame = await gateway.page(`${path}/html`);
  expect(await frame.text()).toContain('<base target="_blank"><title>t</title>');
  const policy = frame.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; .*frame-ancestors 'self'; sandbox allow-popups/,
  );
  expect(policy).not.toMatch(/script|allow-same-origin/);
  expect(frame.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect((await gateway.page('/mailbox/none/html')).status).toBe(404);
});

/** Tries again for two seconds: mail is sent after the answer. */
async function until<T>(probe: () => Promise<T>): Promise<T> {
  for (let turn = 0; ; turn++)
    try {
      return await probe();
    } catch (error) {
      if (turn === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
}

test('an invitation makes an account and signs it in; looking at it does nothing', async () => {
  const path = await invite('new@example.com', 'INTERVIEWER');
  for (let look = 0; look < 2; look++) {
    const seen = await gateway.page(path);
    expect([seen.status, cookieSetBy(seen)]).toEqual([200, '']);
    const text = await seen.text();
    expect(text).toContain('Join North &amp; &lt;wind&gt;');
    expect(text).toContain('value="New &lt;Person&gt;"');
  }
  expect((await standings())['new@example.com']).toBe('OPEN');

  const token = parameter(path, 'token');
  const short = await gateway.submit('/invitations/accept', { token, name: 'Na"me', password: 'short' });
  expect(short.status).toBe(400);
  const problem = await short.text();
  expect(problem).toContain('password must have 12 to 128 characters; it had 5.');
  expect(problem).toContain('value="Na&quot;me"');
  expect(problem).not.toContain('value="short"');

  const fields = { token, name: 'Dana', password: PASSWORD };
  const accepted = await gateway.submit('/invitations/accept', fields);
  expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/']);
  expect(await roleOf(cookieSetBy(accepted))).toBe('INTERVIEWER');
  expect((await standings())['new@example.com']).toBe('ACCEPTED');
  const again = await gateway.submit('/invitations/accept', fields);
  expect([again.status, await again.text()]).toEqual([
    410,
    expect.stringContaining('has been accepted already'),
  ]);
  expect((await gateway.page('/invitations/accept?token=made-up')).status).toBe(404);
  expect((await gateway.page('/invitations/accept')).status).toBe(404);
});

test('who has an account signs in first and comes back to the invitation', async () => {
  const contoso = await gateway.app
    .get(CreateOrganization)
    .run({ name: 'Contoso', adminEmail: 'admin@contoso.example' });
  const link = contoso.signInLink.slice(gateway.url.length);
  const opened = await gateway.submit('/sign-in/link', { token: parameter(link, 'token') });
  const path = await invite('admin@contoso.example', 'COORDINATOR');
  const token = parameter(path, 'token');

  const seen = await (await gateway.page(path)).text();
  expect(seen).not.toContain('<form');
  const [, href = ''] = /<a href="(\/sign-in\?[^"]+)">/.exec(seen) ?? [];
  expect(parameter(href, 'next')).toBe(path);
  expect(await (await gateway.page(href)).text()).toContain(`name="next" value="${path}"`);
  const refused = await gateway.submit('/invitations/accept', { token, name: 'X', password: PASSWORD });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('There is an account'),
  ]);
  expect((await standings())['admin@contoso.example']).toBe('OPEN');

  const cookie = cookieSetBy(opened);
  expect(await (await gateway.page(path, cookie)).text()).not.toContain('type="password"');
  const accepted = await gateway.submit('/invitations/accept', { token }, cookie);
  expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/']);
  expect(await roleOf(cookie)).toBe('COORDINATOR');
});

test('signing in by password, wrongly and rightly, and out again', async () => {
  const wrong = await gateway.submit('/sign-in', { email: 'new@example.com', password: 'not the password' });
  expect([wrong.status, cookieSetBy(wrong)]).toEqual([401, '']);
  expect(await wrong.text()).toContain('value="new@example.com"');
  const fields = { email: 'New@Example.com ', password: PASSWORD, next: '/graphql' };
  const right = await gateway.submit('/sign-in', fields);
  expect([right.status, right.headers.get('location')]).toEqual([303, '/graphql']);
  const cookie = cookieSetBy(right);
  expect(await roleOf(cookie)).toBe('INTERVIEWER');
  expect(await (await gateway.page('/sign-in', cookie)).text()).toContain('You are signed in as Dana');
  const out = await gateway.submit('/sign-out', {}, cookie);
  expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in']);
  expect(await roleOf(cookie)).toBeNull();
});

test('a form that another site sent does nothing', async () => {
  const path = await invite('target@example.com', 'COORDINATOR');
  const token = parameter(path, 'token');
  const forms: readonly (readonly [string, Record<string, string>])[] = [
    ['/sign-in', { email: 'new@example.com', password: PASSWORD }],
    ['/sign-in/mail', { email: 'new@example.com' }],
    ['/sign-in/link', { token: 'any' }],
    ['/sign-out', {}],
    ['/invitations/accept', { token, password: PASSWORD }],
  ];
  for (const origin of ['https://evil.example', 'null', `${gateway.url}.evil.example`])
    for (const [form, fields] of forms) {
      const answer = await gateway.submit(form, fields, administrator, origin);
      expect([form, answer.status, cookieSetBy(answer)]).toEqual([form, 403, '']);
    }
  expect(await roleOf(administrator)).toBe('ADMINISTRATOR');
  expect((await standings())['target@example.com']).toBe('OPEN');
});

test('the pages load nothing, tell other sites nothing, and take no large form', async () => {
  const { headers } = await gateway.page('/sign-in');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cache-control')).toBe('no-store');
  const large = await gateway.submit('/sign-in', { email: 'x'.repeat(80_000), password: PASSWORD });
  expect(large.status).toBe(413);
});
