// A booked loop that changes, through the schema: what a change costs, what a revision changed, who exceeded which limit.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';

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

interface Answer {
  readonly __typename: string;
  readonly loop: { readonly id: string; readonly version: number };
  readonly proposals: readonly {
    readonly id: string;
    readonly purpose: string;
    readonly disruption: Record<string, unknown> | null;
  }[];
  readonly again: { readonly id: string; readonly replaces: { readonly id: string } } | null;
}

const LOOP = 'loop { id version state }';
const ask = async (of: LoopFixture, field: string, input: object, more: string): Promise<Answer> => {
  const shared = ['bookLoop', 'holdLoop'].includes(field) ? 'reserveLoop' : field;
  const name = `${shared.charAt(0).toUpperCase()}${shared.slice(1)}Input`;
  const { data, errors } = await gateway.ask(
    of.coordinator,
    `mutation ($input: ${name}!) { ${field}(input: $input) { __typename ${more} } }`,
    { input },
  );
  expect(errors).toEqual([]);
  const answer = (data as Record<string, Answer>)[field];
  if (answer === undefined) throw new Error('no answer');
  return answer;
};
const PROPOSALS = `... on LoopProposed { ${LOOP} proposals { id purpose disruption { timesChanged peopleReplaced timesProven peopleProven } } }`;

test('a seat is repaired and an interview planned again; each revision says what changed, and why', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27', '2026-11-30'], {
    // Whichever of equal plans is booked, the third is free to take over.
    zones: ['Europe/London', 'Europe/London', 'Europe/London'],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 0 },
    ],
  });
  const drafted = await ask(
    of,
    'draftLoop',
    { applicationId: of.applicationIds[0], idempotencyKey: newId() },
    `... on LoopDrafted { ${LOOP} }`,
  );
  const { id: loopId } = drafted.loop;
  const offer = async (field: string, input: object) => {
    const { loop, proposals } = await ask(of, field, { loopId, ...input }, PROPOSALS);
    return { ...proposals[0], loopId, version: loop.version, proposalId: proposals[0]?.id };
  };
  const { version, proposalId, purpose, disruption } = await offer('proposeLoop', {});
  expect({ purpose, disruption }).toEqual({ purpose: 'BOOK', disruption: null });
  await ask(
    of,
    'bookLoop',
    { loopId, version, proposalId, idempotencyKey: newId() },
    `... on LoopBooked { ${LOOP} }`,
  );
  const seat = await gateway.ask(
    of.coordinator,
    '{ loops(first: 1) { nodes { interviews { id title seats { id } during { to } } } } }',
  );
  const { interviews } = (
    seat.data as {
      loops: { nodes: { interviews: { id: string; seats: { id: string }[]; during: { to: string } }[] }[] };
    }
  ).loops.nodes[0] ?? { interviews: [] };
  const [first] = interviews;
  if (first === undefined) throw new Error('nothing is booked');
  const repair = await offer('proposeRepair', { seatIds: [first.seats[0]?.id] });
  expect(repair).toMatchObject({
    purpose: 'REPAIR',
    disruption: { timesChanged: 0, peopleReplaced: 1, timesProven: true, peopleProven: true },
  });
  const changed = await ask(
    of,
    'changeLoop',
    {
      loopId,
      version: repair.version,
      proposalId: repair.proposalId,
      reason: 'Ill',
      reasonKind: 'INTERVIEWER_UNAVAILABLE',
      idempotencyKey: newId(),
    },
    `... on LoopBooked { ${LOOP} }`,
  );
  expect(changed.__typename).toBe('LoopBooked');
  const { data } = await gateway.ask(
    of.coordinator,
    `query ($id: ID!) { loop(id: $id) { overrides { exceeded } revisions { revision change reason reasonKind byCandidate changedBy { name }
       changes { kind interview { id } before { from } after { from } placeBefore placeAfter
         seats { seat { id } before { id } after { id } } } } } }`,
    { id: loopId },
  );
  const { revisions } = (data as { loop: { revisions: unknown[] } }).loop;
  expect(revisions).toMatchObject([
    { revision: 1, change: 'BOOKED', reasonKind: null, changes: [{ kind: 'ADDED' }, { kind: 'ADDED' }] },
    {
      revision: 2,
      change: 'REPLACED',
      reason: 'Ill',
      reasonKind: 'INTERVIEWER_UNAVAILABLE',
      byCandidate: false,
      changedBy: { name: 'Coordinator' },
      changes: [
        { kind: 'CHANGED', interview: { id: first.id }, seats: [{ seat: { id: first.seats[0]?.id } }] },
      ],
    },
  ]);
  const since = await gateway.ask(
    of.coordinator,
    `query ($id: ID!, $since: Int!) { loop(id: $id) { revisions { changes(since: $since) { kind } } } }`,
    { id: loopId, since: 0 },
  );
  expect(since.data).toEqual({
    loop: { revisions: [1, 2].map(() => ({ changes: [{ kind: 'ADDED' }, { kind: 'ADDED' }] })) },
  });
  db.clock.moveTo(new Date(first.during.to));
  const marked = await ask(
    of,
    'markInterview',
    {
      loopId,
      version: changed.loop.version,
      interviewId: first.id,
      reason: 'Nobody came',
      rebook: true,
      idempotencyKey: newId(),
    },
    `... on InterviewMarked { ${LOOP} again { id replaces { id } } }`,
  );
  expect(marked.again?.replaces.id).toBe(first.id);
  expect(await offer('proposeRebooking', {})).toMatchObject({ purpose: 'REBOOK' });
});
