// Who may still do what: a repeated request after access was lost, and a member who is the candidate themselves.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';

let db: TestDatabase;
let gateway: TestGateway;
let of: LoopFixture;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});
beforeEach(async () => {
  of = await loopFixture(db.platform, ['2026-11-26', '2026-11-27']);
});

const write = (sql: string, ...parameters: unknown[]): Promise<unknown> =>
  db.platform.database.transaction(
    { organizationId: of.organizationId, memberId: null, identityId: null },
    (tx) => tx.query(sql, [of.organizationId, ...parameters]),
  );

const DRAFT = `mutation ($input: DraftLoopInput!) { draftLoop(input: $input) {
  __typename ... on LoopDrafted { loop { id version } } ... on ApplicationNotActive { message } } }`;
const PROPOSE = `mutation ($input: ProposeLoopInput!) { proposeLoop(input: $input) {
  __typename ... on LoopProposed { proposals { id interviews { seats { interviewer { id } } } } } } }`;
const BOOK = `mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) {
  __typename ... on LoopBooked { loop { id state } } } }`;

interface Drafted {
  readonly draftLoop: {
    readonly __typename: string;
    readonly loop: { readonly id: string; readonly version: number };
  };
}
interface Proposed {
  readonly proposeLoop: {
    readonly proposals: readonly {
      readonly id: string;
      readonly interviews: readonly {
        readonly seats: readonly { readonly interviewer: { readonly id: string } }[];
      }[];
    }[];
  };
}

async function data<T>(actor: Actor, source: string, input: Record<string, unknown>): Promise<T> {
  const answer = await gateway.ask(actor, source, { input });
  expect(answer.errors).toEqual([]);
  return answer.data as T;
}

const draft = async (key = newId()): Promise<Drafted['draftLoop']['loop']> =>
  (await data<Drafted>(of.coordinator, DRAFT, { applicationId: of.applicationIds[0], idempotencyKey: key }))
    .draftLoop.loop;

describe('a request that is repeated', () => {
  test('gets the same answer, and none at all from somebody who lost access since', async () => {
    const input = { applicationId: of.applicationIds[0], idempotencyKey: newId() };
    const first = await data<Drafted>(of.coordinator, DRAFT, input);
    expect(await data<Drafted>(of.coordinator, DRAFT, input)).toEqual(first);
    const demoted: Actor = { ...of.coordinator, role: 'interviewer' };
    expect((await gateway.ask(demoted, DRAFT, { input })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await data<Drafted>(of.coordinator, DRAFT, input)).toEqual(first);
  });

  test('so too when a hiring manager hands over the opening', async () => {
    const loop = await draft();
    const { proposeLoop } = await data<Proposed>(of.coordinator, PROPOSE, { loopId: loop.id });
    const proposalId = proposeLoop.proposals[0]?.id;
    const input = { loopId: loop.id, version: loop.version, proposalId, idempotencyKey: newId() };
    const booked = { bookLoop: { __typename: 'LoopBooked', loop: { id: loop.id, state: 'BOOKED' } } };
    expect(await data(of.hiringManager, BOOK, input)).toEqual(booked);
    expect(await data(of.hiringManager, BOOK, input)).toEqual(booked);
    await write(
      'UPDATE opening SET hiring_manager_id = $2, coordinator_id = $2 WHERE organization_id = $1',
      of.coordinator.memberId,
    );
    expect((await gateway.ask(of.hiringManager, BOOK, { input })).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });
});

describe('a member who applies', () => {
  const things = [
    'query ($id: ID!) { loop(id: $id) { id } }',
    'mutation ($id: ID!) { proposeLoop(input: { loopId: $id }) { __typename } }',
    'mutation ($id: ID!) { cancelLoop(input: { loopId: $id, version: 1, reason: "x" }) { __typename } }',
    'mutation ($id: ID!) { holdLoop(input: { loopId: $id, version: 1, proposalId: $id, idempotencyKey: "x" }) { __typename } }',
    'mutation ($id: ID!) { bookLoop(input: { loopId: $id, version: 1, proposalId: $id, idempotencyKey: "x" }) { __typename } }',
    'query ($id: ID!) { packet(loopId: $id) { __typename } }',
    'query ($id: ID!) { application(id: $id) { id } }',
    'mutation ($id: ID!) { draftLoop(input: { applicationId: $id, idempotencyKey: "x" }) { __typename } }',
    'mutation ($id: ID!) { endApplication(input: { applicationId: $id, state: REJECTED }) { __typename } }',
    'mutation ($id: ID!) { requestAvailability(input: { applicationId: $id }) { __typename } }',
    'mutation ($id: ID!) { giveAvailability(input: { applicationId: $id, windows: [] }) { __typename } }',
    'query ($id: ID!) { candidate(id: $id) { id } }',
  ];
  const LISTS = `{ loops { nodes { id } } applications { nodes { id } } candidates { nodes { id } }
    board { candidatesWithoutAvailability { count } candidatesWithoutLoop { count } loopsWithoutPlan { count } } }`;

  const idFor = (source: string, loopId: string): string | undefined =>
    source.includes('applicationId') || source.includes('application(')
      ? of.applicationIds[0]
      : source.includes('candidate(')
        ? of.candidateIds[0]
        : loopId;

  test.each(['administrator', 'hiring_manager', 'coordinator'] as const)(
    'sees and does nothing of it, not even as %s',
    async (role) => {
      const loop = await draft();
      const actor: Actor = { ...(role === 'hiring_manager' ? of.hiringManager : of.coordinator), role };
      await write('UPDATE member SET role = $3 WHERE organization_id = $1 AND id = $2', actor.memberId, role);
      await write('UPDATE candidate SET member_id = $2 WHERE organization_id = $1', actor.memberId);
      for (const source of things) {
        const { errors } = await gateway.ask(actor, source, { id: idFor(source, loop.id) });
        expect([source, errors.map(({ code }) => code)]).toEqual([source, ['NOT_FOUND']]);
      }
      const { data: lists, errors } = await gateway.ask(actor, LISTS);
      expect(errors.map(({ code }) => code)).toEqual(role === 'hiring_manager' ? ['FORBIDDEN'] : []);
      expect(JSON.stringify(lists ?? {})).not.toContain(of.candidateIds[0]);
      expect(lists ?? { loops: { nodes: [] } }).toMatchObject({ loops: { nodes: [] } });
      const needs = await gateway.ask(actor, '{ viewer { needs { count nodes { kind } } } }');
      expect(needs.data ?? needs.errors).toEqual({ viewer: { needs: { count: 0, nodes: [] } } });
    },
  );

  test('is no interviewer of their own loop, whichever pool they are in', async () => {
    const [own, ...others] = of.interviewerIds;
    await write('UPDATE candidate SET member_id = $2 WHERE organization_id = $1', own);
    const { proposeLoop } = await data<Proposed>(of.coordinator, PROPOSE, {
      loopId: (await draft()).id,
      options: 5,
    });
    const seated = new Set(
      proposeLoop.proposals.flatMap(({ interviews }) =>
        interviews.flatMap(({ seats }) => seats.map(({ interviewer }) => interviewer.id)),
      ),
    );
    expect(seated.size).toBeGreaterThan(0);
    expect(others).toEqual(expect.arrayContaining([...seated]));
  });

  test('is added by a colleague, and known by their address from then on', async () => {
    const ADD = `mutation ($input: AddCandidateInput!) { addCandidate(input: $input) {
      __typename ... on CandidateAdded { application { candidate { member { id } } } } } }`;
    const email = `${of.hiringManager.memberId}@example.org`;
    const input = {
      openingId: of.openingId,
      name: 'Hiring manager',
      email,
      zone: 'Europe/Berlin',
      idempotencyKey: newId(),
    };
    expect((await gateway.ask(of.hiringManager, ADD, { input })).errors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'email' },
    ]);
    expect(await data(of.coordinator, ADD, { ...input, idempotencyKey: newId() })).toEqual({
      addCandidate: {
        __typename: 'CandidateAdded',
        application: { candidate: { member: { id: of.hiringManager.memberId } } },
      },
    });
  });
});

describe('an application that ended', () => {
  test('gets no loop any more', async () => {
    const END = 'mutation ($input: EndApplicationInput!) { endApplication(input: $input) { __typename } }';
    const applicationId = of.applicationIds[0];
    await data(of.coordinator, END, { applicationId, state: 'WITHDRAWN' });
    const input = { applicationId, idempotencyKey: newId() };
    expect(await data(of.coordinator, DRAFT, input)).toMatchObject({
      draftLoop: { __typename: 'ApplicationNotActive' },
    });
  });
});
