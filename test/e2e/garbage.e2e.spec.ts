// Whatever is given to whatever field, the answer says what was wrong: never INTERNAL, never a stack, never a 500.
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { Identities } from '#access';
import type { Actor } from '#access';
import { DraftLoop, ProposeLoop } from '#loops';
import { newId, systemScope } from '#platform';
import { readSdl } from '../../apps/gateway/src/graphql/graphql.module.js';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { operationFor, randomOf, strangeCursor, valueFor } from '../support/garbage.js';
import { testGateway } from '../support/gateway.js';
import type { GraphqlAnswer, TestGateway } from '../support/gateway.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';

const PASSWORD = 'a long enough password';
const ROUNDS = 8;
const seed = randomInt(2 ** 31);

let db: TestDatabase;
let gateway: TestGateway;
let schema: GraphQLSchema;
let own: LoopFixture;
let ids: Record<string, string>;
let foreignIds: Record<string, string>;
let token: string;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  schema = buildSchema(readSdl());
  own = await loopFixture(db.platform, ['2026-11-26'], {});
  ids = await idsOf(own);
  foreignIds = await idsOf(await loopFixture(db.platform, ['2026-11-26'], {}));
  token = await signedIn(own.coordinator);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

/** The fixture's coordinator becomes an administrator, so that most of what is asked is done. */
async function signedIn(actor: Actor): Promise<string> {
  const email = `${actor.memberId}@example.org`;
  const { identityId } = await gateway.app
    .get(Identities)
    .create({ email, name: 'Tester', password: PASSWORD });
  await db.platform.database.transaction(systemScope(actor.organizationId), (tx) =>
    tx.query(
      `UPDATE member SET identity_id = $3, role = 'administrator' WHERE organization_id = $1 AND id = $2`,
      [actor.organizationId, actor.memberId, identityId],
    ),
  );
  return gateway.signIn(email, PASSWORD);
}

/** Ids of things that exist, by the names that arguments have for them. */
async function idsOf(of: LoopFixture): Promise<Record<string, string>> {
  const applicationId = of.applicationIds[0] ?? '';
  const drafted = await gateway.app
    .get(DraftLoop)
    .run(of.coordinator, { applicationId, idempotencyKey: newId() });
  const loopId = 'loopId' in drafted ? drafted.loopId : '';
  await gateway.app.get(ProposeLoop).run(of.coordinator, { loopId });
  const first = async (table: string): Promise<string> => {
    const [row] = await db.platform.database.read(systemScope(of.organizationId), (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE organization_id = $1 ORDER BY id DESC LIMIT 1`,
        [of.organizationId],
      ),
    );
    return row?.id ?? newId();
  };
  const interviewerId = of.interviewerIds[0] ?? '';
  return {
    applicationId,
    loopId,
    interviewerId,
    interviewerIds: interviewerId,
    memberId: of.interviewerIds[1] ?? '',
    memberIds: interviewerId,
    hiringManagerId: of.hiringManager.memberId,
    candidateId: of.candidateIds[0] ?? '',
    openingId: of.openingId,
    loopTemplateId: of.templateId,
    rubricVersionId: of.rubricVersionId,
    rubricId: await first('rubric'),
    proposalId: await first('proposal'),
    poolId: await first('pool'),
    seatId: await first('seat'),
  };
}

/** What is right for an argument: an id that exists where there is one, for `id` the one that the field is about. */
const knownFor =
  (field: string, of: Readonly<Record<string, string>>) =>
  (name: string): unknown => {
    if (name === 'idempotencyKey') return newId();
    if (name === 'version') return 1;
    if (name === 'id') return of[`${field.replace(/Changed$/, '')}Id`];
    return of[name];
  };

const fieldsOf = (kind: 'query' | 'mutation') =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});

interface Asked {
  readonly field: string;
  readonly variables: Record<string, unknown>;
  readonly answer: GraphqlAnswer;
}

async function ask(
  kind: 'query' | 'mutation',
  field: ReturnType<typeof fieldsOf>[number],
  variables: Record<string, unknown>,
  after: string | null = null,
): Promise<Asked> {
  const answer = await gateway.graphql(
    operationFor(schema, kind, field, { depth: 2, after }),
    variables,
    token,
  );
  return { field: field.name, variables, answer };
}

/** What is wrong with an answer, whatever was asked. */
const wrongWith = ({ field, variables, answer }: Asked): string[] => {
  const codes = answer.errors.map(({ extensions }) => String(extensions.code));
  const said = JSON.stringify(answer.errors);
  const wrong: string[] = codes.filter(
    (code) => code === 'INTERNAL' || code === 'UNAUTHENTICATED' || code === 'undefined',
  );
  if (answer.status >= 500) wrong.push(String(answer.status));
  if (/node_modules|\.ts:|\.js:|syntax for type|relation "|SELECT |duplicate key/.test(said))
    wrong.push('a leak');
  return wrong.length === 0
    ? []
    : [
        `${field}: ${wrong.join()} seed ${seed} ${said.slice(-300)} ${JSON.stringify(variables).slice(0, 600)}`,
      ];
};

for (const kind of ['query', 'mutation'] as const)
  test(`every ${kind} survives each of its inputs spoiled`, async () => {
    const random = randomOf(seed);
    const found: string[] = [];
    const seen = new Map<string, number>();
    for (const field of fieldsOf(kind))
      for (let round = 0; round < ROUNDS; round++) {
        const share = round === 0 ? 0 : random() * 0.4;
        const making = { known: knownFor(field.name, ids), random, spoil: () => random() < share };
        const variables = Object.fromEntries(
          field.args.map(({ name, type }) => [name, valueFor(type, name, making)]),
        );
        const asked = await ask(kind, field, variables, random() < 0.5 ? strangeCursor(random) : null);
        found.push(...wrongWith(asked));
        for (const { extensions } of asked.answer.errors)
          seen.set(String(extensions.code), (seen.get(String(extensions.code)) ?? 0) + 1);
      }
    expect(found).toEqual([]);
    // Were the input refused at the door alone, nothing behind it would have been tried.
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining(['NOT_FOUND', 'INVALID_INPUT', 'BAD_USER_INPUT']),
    );
  }, 120_000);

test('no id of another organization exists', async () => {
  const random = randomOf(seed);
  const found: string[] = [];
  for (const kind of ['query', 'mutation'] as const)
    for (const field of fieldsOf(kind)) {
      const known = knownFor(field.name, foreignIds);
      const variables = Object.fromEntries(
        field.args.map(({ name, type }) => [
          name,
          valueFor(type, name, { known, random, spoil: () => false }),
        ]),
      );
      const names = JSON.stringify(variables);
      const asked = await ask(kind, field, variables);
      found.push(...wrongWith(asked));
      const answered = JSON.stringify(asked.answer.data ?? {});
      for (const id of Object.values(foreignIds))
        if (names.includes(id) && answered.includes(id)) found.push(`${field.name} shows ${id}`);
    }
  expect(found).toEqual([]);
}, 60_000);
