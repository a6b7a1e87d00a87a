// Pools and the directory, against real PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import {
  AddToPool,
  CreatePool,
  RemoveFromPool,
  RenamePool,
  listInterviewers,
  listPools,
  poolMembers,
  poolsByIds,
} from '#people';
import type { PoolMembership } from '#people';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { testOrganization } from '../../../test/support/people.js';
import type { TestOrganization } from '../../../test/support/people.js';

let db: TestDatabase;
let organization: TestOrganization;
let coordinator: Actor;
let create: CreatePool;
let add: AddToPool;
let remove: RemoveFromPool;
let rename: RenamePool;

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(organization.scope, work);
const membersOf = (poolId: string): Promise<PoolMembership[]> => read((tx) => poolMembers(tx, [poolId]));
const newPool = async (name: string): Promise<string> =>
  (await create.run(coordinator, { name, kind: 'coding', idempotencyKey: newId() })).poolId;

beforeAll(async () => {
  db = await testDatabase();
  const { database, idempotency, clock, outbox } = db.platform;
  organization = await testOrganization(db.platform);
  coordinator = await organization.member('coordinator');
  create = new CreatePool(database, idempotency, clock);
  add = new AddToPool(database, clock, outbox);
  remove = new RemoveFromPool(database);
  rename = new RenamePool(database);
});
afterAll(() => db.close());

describe('pools', () => {
  test('a name is taken once; the outcome names the pool that has it', async () => {
    const wanted = {
      name: ' System design ',
      kind: 'system_design' as const,
      competencies: ['scaling', 'scaling'],
    };
    const first = await create.run(coordinator, { ...wanted, idempotencyKey: newId() });
    expect(first).toMatchObject({ kind: 'PoolCreated' });
    expect(await read((tx) => poolsByIds(tx, [first.poolId]))).toMatchObject([
      { name: 'System design', kind: 'system_design', competencies: ['scaling'] },
    ]);
    const second = await create.run(coordinator, { ...wanted, idempotencyKey: newId() });
    expect(second).toMatchObject({ kind: 'PoolNameTaken', poolId: first.poolId });
  });

  test('a pool gets another name, but not that of another pool', async () => {
    const [poolId, other] = [await newPool('Backend'), await newPool('Frontend')];
    const name = async () => (await read((tx) => poolsByIds(tx, [poolId])))[0]?.name;
    expect(await rename.run(coordinator, { poolId, name: ' Server ' })).toEqual({
      kind: 'PoolRenamed',
      poolId,
    });
    expect(await name()).toBe('Server');
    expect(await rename.run(coordinator, { poolId, name: 'Frontend' })).toMatchObject({
      kind: 'PoolNameTaken',
      poolId: other,
      message: expect.stringContaining('"Frontend"'),
    });
    expect(await name()).toBe('Server');
    expect(await rename.run(coordinator, { poolId, name: 'Server' })).toMatchObject({ kind: 'PoolRenamed' });
    await expect(rename.run(coordinator, { poolId: newId(), name: 'Nobody' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(rename.run(coordinator, { poolId, name: ' ' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const interviewer = await organization.member('interviewer');
    await expect(rename.run(interviewer, { poolId, name: 'Mine' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('the same key creates one pool, and a taken name stays taken under its key', async () => {
    const input = { name: 'Once', kind: 'coding' as const, idempotencyKey: newId() };
    const outcomes = await Promise.all([1, 2, 3].map(() => create.run(coordinator, input)));
    expect(new Set(outcomes.map(({ kind, poolId }) => `${kind} ${poolId}`)).size).toBe(1);
  });

  test('people are added in a phase, moved to another, and removed; doing it again changes nothing', async () => {
    const poolId = await newPool('Phases');
    const [one, two] = [await organization.interviewer({}, 'A'), await organization.interviewer({}, 'B')];
    const interviewerIds = [two.memberId, one.memberId, one.memberId];
    await add.run(coordinator, { poolId, interviewerIds, phase: 'shadow' });
    const began = db.clock.now();
    db.clock.advance(60_000);
    await add.run(coordinator, { poolId, interviewerIds: [one.memberId], phase: 'shadow' });
    await add.run(coordinator, { poolId, interviewerIds: [two.memberId] });
    const untrained = { graduatesAt: null, trains: false };
    expect(await membersOf(poolId)).toEqual([
      { poolId, interviewerId: one.memberId, phase: 'shadow', since: began, ...untrained },
      { poolId, interviewerId: two.memberId, phase: 'qualified', since: db.clock.now(), ...untrained },
    ]);
    expect(await remove.run(coordinator, { poolId, interviewerIds })).toMatchObject({ removed: 2 });
    expect(await remove.run(coordinator, { poolId, interviewerIds })).toMatchObject({ removed: 0 });
    expect(await membersOf(poolId)).toEqual([]);
  });

  test('who is no interviewer of this organization cannot be added, and then nobody is', async () => {
    const poolId = await newPool('Nobody');
    const here = await organization.interviewer();
    const plain = await organization.member('interviewer');
    const stranger = await (await testOrganization(db.platform)).interviewer();
    for (const { memberId } of [plain, stranger])
      await expect(
        add.run(coordinator, { poolId, interviewerIds: [here.memberId, memberId] }),
      ).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(await membersOf(poolId)).toEqual([]);
    await expect(add.run(coordinator, { poolId, interviewerIds: [] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('interviewers and hiring managers see pools but do not change them', async () => {
    const poolId = await newPool('Closed');
    for (const actor of [await organization.interviewer(), await organization.member('hiring_manager')]) {
      const interviewerIds = [actor.memberId];
      await expect(add.run(actor, { poolId, interviewerIds })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(remove.run(actor, { poolId, interviewerIds })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      const input = { name: 'Mine', kind: 'other' as const, idempotencyKey: newId() };
      await expect(create.run(actor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('another organization’s pool does not exist, also where it has the same name', async () => {
    const name = 'Shared name';
    const poolId = await newPool(name);
    const other = await testOrganization(db.platform);
    const there = await other.member('coordinator');
    await expect(remove.run(there, { poolId, interviewerIds: [newId()] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const made = await create.run(there, { name, kind: 'coding', idempotencyKey: newId() });
    expect(made).toMatchObject({ kind: 'PoolCreated' });
  });
});

describe('pages', () => {
  test('walk every interviewer and pool once, whatever the names, and only what is asked for', async () => {
    const own = await testOrganization(db.platform);
    const asks = await own.member('coordinator', 'Not an interviewer');
    const names = ['Same', 'Same', 'same', 'Åsa', 'a_b', 'a%b', 'axb'];
    const people = await Promise.all(names.map((name) => own.interviewer({}, name)));
    const poolId = (await create.run(asks, { name: 'P', kind: 'coding', idempotencyKey: newId() })).poolId;
    await add.run(asks, { poolId, interviewerIds: people.slice(0, 3).map(({ memberId }) => memberId) });
    const all = async (poolId: string | null, search: string | null): Promise<string[]> => {
      const found: { id: string; name: string }[] = [];
      for (let after: readonly [string, string] | null = null; ;) {
        const rows = await db.platform.database.read(own.scope, (tx) =>
          listInterviewers(tx, { limit: 2, after, poolId, search }),
        );
        found.push(...rows.slice(0, 2));
        const last = rows[1];
        if (rows.length < 3 || last === undefined) return found.map(({ name }) => name);
        after = [last.name, last.id];
      }
    };
    expect((await all(null, null)).sort()).toEqual([...names].sort());
    expect((await all(poolId, null)).sort()).toEqual(['Same', 'Same', 'same']);
    expect((await all(null, 'SAME')).sort()).toEqual(['Same', 'Same', 'same']);
    expect(await all(null, 'a_b')).toEqual(['a_b']);
    expect(await all(null, '%')).toEqual(['a%b']);
  });

  test('pools come by name, after the one given', async () => {
    const own = await testOrganization(db.platform);
    const asks = await own.member('administrator');
    for (const name of ['C', 'A', 'B'])
      await create.run(asks, { name, kind: 'coding', idempotencyKey: newId() });
    const page = (after: readonly [string, string] | null) =>
      db.platform.database.read(own.scope, (tx) => listPools(tx, { limit: 2, after }));
    const [first, second, beyond] = await page(null);
    expect([first?.name, second?.name, beyond?.name]).toEqual(['A', 'B', 'C']);
    expect((await page(['B', second?.id ?? ''])).map(({ name }) => name)).toEqual(['C']);
  });
});
