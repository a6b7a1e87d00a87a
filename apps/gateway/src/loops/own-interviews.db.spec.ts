// What an interviewer sees of their interviews to come: those they sit in, in order of time, page by page, and no others.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';

const DRAFT =
  'mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }';
const PROPOSE = `mutation ($input: ProposeLoopInput!) {
  proposeLoop(input: $input) { ... on LoopProposed { loop { version } proposals { id } } } }`;
const BOOK = `mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { ... on LoopBooked { loop {
  interviews { id during { from } seats { id interviewer { id } } } } } } }`;
const ANSWER = 'mutation ($input: AnswerSeatInput!) { answerSeat(input: $input) { __typename } }';
const MINE = `query ($after: String) { myInterviews(first: 1, after: $after) {
  nodes { id title seats { interviewer { id } response } } edges { node { id } }
  pageInfo { hasNextPage endCursor } } viewer { interviewer { id } } }`;

interface Booked {
  readonly loop: {
    readonly interviews: readonly {
      readonly id: string;
      readonly during: { readonly from: string };
      readonly seats: readonly { readonly id: string; readonly interviewer: { readonly id: string } }[];
    }[];
  };
}

interface Mine {
  readonly myInterviews: {
    readonly nodes: readonly { readonly id: string }[];
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly viewer: { readonly interviewer: { readonly id: string } | null };
}

let db: TestDatabase;
let gateway: TestGateway;
let of: LoopFixture;
let booked: Booked['loop']['interviews'][number][];

async function ask<T>(actor: Actor, query: string, input?: object): Promise<T> {
  const { data, errors } = await gateway.ask(actor, query, { input });
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as T;
}

async function pagesOf(actor: Actor): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors }: Awaited<ReturnType<TestGateway['ask']>> = await gateway.ask(actor, MINE, {
      after,
    });
    expect(errors).toEqual([]);
    const { myInterviews } = data as unknown as Mine;
    ids.push(...myInterviews.nodes.map(({ id }) => id));
    expect(myInterviews.edges.map(({ node }) => node.id)).toEqual(myInterviews.nodes.map(({ id }) => id));
    after = myInterviews.pageInfo.hasNextPage ? myInterviews.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

const expectedOf = ({ memberId }: Actor): string[] =>
  booked
    .filter(({ seats }) => seats.some(({ interviewer }) => interviewer.id === memberId))
    .toSorted((a, b) => a.during.from.localeCompare(b.during.from))
    .map(({ id }) => id);

async function bookedLoop(applicationId: string | undefined): Promise<Booked['loop']['interviews']> {
  const { loop } = await ask<{ loop: { id: string } }>(of.coordinator, DRAFT, {
    applicationId,
    idempotencyKey: newId(),
  });
  const offered = await ask<{ loop: { version: number }; proposals: { id: string }[] }>(
    of.coordinator,
    PROPOSE,
    { loopId: loop.id },
  );
  const { version } = offered.loop;
  const reserve = { loopId: loop.id, version, proposalId: offered.proposals[0]?.id, idempotencyKey: newId() };
  return (await ask<Booked>(of.coordinator, BOOK, reserve)).loop.interviews;
}

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  of = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ['Europe/London', 'Europe/London', 'Europe/London'],
    pools: [[0], [1]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'System design', minutes: 60, pool: 1 },
    ],
    candidates: 2,
  });
  booked = [];
  for (const applicationId of of.applicationIds) booked.push(...(await bookedLoop(applicationId)));
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

test('everybody sees the interviews that they sit in, in order of time and page by page, and no others', async () => {
  for (const interviewer of of.interviewers)
    expect(await pagesOf(interviewer)).toEqual(expectedOf(interviewer));
  expect(of.interviewers.map((one) => expectedOf(one).length)).toEqual([2, 2, 0]);
  expect(await pagesOf(of.coordinator)).toEqual([]);
});

test('a declined seat stays in the list, so that its person can still come', async () => {
  const [, person] = of.interviewers;
  if (person === undefined) throw new Error('nobody');
  const [first] = expectedOf(person);
  const [seat] = booked.find(({ id }) => id === first)?.seats ?? [];
  await ask(person, ANSWER, { seatId: seat?.id, response: 'DECLINED', reason: 'A dentist' });
  const { data } = await gateway.ask(person, MINE, {});
  // The first page is the first interview: the seat that was declined.
  expect(data?.myInterviews).toMatchObject({
    nodes: [{ title: 'System design', seats: [{ response: 'DECLINED' }] }],
  });
});

test('a profile is shown to whoever has one, and a cursor that is none of this list is named', async () => {
  const [person] = of.interviewers;
  if (person === undefined) throw new Error('nobody');
  const own = await gateway.ask(person, MINE, {});
  expect((own.data as unknown as Mine).viewer.interviewer).toEqual({ id: person.memberId });
  const none = await gateway.ask(of.coordinator, MINE, {});
  expect((none.data as unknown as Mine).viewer.interviewer).toBeNull();
  const wrong = Buffer.from(JSON.stringify(['soon', newId()])).toString('base64url');
  const { errors } = await gateway.ask(person, MINE, { after: wrong });
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
});
