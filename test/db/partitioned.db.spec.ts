// The same tables, hash-partitioned by tenant: what a large installation may do one day without a change to the
// program. A loop is booked on them, and two bookings collide: what the exclusion constraints find is told by the
// name of a partition's constraint there, and becomes the same outcome.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { BookLoop, DraftLoop, ProposeLoop, loopsByIds, newestProposals, reservationTable } from '#loops';
import { ConstraintHit, PlatformModule, newId, systemScope } from '#platform';
import type { Tx } from '#platform';
import { roomModules } from '#rooms';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { partitionedDatabase } from '../support/partitioned.js';

let db: Awaited<ReturnType<typeof partitionedDatabase>>;
let rooms: TestingModule;
let watcher: pg.Client;

beforeAll(async () => {
  db = await partitionedDatabase();
  rooms = await Test.createTestingModule({
    imports: [PlatformModule.of(db.platform), ...roomModules],
  }).compile();
  await rooms.init();
  watcher = new pg.Client({ connectionString: db.url });
  await watcher.connect();
});
afterAll(async () => {
  await watcher.end();
  await rooms.close();
  await db.close();
});

/** Drafts and proposes a loop for the fixture's candidate number `at`. */
async function proposed(of: LoopFixture, at: number) {
  const drafted = await rooms.get(DraftLoop).run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const found = await rooms.get(ProposeLoop).run(of.coordinator, { loopId });
  expect(found.kind).toBe('LoopProposed');
  return db.platform.database.read(of.coordinator, async (tx) => {
    const [loop] = await loopsByIds(tx, [loopId]);
    const [best] = await newestProposals(tx, [loopId]);
    const [placed] = best?.plan ?? [];
    if (loop === undefined || best === undefined || placed === undefined) throw new Error('nothing proposed');
    return { loop, placed, input: { loopId, version: loop.version, proposalId: best.id } };
  });
}

const book = (of: LoopFixture, input: { loopId: string; version: number; proposalId: string }) =>
  rooms.get(BookLoop).run(of.coordinator, { ...input, idempotencyKey: newId() });

test('every table of tenant data can be partitioned by its tenant', async () => {
  const { rows } = await watcher.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  expect([...db.partitioned].sort()).toEqual(rows.map(({ name }) => name));
  const { rows: plain } = await watcher.query(
    `SELECT relname FROM pg_class WHERE relname = ANY ($1) AND relkind <> 'p'`,
    [db.partitioned],
  );
  expect(plain).toEqual([]);
});

test('a loop is booked, with its scorecards and reminders, in the partition of its tenant', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/Berlin', 'Europe/London'] });
  const { loop, input } = await proposed(of, 0);
  expect(await book(of, input)).toMatchObject({ kind: 'LoopBooked' });
  const where = await db.platform.database.read(systemScope(of.organizationId), (tx) =>
    tx.query<{ partition: string }>(
      `SELECT DISTINCT tableoid::regclass::text AS partition FROM reservation WHERE organization_id = $1 AND loop_id = $2
       UNION ALL SELECT DISTINCT tableoid::regclass::text FROM scorecard WHERE organization_id = $1 AND loop_id = $2
       UNION ALL SELECT DISTINCT tableoid::regclass::text FROM reminder WHERE organization_id = $1 AND loop_id = $2`,
      [of.organizationId, loop.id],
    ),
  );
  expect(where.map(({ partition }) => partition.replace(/_p\d$/, ''))).toEqual([
    'reservation',
    'scorecard',
    'reminder',
  ]);
  expect(new Set(where.map(({ partition }) => partition.slice(-3))).size).toBe(1);
});

type Whom = 'interviewer' | 'candidate';

/** A reservation of somebody whom the proposal seats, at its time, as another booking would write it. */
async function reserve(tx: Tx, of: LoopFixture, whom: Whom): Promise<void> {
  const { loop, placed } = await taking(of);
  const [interviewerId = null] = Object.values(placed.seats);
  await tx.insert(reservationTable, {
    organizationId: of.organizationId,
    id: newId(),
    loopId: loop.id,
    interviewId: placed.interviewId,
    interviewerId: whom === 'interviewer' ? interviewerId : null,
    candidateId: whom === 'candidate' ? loop.candidateId : null,
    kind: 'booking',
    during: { from: new Date(placed.from), to: new Date(placed.to) },
    response: 'pending',
    live: true,
    createdAt: db.clock.now(),
  });
}

const plans = new Map<string, Awaited<ReturnType<typeof proposed>>>();

const taking = async (of: LoopFixture): Promise<Awaited<ReturnType<typeof proposed>>> => {
  const known = plans.get(of.organizationId) ?? (await proposed(of, 0));
  plans.set(of.organizationId, known);
  return known;
};

/** Waits until somebody waits for another transaction's end: a booking that has run into the reservation. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await watcher.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test.each(['interviewer', 'candidate'] as const)(
  'a booking that loses the race for its %s is told whose time was taken',
  async (whom) => {
    const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/Berlin'] });
    const { input } = await taking(of);
    const outcome = await db.platform.database.transaction(of.coordinator, async (tx) => {
      // Written and not yet committed, so that no rule of the booking can see it, and its constraint must.
      await reserve(tx, of, whom);
      const booking = book(of, input);
      await untilSomebodyWaits();
      return { booking };
    });
    const answer = await outcome.booking;
    expect(answer).toMatchObject({
      kind: 'SlotTaken',
      conflicts: [{ rule: 'reservation', subject: expect.stringContaining(whom) }],
    });
  },
);

test('the violation is thrown as a constraint hit of the partition', async () => {
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/Berlin'] });
  await db.platform.database.transaction(of.coordinator, (tx) => reserve(tx, of, 'interviewer'));
  const again = db.platform.database.transaction(of.coordinator, (tx) => reserve(tx, of, 'interviewer'));
  const error: unknown = await again.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConstraintHit);
  expect(error).toMatchObject({
    sqlState: '23P01',
    table: expect.stringMatching(/^reservation_p\d$/),
    constraint: expect.stringMatching(/^reservation_p\d_.*interviewer.*excl$/),
  });
});

test('row-level security holds on partitions: nothing is seen of them but through their table', async () => {
  const of = await loopFixture(db.platform, []);
  await expect(
    db.platform.database.read(of.coordinator, (tx) => tx.query('SELECT FROM member_p0')),
  ).rejects.toThrow(/permission denied/);
  const other = await loopFixture(db.platform, []);
  const seen = await db.platform.database.read(other.coordinator, (tx) =>
    tx.query<{ id: string }>('SELECT DISTINCT organization_id AS id FROM member'),
  );
  expect(seen).toEqual([{ id: other.organizationId }]);
});
