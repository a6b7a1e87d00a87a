// Who sees which reminders through the contract, what became of them, and that more of them cost no more statements.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { testGateway } from '../../../../test/support/graphql.js';
import type { Answer, TestGateway } from '../../../../test/support/graphql.js';
import { remindersFixture } from '../../../../test/support/reminders-fixture.js';
import type { RemindersFixture } from '../../../../test/support/reminders-fixture.js';

let fixture: RemindersFixture;
let gateway: TestGateway;
let close: () => Promise<void>;

beforeAll(async () => {
  fixture = await remindersFixture();
  const platform = await fixture.anotherPlatform();
  gateway = await testGateway({ ...fixture, platform, close: () => platform.close() });
  close = async () => {
    await gateway.close();
    await platform.close();
    await fixture.close();
  };
  await fixture.loop.book();
  fixture.mail.refuse(1);
  await fixture.run();
});
afterAll(() => close());

interface Shown {
  readonly kind: string;
  readonly why: string;
  readonly state: string;
  readonly sentAt: string | null;
  readonly recipient: { readonly kind: string; readonly name: string };
  readonly interview: { readonly title: string } | null;
  readonly deliveries: readonly {
    readonly attempt: number;
    readonly state: string;
    readonly error: string | null;
  }[];
}

const REMINDERS = `query ($id: ID!) { loop(id: $id) { reminders {
  kind why dueAt state sentAt withdrawnBecause recipient { kind id name } interview { title }
  deliveries { attempt channel state error at } } } }`;

const ask = (actor: Actor): Promise<Answer> => gateway.ask(actor, REMINDERS, { id: fixture.loop.loopId });
const shown = ({ data, errors }: Answer): readonly Shown[] => {
  expect(errors).toEqual([]);
  return (data?.loop as { reminders: Shown[] }).reminders;
};

test('the coordinator sees what is due to whom and why, and each attempt', async () => {
  const reminders = shown(await ask(fixture.people.coordinator));
  const kinds = Map.groupBy(reminders, ({ kind }) => kind);
  expect([...kinds].map(([kind, of]) => `${kind} ${of.length}`).sort()).toEqual([
    'INVITATION 5',
    'SCORECARD_DUE 3',
    'SURVEY_ASKED 1',
    'UPCOMING_INTERVIEW 10',
  ]);
  expect(new Set(reminders.map(({ recipient }) => `${recipient.kind} ${recipient.name}`))).toEqual(
    new Set(['CANDIDATE Robin <b>Doe</b>', 'MEMBER Lead', 'MEMBER Panel']),
  );
  const invitations = kinds.get('INVITATION') ?? [];
  expect(invitations.filter(({ state }) => state === 'SENT')).toHaveLength(4);
  const [waiting] = invitations.filter(({ state }) => state === 'PLANNED');
  expect(waiting).toMatchObject({ sentAt: null, why: 'The interview was booked' });
  expect(waiting?.deliveries).toEqual([expect.objectContaining({ attempt: 1, state: 'FAILED' })]);
  expect(waiting?.interview?.title).toMatch(/Coding|System design/);
});

test('an interviewer sees what goes to themselves, a hiring manager what their opening is about', async () => {
  const own = shown(await ask(fixture.people.panel));
  expect(own).toHaveLength(1 + 2 + 1);
  expect(new Set(own.map(({ recipient }) => recipient.name))).toEqual(new Set(['Panel']));
  expect(shown(await ask(fixture.people.manager))).toHaveLength(19);
  expect(shown(await ask(await fixture.organization.member('hiring_manager')))).toEqual([]);
});

test('nobody sees the reminders of a loop in which they are the candidate', async () => {
  const administrator = await fixture.organization.member('administrator');
  expect(shown(await ask(administrator))).toHaveLength(19);
  await fixture.write((tx) =>
    tx.query('UPDATE candidate SET member_id = $2 WHERE organization_id = $1', [
      tx.organizationId,
      administrator.memberId,
    ]),
  );
  expect((await ask(administrator)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('twice the reminders take the same number of statements', async () => {
  const before = (await ask(fixture.people.coordinator)).statements;
  await fixture.move(0, 60);
  await fixture.move(1, 64);
  await fixture.run();
  const after = await ask(fixture.people.coordinator);
  expect(shown(after).length).toBeGreaterThan(25);
  expect(after.statements).toBe(before);
});

test('what failed for good is listed for those who may read reminders', async () => {
  await fixture.write((tx) =>
    tx.query(
      `UPDATE reminder SET state = 'failed' WHERE organization_id = $1 AND kind = 'scorecard_due' AND state = 'planned'`,
      [tx.organizationId],
    ),
  );
  const source = `query ($after: String) { failedReminders(first: 2, after: $after) {
    nodes { kind recipient { name } } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    readonly nodes: readonly { readonly kind: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const page = async (after: string | null): Promise<Page> => {
    const { data } = await gateway.ask(fixture.people.coordinator, source, { after });
    return data?.failedReminders as Page;
  };
  const first = await page(null);
  expect(first.nodes.map(({ kind }) => kind)).toEqual(['SCORECARD_DUE', 'SCORECARD_DUE']);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await page(first.pageInfo.endCursor);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect((await gateway.ask(fixture.people.manager, source)).errors[0]?.code).toBe('FORBIDDEN');
  expect((await gateway.ask(fixture.people.panel, source)).errors[0]?.code).toBe('NOT_FOUND');
});
