// Inheritance of loop templates through the schema: what is shown of it, what it costs, and what drafting takes.
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

const CREATE = `mutation ($input: CreateLoopTemplateInput!) { createLoopTemplate(input: $input) { __typename
  ... on LoopTemplateCreated { loopTemplate { id interviews { title } } }
  ... on BaseTemplateUnusable { message reason base { id } } } }`;
const SET = `mutation ($input: SetBaseTemplateInput!) { setBaseTemplate(input: $input) { __typename
  ... on BaseTemplateSet { loopTemplate { version base { id } interviews { inheritedFrom { id } } } }
  ... on BaseTemplateUnusable { message reason base { id } }
  ... on TemplateChanged { loopTemplate { version } } } }`;
const UPDATE = `mutation ($input: UpdateLoopTemplateInput!) { updateLoopTemplate(input: $input) { __typename
  ... on LoopTemplateUpdated { loopTemplate { interviews { title minutes overridden } leftOut { title } } } } }`;
const SHOWN = `query ($first: Int) { loopTemplates(first: $first) { nodes { id name version
  base { name } inheritors { name } leftOut { title }
  interviews { id title minutes inheritedFrom { title } overridden } } pageInfo { hasNextPage } } }`;

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly interviews: readonly { readonly id: string; readonly title: string }[];
}

test('a template on a base shows what it inherits, overrides and leaves out, and is what is drafted', async () => {
  const org = await staffed(db.platform);
  const { loopTemplateId: base, openingId } = await org.opening();
  const ask = (source: string, input: object) => gateway.ask(org.manager, source, { input });
  const create = (name: string) => ask(CREATE, { name, baseTemplateId: base, idempotencyKey: newId() });
  expect((await create('Senior')).data).toMatchObject({
    createLoopTemplate: { loopTemplate: { interviews: [{ title: 'Coding' }, {}, { title: 'Debrief' }] } },
  });
  const shown = async (first = 25): Promise<Shown[]> =>
    ((await gateway.ask(org.manager, SHOWN, { first })).data as { loopTemplates: { nodes: Shown[] } })
      .loopTemplates.nodes;
  const named = async (name: string): Promise<Shown> => {
    const found = (await shown()).find((one) => one.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  const senior = await named('Senior');
  const [coding, , debrief] = senior.interviews;
  const interviews = [{ id: coding?.id, minutes: 90, withCandidate: false }, { id: debrief?.id }];
  const changed = { loopTemplateId: senior.id, version: 1, interviews };
  expect((await ask(UPDATE, changed)).data).toMatchObject({
    updateLoopTemplate: {
      loopTemplate: {
        interviews: [{ overridden: ['MINUTES', 'WITH_CANDIDATE'] }, { overridden: [] }],
        leftOut: [{ title: 'System design' }],
      },
    },
  });
  const [ofBase] = (await named('Backend engineer')).interviews;
  await ask(UPDATE, {
    loopTemplateId: base,
    version: 1,
    interviews: [{ id: ofBase?.id, minutes: 45, title: 'Pairing' }],
  });
  expect(await shown()).toMatchObject([
    { name: 'Backend engineer', base: null, inheritors: [{ name: 'Senior' }], leftOut: [] },
    {
      name: 'Senior',
      base: { name: 'Backend engineer' },
      inheritors: [],
      leftOut: [],
      interviews: [
        {
          title: 'Pairing',
          minutes: 90,
          inheritedFrom: { title: 'Pairing' },
          overridden: ['MINUTES', 'WITH_CANDIDATE'],
        },
      ],
    },
  ]);
  // The opening uses the base; based on the senior one, it drafts what that has, and later changes leave the loop alone.
  const own = await ask(CREATE, { name: 'Own', idempotencyKey: newId() });
  expect(own.data).toMatchObject({ createLoopTemplate: { loopTemplate: { interviews: [] } } });
  expect(
    (await ask(SET, { loopTemplateId: base, version: 2, baseTemplateId: senior.id })).data,
  ).toMatchObject({
    setBaseTemplate: { __typename: 'BaseTemplateUnusable', reason: 'CIRCLE', base: { id: senior.id } },
  });
  expect((await ask(SET, { loopTemplateId: senior.id, version: 1 })).data).toMatchObject({
    setBaseTemplate: { __typename: 'TemplateChanged' },
  });
  const { version } = await named('Senior');
  expect((await ask(SET, { loopTemplateId: senior.id, version })).data).toMatchObject({
    setBaseTemplate: { loopTemplate: { base: null, interviews: [{ inheritedFrom: null }] } },
  });
  const based = await ask(SET, { loopTemplateId: base, version: 2, baseTemplateId: senior.id });
  expect(based.data).toMatchObject({ setBaseTemplate: { loopTemplate: { base: { id: senior.id } } } });
  const added = await gateway.ask(
    org.coordinator,
    'mutation ($input: AddCandidateInput!) { addCandidate(input: $input) { ... on CandidateAdded { application { id } } } }',
    { input: { openingId, name: 'Ann', email: 'ann@example.org', zone: 'UTC', idempotencyKey: newId() } },
  );
  const { application } = (added.data as { addCandidate: { application: { id: string } } }).addCandidate;
  const drafted = await gateway.ask(
    org.coordinator,
    'mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id interviews { title minutes } } } } }',
    { input: { applicationId: application.id, idempotencyKey: newId() } },
  );
  const loop = (drafted.data as { draftLoop: { loop: { id: string; interviews: unknown } } }).draftLoop.loop;
  expect(loop.interviews).toEqual([{ title: 'Pairing', minutes: 45 }]);
  const now = await named('Senior');
  const [pairing] = now.interviews;
  await ask(UPDATE, {
    loopTemplateId: now.id,
    version: now.version,
    interviews: [{ id: pairing?.id, title: 'Together' }],
  });
  expect((await named('Backend engineer')).interviews).toMatchObject([{ title: 'Together' }]);
  const later = await gateway.ask(
    org.coordinator,
    'query ($id: ID!) { loop(id: $id) { interviews { title } } }',
    { id: loop.id },
  );
  expect(later.data).toEqual({ loop: { interviews: [{ title: 'Pairing' }] } });
});

test('templates are found by part of their name', async () => {
  const org = await staffed(db.platform);
  for (const name of ['Staff engineer', 'Staff designer', 'Intern'])
    await gateway.ask(org.manager, CREATE, { input: { name, idempotencyKey: newId() } });
  const SEARCH =
    'query ($search: String, $after: String) { loopTemplates(first: 1, search: $search, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }';
  const first = await gateway.ask(org.manager, SEARCH, { search: ' STAFF ' });
  expect(first.data).toMatchObject({
    loopTemplates: { nodes: [{ name: 'Staff designer' }], pageInfo: { hasNextPage: true } },
  });
  const { endCursor: after } = (first.data as { loopTemplates: { pageInfo: { endCursor: string } } })
    .loopTemplates.pageInfo;
  expect((await gateway.ask(org.manager, SEARCH, { search: 'staff', after })).data).toMatchObject({
    loopTemplates: { nodes: [{ name: 'Staff engineer' }], pageInfo: { hasNextPage: false } },
  });
});

test('what is shown of inheritance costs as many statements for many templates as for few', async () => {
  const org = await staffed(db.platform);
  const { loopTemplateId } = await org.opening();
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F'])
    await gateway.ask(org.manager, CREATE, {
      input: { name, baseTemplateId: loopTemplateId, idempotencyKey: newId() },
    });
  const few = await gateway.ask(org.manager, SHOWN, { first: 2 });
  const many = await gateway.ask(org.manager, SHOWN, { first: 20 });
  expect([few.errors, many.errors]).toEqual([[], []]);
  expect(many.statements).toBeLessThanOrEqual(few.statements);
  const forbidden = await gateway.ask(org.interviewers[0], CREATE, {
    input: { name: 'X', idempotencyKey: newId() },
  });
  expect(forbidden.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});
