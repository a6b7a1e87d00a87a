// Importing and exporting files through the schema: each outcome as it is shown, and who may.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { staffed } from '../../../../test/support/openings.js';

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

const PROBLEMS =
  '... on Problem { message } ... on ImportRefused { problemCount problems { line column message } }';
const PEOPLE = `mutation ($input: ImportPeopleInput!) { importPeople(input: $input) { __typename
  ... on PeopleImported { dryRun people { line email change columns } unchanged withoutAccount ignoredColumns } ${PROBLEMS} } }`;
const APPLICATIONS = `mutation ($input: ImportApplicationsInput!) { importApplications(input: $input) { __typename
  ... on ApplicationsImported { dryRun applications { line email newCandidate opening { title } } unchanged } ${PROBLEMS} } }`;

test('people', async () => {
  const { administrator, coordinator } = await staffed(db.platform);
  const input = { csv: 'email,name,level\nann@example.org,Ann,Staff\n', idempotencyKey: newId() };
  const added = { line: 2, email: 'ann@example.org', change: 'MEMBER_ADDED' };
  const outcome = { dryRun: true, people: [added], unchanged: 0, withoutAccount: 1, ignoredColumns: [] };
  expect(await gateway.ask(administrator, PEOPLE, { input: { ...input, dryRun: true } })).toMatchObject({
    errors: [],
    data: { importPeople: { __typename: 'PeopleImported', ...outcome } },
  });
  expect(await gateway.ask(administrator, PEOPLE, { input })).toMatchObject({
    data: { importPeople: { ...outcome, dryRun: false } },
  });
  const { data } = await gateway.ask(administrator, '{ peopleCsv }');
  expect(data?.['peopleCsv']).toContain('ann@example.org,Ann,interviewer,UTC,,Staff,');
  const wrong = { ...input, csv: 'email,name\nann,Ann\n', idempotencyKey: newId() };
  expect(await gateway.ask(administrator, PEOPLE, { input: wrong })).toMatchObject({
    errors: [],
    data: {
      importPeople: {
        __typename: 'ImportRefused',
        message: 'Nothing was imported: one thing has to be mended first.',
        problemCount: 1,
        problems: [{ line: 2, column: 'email' }],
      },
    },
  });
  expect(
    (await gateway.ask(administrator, PEOPLE, { input: { csv: '', idempotencyKey: newId() } })).errors,
  ).toMatchObject([{ code: 'INVALID_INPUT', field: 'csv' }]);
  const refused = [{ code: 'FORBIDDEN' }];
  expect((await gateway.ask(coordinator, PEOPLE, { input })).errors).toMatchObject(refused);
  expect((await gateway.ask(coordinator, '{ peopleCsv }')).errors).toMatchObject(refused);
  expect((await gateway.ask(null, '{ peopleCsv }')).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
});

test('applications', async () => {
  const org = await staffed(db.platform);
  const { coordinator, manager } = org;
  await org.opening();
  const csv = 'opening,name,email,zone\nBackend engineer,Ann,ann@example.org,UTC\n';
  const input = { csv, idempotencyKey: newId() };
  expect(await gateway.ask(coordinator, APPLICATIONS, { input })).toMatchObject({
    errors: [],
    data: {
      importApplications: {
        __typename: 'ApplicationsImported',
        applications: [{ line: 2, newCandidate: true, opening: { title: 'Backend engineer' } }],
      },
    },
  });
  expect((await gateway.ask(coordinator, '{ applicationsCsv }')).data?.['applicationsCsv']).toContain(
    'Backend engineer,Ann,ann@example.org,UTC,,en',
  );
  expect((await gateway.ask(manager, APPLICATIONS, { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});
