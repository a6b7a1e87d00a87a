// The organization in which actors are let loose on each other, written with everything that can get in their way: people
// in far zones, some of whom learn in one pool and teach in another, tight limits, few rooms; and what an actor sees of it.
import { interviewsOfLoops, loopsByIds, newestProposals } from '#loops';
import type { InterviewRow, LoopRow, ProposalRow } from '#loops';
import { AddToPool, CreateRoom, UpdatePoolTraining } from '#people';
import type { Tx } from '#platform';
import { newId } from '#platform';
import type { Dice } from '../scheduling/random-problem.js';
import type { TestDatabase } from './database.js';
import { loopFixture } from './loop-fixture.js';
import type { LoopFixture } from './loop-fixture.js';
import type { LoopUseCases } from './loop-use-cases.js';

const DAY_MS = 86_400_000;
const CANDIDATES = 8;
const DAYS_AHEAD = [1, 2, 3, 4, 5, 6, 7];
const ZONES = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Africa/Nairobi'];
/** Interviewers by index: who is qualified in each pool, and who learns there. */
const POOLS = [
  { qualified: [0, 1, 2], learning: [3, 4, 5] },
  { qualified: [3, 2, 1], learning: [0, 4] },
];

/** A pool with everybody in it, and who of them began as a learner. */
export interface PoolOfPeople {
  readonly poolId: string;
  readonly memberIds: readonly string[];
  readonly learnerIds: readonly string[];
}

/** An organization, and what actors need to act on it. */
export interface World {
  readonly db: TestDatabase;
  readonly use: LoopUseCases;
  readonly of: LoopFixture;
  readonly pools: readonly PoolOfPeople[];
  readonly roomIds: readonly string[];
}

/** A seat with who sits in it, of whatever loop. */
export interface Seat {
  readonly seatId: string;
  readonly interviewId: string;
  readonly loopId: string;
  readonly interviewerId: string;
  readonly response: string;
  readonly role: string;
  readonly poolId: string | null;
  readonly begun: boolean;
}

/** What an actor sees before they act. */
export interface Seen {
  readonly applicationId: string;
  readonly isActive: boolean;
  readonly loop: LoopRow | undefined;
  readonly proposals: readonly ProposalRow[];
  readonly interviews: readonly InterviewRow[];
  /** The loop's. */
  readonly seats: readonly Seat[];
  /** Those of all loops. */
  readonly everySeat: readonly Seat[];
}

/** The days of work and of candidates that lie ahead, as dates. */
export const daysAhead = (nowMs: number, days: readonly number[] = DAYS_AHEAD): string[] =>
  days.map((ahead) => new Date(nowMs + ahead * DAY_MS).toISOString().slice(0, 10));

/** Writes the organization. */
export async function writeWorld(db: TestDatabase, use: LoopUseCases, dice: Dice): Promise<World> {
  const of = await loopFixture(db.platform, daysAhead(db.clock.nowMs()), {
    zones: [...dice.some(ZONES, ZONES.length), 'Europe/Berlin'],
    pools: POOLS.map(({ qualified }) => qualified),
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 45, pool: 1 },
      { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
    ].slice(0, dice.whole(1, 3)),
    candidates: CANDIDATES,
  });
  await db.platform.database.transaction(of.coordinator, (tx) => writeRules(tx, dice));
  const roomIds: string[] = [];
  for (const [name, capacity] of [
    ['Large', 8],
    ['Small', 3],
  ] as const) {
    const made = await use.get(CreateRoom).run(of.coordinator, { name, capacity, idempotencyKey: newId() });
    if (made.kind !== 'RoomCreated') throw new Error(made.kind);
    roomIds.push(made.roomId);
  }
  return { db, use, of, roomIds, pools: await train(use, of, await poolIdsOf(db, of), dice) };
}

async function writeRules(tx: Tx, dice: Dice): Promise<void> {
  const { organizationId } = tx;
  await tx.query(
    `UPDATE organization SET week_starts_on = $2, notice_minutes_min = 60, hold_minutes = 60, break_minutes_min = $3,
       daily_interviews_max = $4, weekly_interviews_max = $5 WHERE id = $1`,
    [organizationId, dice.whole(1, 7), dice.whole(0, 2) * 10, dice.whole(1, 2), dice.whole(3, 5)],
  );
  await tx.query(
    `UPDATE interview_template SET place_wanted = 'room' WHERE organization_id = $1 AND position < $2`,
    [organizationId, dice.whole(0, 3)],
  );
}

const poolIdsOf = async (db: TestDatabase, of: LoopFixture): Promise<string[]> => {
  const rows = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<{ id: string }>('SELECT id FROM pool WHERE organization_id = $1 ORDER BY name', [
      of.organizationId,
    ]),
  );
  return rows.map(({ id }) => id);
};

async function train(
  use: LoopUseCases,
  of: LoopFixture,
  poolIds: readonly string[],
  dice: Dice,
): Promise<PoolOfPeople[]> {
  const pools: PoolOfPeople[] = [];
  const idsOf = (people: readonly number[]) => people.flatMap((index) => of.interviewerIds[index] ?? []);
  for (const [at, { qualified, learning }] of POOLS.entries()) {
    const poolId = poolIds[at] ?? '';
    const interviewerIds = idsOf(learning);
    const graduation = dice.chance(0.6) ? ('automatic' as const) : ('approval' as const);
    const training = { shadows: dice.whole(1, 2), reverseShadows: 1, graduation, addsTrainees: true };
    await use.get(UpdatePoolTraining).run(of.coordinator, { poolId, training });
    await use.get(AddToPool).run(of.coordinator, { poolId, interviewerIds, phase: 'shadow' });
    pools.push({ poolId, memberIds: idsOf([...qualified, ...learning]), learnerIds: interviewerIds });
  }
  return pools;
}

/** The profile's version and a pause that is not over, of one interviewer. */
export const profileOf = async (
  { db, of }: World,
  interviewerId: string,
): Promise<{ readonly version: number; readonly pauseId: string | null }> => {
  const rows = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<{ version: number; pauseId: string | null }>(
      `SELECT i.version, p.id AS "pauseId" FROM interviewer i
       LEFT JOIN pause p ON p.organization_id = i.organization_id AND p.interviewer_id = i.id AND p.ends_at > $3
       WHERE i.organization_id = $1 AND i.id = $2 ORDER BY p.id LIMIT 1`,
      [of.organizationId, interviewerId, db.clock.now()],
    ),
  );
  return rows[0] ?? { version: 0, pauseId: null };
};

const NOTHING_YET = { loop: undefined, proposals: [], interviews: [], seats: [] };

interface Looked {
  readonly applicationId: string;
  readonly isActive: boolean;
  readonly loopId: string | null;
}

/** The application to look at: seldom one that has ended and left nothing. */
async function lookedAt(tx: Tx, { applicationIds }: LoopFixture, share: number): Promise<Looked> {
  const rows = await tx.query<Looked>(
    `SELECT a.id AS "applicationId", a.state = 'active' AS "isActive", l.id AS "loopId" FROM application a
     LEFT JOIN loop l ON l.organization_id = a.organization_id AND l.application_id = a.id AND l.state <> 'cancelled'
     WHERE a.organization_id = $1`,
    [tx.organizationId],
  );
  const alive = rows.filter(({ isActive, loopId }) => isActive || loopId !== null);
  const among = (share * 1_000) % 1 < 0.05 || alive.length === 0 ? rows : alive;
  const inOrder = applicationIds.flatMap((id) => among.find((row) => row.applicationId === id) ?? []);
  return inOrder[Math.floor(share * inOrder.length)] ?? { applicationId: '', isActive: false, loopId: null };
}

/** What an actor sees who looks at one of the applications; `share` in [0, 1) says at which. */
export async function see({ db, of }: World, share: number): Promise<Seen> {
  const { organizationId } = of;
  const now = db.clock.now();
  return db.platform.database.read(of.coordinator, async (tx) => {
    const { applicationId, isActive, loopId } = await lookedAt(tx, of, share);
    const everySeat = await tx.query<Seat>(
      `SELECT r.seat_id AS "seatId", r.interview_id AS "interviewId", r.loop_id AS "loopId",
              r.interviewer_id AS "interviewerId", r.response, s.role, s.pool_id AS "poolId", r.starts_at <= $2 AS begun
       FROM reservation r JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id
       WHERE r.organization_id = $1 AND r.live AND r.seat_id IS NOT NULL ORDER BY r.seat_id`,
      [organizationId, now],
    );
    const common = {
      applicationId,
      isActive,
      everySeat,
    };
    if (loopId === null) return { ...common, ...NOTHING_YET };
    const [loop] = await loopsByIds(tx, [loopId]);
    return {
      ...common,
      loop,
      proposals: await newestProposals(tx, [loopId]),
      interviews: await interviewsOfLoops(tx, [loopId]),
      seats: everySeat.filter((seat) => seat.loopId === loopId),
    };
  });
}
