// The list of all calendars through the schema: in the order of their age, a page at a time, and for whom.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { replaceBusyTimes } from '#calendar';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { testOrganization } from '../../../../test/support/people.js';

const HOUR_MS = 3_600_000;
const LIST = `query ($after: String) { calendars(first: 2, after: $after) {
  nodes { label interviewer { member { name } } } pageInfo { hasNextPage endCursor } } }`;

let db: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

test('calendars come by their age, and interviewers have none to see', async () => {
  const organization = await testOrganization(db.platform);
  const coordinator = await organization.member('coordinator');
  const ada = await organization.interviewer({}, 'Ada');
  const bela = await organization.interviewer({}, 'Bela');
  const now = db.clock.nowMs();
  const imported = (interviewerId: string, label: string, hours: number) => ({
    interviewerId,
    label,
    kind: 'ics_upload' as const,
    importedAt: new Date(now + hours * HOUR_MS),
    covers: { from: new Date(now), to: new Date(now + HOUR_MS) },
  });
  await db.platform.database.transaction(organization.scope, async (tx) => {
    await replaceBusyTimes(tx, imported(ada.memberId, 'new', 3), []);
    await replaceBusyTimes(tx, imported(bela.memberId, 'oldest', 1), []);
    await replaceBusyTimes(tx, imported(ada.memberId, 'old', 2), []);
  });
  const first = await gateway.ask(coordinator, LIST);
  expect(first.data).toMatchObject({
    calendars: {
      nodes: [
        { label: 'oldest', interviewer: { member: { name: 'Bela' } } },
        { label: 'old', interviewer: { member: { name: 'Ada' } } },
      ],
      pageInfo: { hasNextPage: true },
    },
  });
  const { endCursor } = (first.data?.calendars as { pageInfo: { endCursor: string } }).pageInfo;
  expect((await gateway.ask(coordinator, LIST, { after: endCursor })).data).toMatchObject({
    calendars: { nodes: [{ label: 'new' }], pageInfo: { hasNextPage: false } },
  });
  const forged = Buffer.from('["x","y"]').toString('base64url');
  expect((await gateway.ask(coordinator, LIST, { after: forged })).errors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'after' },
  ]);
  expect((await gateway.ask(ada, LIST)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});
