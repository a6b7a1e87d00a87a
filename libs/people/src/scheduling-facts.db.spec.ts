// What the engine is told about people, against real PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  insertInterviewers,
  insertPauses,
  insertPoolMembers,
  insertPools,
  interviewersByIds,
  organizationSettings,
  poolMembers,
  schedulingFacts,
} from '#people';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { testOrganization } from '../../../test/support/people.js';
import type { TestOrganization } from '../../../test/support/people.js';

let db: TestDatabase;
let organization: TestOrganization;
const week = { from: new Date('2026-11-23T00:00:00Z'), to: new Date('2026-11-30T00:00:00Z') };

const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.transaction(organization.scope, work);
const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(organization.scope, work);
const deactivate = (id: string): Promise<unknown> =>
  write((tx) =>
    tx.query(
      "UPDATE member SET state = 'deactivated', deactivated_at = $3 WHERE organization_id = $1 AND id = $2",
      [organization.id, id, db.clock.now()],
    ),
  );

beforeAll(async () => {
  db = await testDatabase();
  organization = await testOrganization(db.platform);
});
afterAll(() => db.close());

describe('schedulingFacts', () => {
  test('a limit or break that a person has not set is the organization’s, zero is not "not set"', async () => {
    const plain = await organization.interviewer();
    const own = await organization.interviewer({
      dailyInterviewsMax: 0,
      weeklyMinutesMax: 90,
      breakMinutesMin: 0,
    });
    const facts = await read((tx) => schedulingFacts(tx, [plain.memberId, own.memberId], week));
    const of = (id: string) => facts.find(({ interviewerId }) => interviewerId === id);
    const { limits, breakMinutesMin } = await read(organizationSettings);
    expect(of(plain.memberId)).toMatchObject({ limits, breakMinutesMin });
    expect(of(own.memberId)).toMatchObject({
      limits: { ...limits, dailyInterviewsMax: 0, weeklyMinutesMax: 90 },
      breakMinutesMin: 0,
    });
  });

  test('hours come back as they were given, in the person’s own zone', async () => {
    const workingHours = [{ weekday: 7, from: '22:00', to: '24:00' }] as const;
    const { memberId } = await organization.interviewer({
      zone: 'Asia/Kolkata',
      workingHours,
      videoLink: 'https://meet.test/a',
    });
    expect(await read((tx) => schedulingFacts(tx, [memberId], week))).toMatchObject([
      {
        interviewerId: memberId,
        zone: 'Asia/Kolkata',
        workingHours,
        preferredHours: null,
        pauses: [],
        videoLink: 'https://meet.test/a',
      },
    ]);
  });

  test('only pauses that overlap the window count; touching it is not overlapping', async () => {
    const { memberId } = await organization.interviewer();
    const pause = (from: string, to: string) => ({
      id: newId(),
      interviewerId: memberId,
      during: { from: new Date(from), to: new Date(to) },
      createdAt: db.clock.now(),
    });
    await write((tx) =>
      insertPauses(tx, [
        pause('2026-11-20T00:00:00Z', '2026-11-23T00:00:00Z'),
        pause('2026-11-22T00:00:00Z', '2026-11-24T00:00:00Z'),
        pause('2026-11-30T00:00:00Z', '2026-12-01T00:00:00Z'),
      ]),
    );
    const [facts] = await read((tx) => schedulingFacts(tx, [memberId], week));
    expect(facts?.pauses).toEqual([
      { from: new Date('2026-11-22T00:00:00Z'), to: new Date('2026-11-24T00:00:00Z') },
    ]);
  });

  test('a deactivated member cannot be planned with, by name or by pool, but is still known', async () => {
    const [here, gone] = [await organization.interviewer(), await organization.interviewer()];
    const poolId = newId();
    await write(async (tx) => {
      await insertPools(tx, [
        { id: poolId, name: 'Coding', kind: 'coding', competencies: [], createdAt: db.clock.now() },
      ]);
      const since = db.clock.now();
      const members = [here, gone].map(({ memberId }) => ({
        poolId,
        interviewerId: memberId,
        phase: 'qualified' as const,
        since,
      }));
      await insertPoolMembers(tx, members);
    });
    await deactivate(gone.memberId);
    const ids = [here.memberId, gone.memberId];
    const facts = await read((tx) => schedulingFacts(tx, ids, week));
    expect(facts.map(({ interviewerId }) => interviewerId)).toEqual([here.memberId]);
    const members = await read((tx) => poolMembers(tx, [poolId]));
    expect(members).toMatchObject([{ poolId, interviewerId: here.memberId, phase: 'qualified' }]);
    const rows = await read((tx) => interviewersByIds(tx, ids));
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids));
  });

  test('nobody of another organization is found', async () => {
    const other = await testOrganization(db.platform);
    const stranger = await other.interviewer();
    expect(await read((tx) => schedulingFacts(tx, [stranger.memberId], week))).toEqual([]);
    expect(await read((tx) => interviewersByIds(tx, [stranger.memberId]))).toEqual([]);
  });

  test('a profile cannot be entered into another organization', async () => {
    const other = await testOrganization(db.platform);
    const stranger = await other.member('interviewer');
    const profile = { id: stranger.memberId, zone: 'UTC', workingHours: [], createdAt: db.clock.now() };
    await expect(write((tx) => insertInterviewers(tx, [profile]))).rejects.toThrow(/interviewer_member_fk/);
  });
});
