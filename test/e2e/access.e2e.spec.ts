// How people come into an organization and out of it, through the API over HTTP: invited, accepted, given another
// role, choosing among organizations, deactivated; and that another organization's people do not exist.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CreateOrganization } from '#access';
import { newId } from '#platform';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { cookieSetBy, testGateway } from '../support/gateway.js';
import type { Credentials, TestGateway } from '../support/gateway.js';

const PASSWORD = 'a long enough password';

let db: TestDatabase;
let gateway: TestGateway;
let northwind: Organization;
let contoso: Organization;

interface Organization {
  readonly id: string;
  readonly memberId: string;
  readonly administrator: Credentials;
}

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  northwind = await found('Northwind', 'admin@northwind.example');
  contoso = await found('Contoso', 'admin@contoso.example');
});

afterAll(async () => {
  await gateway.close();
  await db.close();
});

/** Creates an organization and signs its administrator in by the link, as a browser. */
async function found(name: string, adminEmail: string): Promise<Organization> {
  const created = await gateway.app.get(CreateOrganization).run({ name, adminEmail });
  const token = new URL(created.signInLink).searchParams.get('token') ?? '';
  const cookie = cookieSetBy(await gateway.submit('/sign-in/link', { token }));
  return { id: created.organizationId, memberId: created.memberId, administrator: { cookie } };
}

interface Shown {
  readonly result: Record<string, unknown> & { readonly __typename: string };
}

const INVITE = `mutation ($input: InviteMemberInput!) {
  result: inviteMember(input: $input) {
    __typename
    ... on MemberInvited { invitation { id standing email invitedBy { id } } }
    ... on AlreadyInvited { message invitation { id } }
    ... on AlreadyMember { message member { email } }
  }
}`;

const invite = (email: string, role: string, key: string = newId(), by = northwind): Promise<Shown> =>
  gateway.data<Shown>(
    INVITE,
    { input: { email, name: 'New Person', role, idempotencyKey: key } },
    by.administrator,
  );

const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  result: acceptInvitation(input: $input) {
    __typename
    ... on InvitationAccepted { organizationId memberId email }
    ... on InvitationUnusable { reason message }
    ... on SignInRequired { email message }
  }
}`;

async function mailedToken(email: string, organization = northwind): Promise<string> {
  await gateway.handleEvents(organization.id);
  const path = await gateway.mailedPath(email);
  expect(path).toMatch(/^\/invitations\/accept\?token=/);
  return new URL(path, gateway.url).searchParams.get('token') ?? '';
}

/** Invites somebody to Northwind and accepts for them; they sign in with PASSWORD. */
async function join(email: string, role: string): Promise<{ memberId: string; token: string }> {
  await invite(email, role);
  const input = { token: await mailedToken(email), password: PASSWORD };
  const { result } = await gateway.data<Shown>(ACCEPT, { input });
  return { memberId: String(result.memberId), token: await gateway.signIn(email, PASSWORD) };
}

const VIEWER = `{ viewer {
  identityId email
  member { id name role state joinedAt deactivatedAt }
  organization { id name }
  memberships { organizationId organizationName role }
} }`;

interface Viewer {
  readonly viewer: {
    readonly email: string;
    readonly member: { readonly id: string; readonly name: string; readonly role: string } | null;
    readonly organization: { readonly id: string; readonly name: string } | null;
    readonly memberships: readonly { readonly organizationName: string; readonly role: string }[];
  };
}

const viewer = async (as: Credentials): Promise<Viewer['viewer']> =>
  (await gateway.data<Viewer>(VIEWER, {}, as)).viewer;

const codeOf = async (
  query: string,
  as?: Credentials,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> => (await gateway.graphql(query, variables, as)).errors[0]?.extensions.code;

test('nobody is a viewer without signing in', async () => {
  expect(await codeOf('{ viewer { email } }')).toBe('UNAUTHENTICATED');
  expect(await codeOf('{ members { nodes { id } } }')).toBe('UNAUTHENTICATED');
  expect(await codeOf('{ organization { id } }', 'a token of my own making')).toBe('UNAUTHENTICATED');
});

test('an invitation is made once under a key, mailed, accepted by a program, and used up', async () => {
  const key = newId();
  const { result } = await invite('ann@example.com', 'HIRING_MANAGER', key);
  expect(result).toMatchObject({
    __typename: 'MemberInvited',
    invitation: { standing: 'OPEN', email: 'ann@example.com', invitedBy: { id: northwind.memberId } },
  });
  expect((await invite('ann@example.com', 'HIRING_MANAGER', key)).result).toEqual(result);
  expect((await invite('ann@example.com', 'HIRING_MANAGER')).result.__typename).toBe('AlreadyInvited');

  const token = await mailedToken('ann@example.com');
  const wrong = await gateway.data<Shown>(ACCEPT, { input: { token: `${token.slice(0, -1)}!` } });
  expect(wrong.result).toMatchObject({ __typename: 'InvitationUnusable', reason: 'UNKNOWN' });
  const { errors } = await gateway.graphql(ACCEPT, { input: { token, password: 'short' } });
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'password' });

  const input = { token, name: 'Ann', password: PASSWORD };
  const accepted = await gateway.data<Shown>(ACCEPT, { input });
  expect(accepted.result).toMatchObject({ __typename: 'InvitationAccepted', email: 'ann@example.com' });
  const again = await gateway.data<Shown>(ACCEPT, { input });
  expect(again.result).toMatchObject({ __typename: 'InvitationUnusable', reason: 'ACCEPTED' });
  expect((await invite('ann@example.com', 'INTERVIEWER')).result.__typename).toBe('AlreadyMember');

  const bearer = await gateway.signIn('ann@example.com', PASSWORD);
  expect(await viewer(bearer)).toMatchObject({
    email: 'ann@example.com',
    member: { id: accepted.result.memberId, role: 'HIRING_MANAGER', state: 'ACTIVE', deactivatedAt: null },
    organization: { name: 'Northwind' },
    memberships: [{ organizationName: 'Northwind', role: 'HIRING_MANAGER' }],
  });
});

test('an invitation sent again opens by its new link alone, and one taken back by none', async () => {
  const { result } = await invite('late@example.com', 'INTERVIEWER');
  const input = { invitationId: (result.invitation as { id: string }).id };
  const first = await mailedToken('late@example.com');
  db.clock.advance(60_000);
  const resend = `mutation ($input: InvitationInput!) { result: resendInvitation(input: $input) {
    __typename ... on InvitationResent { invitation { standing } } ... on InvitationClosed { message invitation { standing } } } }`;
  expect((await gateway.data<Shown>(resend, { input }, northwind.administrator)).result).toEqual({
    __typename: 'InvitationResent',
    invitation: { standing: 'OPEN' },
  });
  const second = await mailedToken('late@example.com');
  const reasonOf = async (token: string): Promise<unknown> =>
    (await gateway.data<Shown>(ACCEPT, { input: { token, password: PASSWORD } })).result.reason;
  expect(await reasonOf(first)).toBe('UNKNOWN');
  const revoke = `mutation ($input: InvitationInput!) { result: revokeInvitation(input: $input) {
    __typename ... on InvitationRevoked { invitation { standing revokedAt } } } }`;
  expect((await gateway.data<Shown>(revoke, { input }, northwind.administrator)).result).toMatchObject({
    __typename: 'InvitationRevoked',
    invitation: { standing: 'REVOKED' },
  });
  expect(await reasonOf(second)).toBe('REVOKED');
  expect((await gateway.data<Shown>(resend, { input }, northwind.administrator)).result.__typename).toBe(
    'InvitationClosed',
  );
});

const CHANGE_ROLE = `mutation ($input: ChangeRoleInput!) { result: changeRole(input: $input) {
  __typename ... on RoleChanged { member { id role } } ... on LastAdministrator { message member { id } } } }`;
const DEACTIVATE = `mutation ($input: DeactivateMemberInput!) { result: deactivateMember(input: $input) {
  __typename ... on MemberDeactivated { member { id state deactivatedAt } } ... on LastAdministrator { message } } }`;

test('another role, and deactivation, hold from the next operation on', async () => {
  const { memberId, token } = await join('bob@example.com', 'INTERVIEWER');
  expect(await codeOf('{ invitations { nodes { id } } }', token)).toBe('FORBIDDEN');
  expect(await codeOf(CHANGE_ROLE, token, { input: { memberId, role: 'ADMINISTRATOR' } })).toBe('FORBIDDEN');

  const input = { memberId, role: 'ADMINISTRATOR' };
  const changed = await gateway.data<Shown>(CHANGE_ROLE, { input }, northwind.administrator);
  expect(changed.result).toEqual({
    __typename: 'RoleChanged',
    member: { id: memberId, role: 'ADMINISTRATOR' },
  });
  expect(await codeOf('{ invitations { nodes { id } } }', token)).toBeUndefined();

  const deactivated = await gateway.data<Shown>(DEACTIVATE, { input: { memberId } }, northwind.administrator);
  expect(deactivated.result).toEqual({
    __typename: 'MemberDeactivated',
    member: { id: memberId, state: 'DEACTIVATED', deactivatedAt: db.clock.now().toISOString() },
  });
  expect(await codeOf('{ invitations { nodes { id } } }', token)).toBe('UNAUTHENTICATED');
  expect(await viewer(token)).toMatchObject({ member: null, organization: null, memberships: [] });
});

test('the last administrator stays one', async () => {
  const { administrator, memberId } = contoso;
  const demoted = await gateway.data<Shown>(
    CHANGE_ROLE,
    { input: { memberId, role: 'COORDINATOR' } },
    administrator,
  );
  expect(demoted.result).toMatchObject({ __typename: 'LastAdministrator', member: { id: memberId } });
  const ended = await gateway.data<Shown>(DEACTIVATE, { input: { memberId } }, administrator);
  expect(ended.result.__typename).toBe('LastAdministrator');
  expect((await viewer(administrator)).member).toMatchObject({ role: 'ADMINISTRATOR' });
});

test("another organization's people and invitations do not exist", async () => {
  const { result } = await invite('hidden@example.com', 'COORDINATOR');
  const invitationId = (result.invitation as { id: string }).id;
  const { administrator } = contoso;
  for (const memberId of [northwind.memberId, newId(), 'not an id']) {
    expect(
      await codeOf('query ($id: ID!) { member(id: $id) { name } }', administrator, { id: memberId }),
    ).toBe('NOT_FOUND');
    expect(await codeOf(DEACTIVATE, administrator, { input: { memberId } })).toBe('NOT_FOUND');
    expect(await codeOf(CHANGE_ROLE, administrator, { input: { memberId, role: 'INTERVIEWER' } })).toBe(
      'NOT_FOUND',
    );
  }
  for (const id of [invitationId, 'not an id'])
    for (const verb of ['resendInvitation', 'revokeInvitation'])
      expect(
        await codeOf(
          `mutation ($input: InvitationInput!) { ${verb}(input: $input) { __typename } }`,
          administrator,
          { input: { invitationId: id } },
        ),
      ).toBe('NOT_FOUND');
  const seen = await gateway.data<{
    members: { nodes: { email: string }[] };
    invitations: { nodes: { email: string }[] };
  }>('{ members { nodes { email } } invitations { nodes { email } } }', {}, administrator);
  expect(seen).toEqual({
    members: { nodes: [{ email: 'admin@contoso.example' }] },
    invitations: { nodes: [] },
  });
});

test('who belongs to two organizations acts in neither until one is chosen, per session', async () => {
  const { token } = await join('both@example.com', 'INTERVIEWER');
  await invite('both@example.com', 'COORDINATOR', newId(), contoso);
  const link = await mailedToken('both@example.com', contoso);
  const stranger = await gateway.data<Shown>(ACCEPT, { input: { token: link, password: PASSWORD } });
  expect(stranger.result).toMatchObject({ __typename: 'SignInRequired', email: 'both@example.com' });
  const accepted = await gateway.data<Shown>(ACCEPT, { input: { token: link } }, token);
  expect(accepted.result).toMatchObject({ __typename: 'InvitationAccepted', organizationId: contoso.id });
  expect(await viewer(token)).toMatchObject({ organization: { name: 'Contoso' } });

  const another = await gateway.signIn('both@example.com', PASSWORD);
  expect(await viewer(another)).toMatchObject({
    member: null,
    organization: null,
    memberships: [
      { organizationName: 'Contoso', role: 'COORDINATOR' },
      { organizationName: 'Northwind', role: 'INTERVIEWER' },
    ],
  });
  expect(await codeOf('{ organization { name } }', another)).toBe('UNAUTHENTICATED');
  const choose = `mutation ($input: ChooseOrganizationInput!) { result: chooseOrganization(input: $input) {
    __typename ... on OrganizationChosen { membership { organizationName role } } } }`;
  const chosen = await gateway.data<Shown>(choose, { input: { organizationId: northwind.id } }, another);
  expect(chosen.result).toMatchObject({ membership: { organizationName: 'Northwind', role: 'INTERVIEWER' } });
  expect(await viewer(another)).toMatchObject({ organization: { name: 'Northwind' } });
  expect(await viewer(token)).toMatchObject({ organization: { name: 'Contoso' } });
  expect(await codeOf(choose, northwind.administrator, { input: { organizationId: contoso.id } })).toBe(
    'NOT_FOUND',
  );
});

const UPDATE = `mutation ($input: UpdateOrganizationInput!) { result: updateOrganization(input: $input) {
  ... on OrganizationUpdated { organization {
    name zone weekStartsOn noticeMinutesMin holdMinutes breakMinutesMin lunchMinutes runMinutesMax
    limits { dailyInterviewsMax weeklyInterviewsMax dailyMinutesMax weeklyMinutesMax }
  } } } }`;

test('administrators set the rules of the organization, within bounds, and only what they name', async () => {
  const change = (input: object, as = contoso.administrator) => gateway.graphql(UPDATE, { input }, as);
  const before = await change({});
  const input = {
    zone: 'Europe/Lisbon',
    weekStartsOn: 7,
    lunchMinutes: 0,
    limits: { weeklyInterviewsMax: 5 },
  };
  const organization = { name: 'Contoso', ...input, holdMinutes: 1_440, breakMinutesMin: 15 };
  expect((await change(input)).data).toMatchObject({ result: { organization } });
  expect((await change({})).data).toMatchObject({ result: { organization } });
  expect(before.data).toMatchObject({ result: { organization: { zone: 'UTC', lunchMinutes: 30 } } });

  for (const [wrong, field] of [
    [{ weekStartsOn: 8 }, 'weekStartsOn'],
    [{ noticeMinutesMin: -1 }, 'noticeMinutesMin'],
    [{ holdMinutes: 4 }, 'holdMinutes'],
    [{ breakMinutesMin: 241 }, 'breakMinutesMin'],
    [{ lunchMinutes: 181 }, 'lunchMinutes'],
    [{ runMinutesMax: 14 }, 'runMinutesMax'],
    [{ limits: { dailyMinutesMax: 1_441 } }, 'limits.dailyMinutesMax'],
    [{ name: ' ' }, 'name'],
  ] as const) {
    const { errors } = await change({ ...wrong, breakMinutesMin: 10, ...wrong });
    expect(errors[0]?.extensions).toEqual({ code: 'INVALID_INPUT', field });
  }
  expect((await change({})).data).toMatchObject({ result: { organization } });
  const { token } = await join('cora@example.com', 'COORDINATOR');
  expect((await change({ lunchMinutes: 10 }, token)).errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('members come in pages, by name, and can be narrowed down', async () => {
  const query = `query ($after: String, $state: MemberState, $role: MemberRole) {
    members(first: 2, after: $after, state: $state, role: $role) { nodes { email } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    members: { nodes: { email: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  }
  const all: string[] = [];
  let after: string | null = null;
  do {
    const { members }: Page = await gateway.data<Page>(query, { after }, northwind.administrator);
    all.push(...members.nodes.map(({ email }) => email));
    after = members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(all).size).toBe(all.length);
  expect([...all].sort()).toEqual([
    'admin@northwind.example',
    'ann@example.com',
    'bob@example.com',
    'both@example.com',
    'cora@example.com',
  ]);
  const gone = await gateway.data<Page>(query, { state: 'DEACTIVATED' }, northwind.administrator);
  expect(gone.members.nodes).toEqual([{ email: 'bob@example.com' }]);
  const managers = await gateway.data<Page>(query, { role: 'HIRING_MANAGER' }, northwind.administrator);
  expect(managers.members.nodes).toEqual([{ email: 'ann@example.com' }]);
  const nonsense = Buffer.from('["a","not an id"]').toString('base64url');
  expect(await codeOf(query, northwind.administrator, { after: nonsense })).toBe('INVALID_INPUT');
});
