// The directory through the schema: whom it lists, by what it narrows, what it costs, and what depends on a person.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { insertPauses, insertPoolMembers, insertPools } from '#people';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { testOrganization } from '../../../../test/support/people.js';
import type { TestOrganization } from '../../../../test/support/people.js';
import { codingAndDesign } from '../../../../test/support/scored-loop.js';

const HOUR_MS = 3_600_000;

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

const LIST = `query ($first: Int = 25, $after: String, $search: String, $role: MemberRole, $state: MemberState = ACTIVE,
    $poolId: ID, $away: Boolean) {
  directory(first: $first, after: $after, search: $search, role: $role, state: $state, poolId: $poolId, away: $away) {
    nodes { name interviewer { zone loadThisWeek { interviews } pauses { id }
      pools { phase pool { name counts { members qualified inTraining } } progress { stepsLeft } } }
      duties { interviewsToCome openOpenings } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Listed {
  readonly nodes: readonly { readonly name: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function listed(actor: Actor, variables: Record<string, unknown> = {}): Promise<Listed> {
  const { data, errors } = await gateway.ask(actor, LIST, variables);
  expect(errors).toEqual([]);
  return data?.directory as Listed;
}

const namesOf = async (actor: Actor, variables: Record<string, unknown>): Promise<string[]> =>
  (await listed(actor, variables)).nodes.map(({ name }) => name);

/** Ada and Bela interview, Ada for a pool and Bela on leave; Cleo coordinates; Dora has left. */
async function office(): Promise<{ organization: TestOrganization; cleo: Actor; poolId: string }> {
  const organization = await testOrganization(db.platform);
  const ada = await organization.interviewer({}, 'Ada');
  const bela = await organization.interviewer({}, 'Bela');
  const cleo = await organization.member('coordinator', 'Cleo');
  const dora = await organization.interviewer({}, 'Dora');
  const poolId = newId();
  const since = db.clock.now();
  await db.platform.database.transaction(organization.scope, async (tx) => {
    await insertPools(tx, [
      { id: poolId, name: 'Coding', kind: 'coding', competencies: [], createdAt: since },
    ]);
    await insertPoolMembers(tx, [
      { poolId, interviewerId: ada.memberId, phase: 'qualified', since },
      { poolId, interviewerId: dora.memberId, phase: 'shadow', since },
    ]);
    const span = (from: number, to: number) => ({
      from: new Date(since.getTime() + from * HOUR_MS),
      to: new Date(since.getTime() + to * HOUR_MS),
    });
    const pause = { kind: 'leave' as const, reason: null, createdAt: since };
    await insertPauses(tx, [
      { ...pause, id: newId(), interviewerId: bela.memberId, during: span(-1, 1) },
      { ...pause, id: newId(), interviewerId: ada.memberId, during: span(1, 2) },
    ]);
    await tx.query(
      `UPDATE member SET state = 'deactivated', deactivated_at = $3 WHERE organization_id = $1 AND id = $2`,
      [organization.id, dora.memberId, since],
    );
  });
  return { organization, cleo, poolId };
}

describe('the directory', () => {
  test('lists everybody who is active, by name, and narrows down', async () => {
    const { cleo, poolId } = await office();
    expect(await namesOf(cleo, {})).toEqual(['Ada', 'Bela', 'Cleo']);
    expect(await namesOf(cleo, { state: null })).toEqual(['Ada', 'Bela', 'Cleo', 'Dora']);
    expect(await namesOf(cleo, { state: 'DEACTIVATED' })).toEqual(['Dora']);
    expect(await namesOf(cleo, { role: 'COORDINATOR' })).toEqual(['Cleo']);
    expect(await namesOf(cleo, { search: 'eL' })).toEqual(['Bela']);
    expect(await namesOf(cleo, { search: 'E%' })).toEqual([]);
    expect(await namesOf(cleo, { poolId })).toEqual(['Ada']);
    expect(await namesOf(cleo, { away: true })).toEqual(['Bela']);
    expect(await namesOf(cleo, { away: false })).toEqual(['Ada', 'Cleo']);
    expect(await namesOf(cleo, { away: true, role: 'COORDINATOR' })).toEqual([]);
  });

  test('shows what people do, and counts whoever is in a pool and active', async () => {
    const { cleo } = await office();
    expect((await listed(cleo)).nodes).toMatchObject([
      {
        interviewer: {
          zone: 'Europe/Berlin',
          pools: [{ pool: { counts: { members: 1, qualified: 1, inTraining: 0 } } }],
        },
      },
      { interviewer: { pools: [], pauses: [{}] } },
      { interviewer: null, duties: { interviewsToCome: 0, openOpenings: 0 } },
    ]);
  });

  test('goes on behind a cursor, and costs the same for two people as for twenty', async () => {
    const { organization, cleo } = await office();
    for (let at = 10; at < 28; at++) await organization.interviewer({}, `Person ${at}`);
    const first = await listed(cleo, { first: 2 });
    expect(first).toMatchObject({
      nodes: [{ name: 'Ada' }, { name: 'Bela' }],
      pageInfo: { hasNextPage: true },
    });
    expect(await namesOf(cleo, { first: 1, after: first.pageInfo.endCursor })).toEqual(['Cleo']);
    const few = await gateway.ask(cleo, LIST, { first: 2 });
    const many = await gateway.ask(cleo, LIST, { first: 20 });
    expect(many.statements).toBe(few.statements);
  });

  test('says what depends on a person, and nobody of another organization', async () => {
    const { cleo, poolId } = await office();
    const { organization, hiringManager, coder } = await busyOffice();
    expect(await dutiesSeen(hiringManager, coder)).toEqual({ interviewsToCome: 2, openOpenings: 0 });
    expect(await dutiesSeen(hiringManager, hiringManager)).toEqual({ interviewsToCome: 0, openOpenings: 1 });
    expect(await namesOf(await organization.member('coordinator', 'Other'), { poolId })).toEqual([]);
    expect((await gateway.ask(cleo, LIST, { poolId: 'no id' })).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await gateway.ask(cleo, LIST, { search: 'a\nb' })).errors).toMatchObject([{ field: 'search' }]);
  });
});

/** A loop in which one person holds two interviews, and the opening that it is for. */
async function busyOffice(): Promise<{ organization: TestOrganization; hiringManager: Actor; coder: Actor }> {
  const organization = await testOrganization(db.platform);
  const hiringManager = await organization.member('hiring_manager');
  const coder = await organization.interviewer();
  await codingAndDesign(db.platform, organization, {
    hiringManager,
    coordinator: await organization.member('coordinator'),
    coder,
    designer: await organization.interviewer(),
    shadow: await organization.interviewer(),
  });
  return { organization, hiringManager, coder };
}

async function dutiesSeen(actor: Actor, { memberId }: Actor): Promise<unknown> {
  const { data } = await gateway.ask(
    actor,
    `query ($id: ID!) { member(id: $id) { duties { interviewsToCome openOpenings } } }`,
    { id: memberId },
  );
  return (data?.member as { duties: unknown }).duties;
}
