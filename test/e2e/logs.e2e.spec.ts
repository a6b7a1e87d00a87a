// What the gateway writes into its log while people work with it, and while it breaks: ids and codes, nobody's name,
// address or words.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ChangeRole, CreateOrganization, InviteMember } from '#access';
import { createLog, newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { cookieSetBy, testGateway } from '../support/gateway.js';
import type { Credentials, TestGateway } from '../support/gateway.js';

const ADMIN = 'quentin.quill@northwind.example';
const GUEST = 'robin.doe@contoso.example';
const PERSONAL = /quentin|quill|robin|doe|contoso|northwind|@[a-z]+\.example|unmistakable/i;

let db: TestDatabase;
let gateway: TestGateway;
let admin: Credentials;
const lines: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  const log = createLog({ LOG_LEVEL: 'trace' }, { write: (line: string) => void lines.push(line) });
  gateway = await testGateway({ ...db, platform: { ...db.platform, log } });
  const created = await gateway.app.get(CreateOrganization).run({ name: 'Northwind', adminEmail: ADMIN });
  const token = new URL(created.signInLink).searchParams.get('token') ?? '';
  admin = { cookie: cookieSetBy(await gateway.submit('/sign-in/link', { token })) };
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`;
const invite = (name = 'Robin Doe') =>
  gateway.graphql(
    INVITE,
    { input: { email: GUEST, name, role: 'INTERVIEWER', idempotencyKey: newId() } },
    admin,
  );

test('a story that goes well, and one that is refused, leave no personal data', async () => {
  await gateway.graphql('{ viewer { email name member { name email } } }', {}, admin);
  expect((await invite()).data).toEqual({ inviteMember: { __typename: 'MemberInvited' } });
  expect((await invite(' ')).errors[0]?.extensions.code).toBe('INVALID_INPUT');
  await gateway.signIn(GUEST, 'unmistakable password').catch(() => undefined);
  await gateway.graphql('{ nothing(unmistakable: "robin") }', {}, admin);
  await fetch(`${gateway.url}/unmistakable?robin=doe`);
  expect(lines.join('')).not.toMatch(PERSONAL);
});

test('a defect is logged once under the incident that the caller is told, without what it was about', async () => {
  gateway.app.get(InviteMember).run = () => Promise.reject(new Error(`No mail to Robin Doe <${GUEST}>`));
  const { errors } = await invite();
  expect(errors).toHaveLength(1);
  const incident = String(errors[0]?.extensions.incident);
  expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', incident });
  expect(JSON.stringify(errors)).not.toMatch(PERSONAL);
  const about = lines.filter((line) => line.includes(incident));
  expect(about).toHaveLength(1);
  expect(about[0]).toMatch(/logs\.e2e\.spec\.ts:\d+/);
  expect(lines.join('')).not.toMatch(PERSONAL);
});

test('a statement that fails is logged by its code and table, not by the row', async () => {
  const organizationId = newId();
  gateway.app.get(ChangeRole).run = () =>
    db.platform.database.transaction({ organizationId, memberId: null, identityId: null }, (tx: Tx) =>
      tx.query(
        `INSERT INTO member (organization_id, id, name, email, role, created_at) VALUES ($1, $2, 'Robin Doe', $3, 'interviewer', NULL)`,
        [organizationId, newId(), GUEST],
      ),
    ) as never;
  const CHANGE = `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { __typename } }`;
  const { errors } = await gateway.graphql(
    CHANGE,
    { input: { memberId: newId(), role: 'INTERVIEWER' } },
    admin,
  );
  expect(errors[0]?.extensions.code).toBe('INTERNAL');
  const [line] = lines.filter((text) => text.includes(String(errors[0]?.extensions.incident)));
  expect(JSON.parse(line ?? '{}')).toMatchObject({ code: '23502', table: 'member', column: 'created_at' });
  expect(lines.join('')).not.toMatch(PERSONAL);
});
