// Offered is bookable and bookable is offered, judged by arithmetic of this file's own: random organizations whose people
// are near their limits by bookings, holds that live and that have expired, and seats that were declined. Every proposal
// can be held; a proposal in which somebody else sits can be held just when that person's hours, calendar, breaks and
// limits allow it, in their own zone.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newestProposals, loopsByIds } from '#loops';
import type { ProposalRow } from '#loops';
import { newId, systemScope } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { DAY_MS, judgedPeople, randomOrganization } from '../../../test/support/random-organization.js';
import type { JudgedPerson, RandomOrganization } from '../../../test/support/random-organization.js';
import { seating } from '../../../test/support/seated.js';

const SEEDS = Array.from({ length: 7 }, (_, at) => 92_001 + at);
const MINUTE_MS = 60_000;

let db: TestDatabase;
let use: LoopUseCases;
beforeAll(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
afterAll(async () => {
  await use.close();
  await db.close();
});

/** What takes somebody's time now: a declined seat and an expired hold do not. */
interface Taken {
  readonly personId: string;
  readonly loopId: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly seated: boolean;
}

async function takenNow({ fixture }: RandomOrganization): Promise<Taken[]> {
  const rows = await db.platform.database.read(systemScope(fixture.organizationId), (tx) =>
    tx.query<Omit<Taken, 'fromMs' | 'toMs'> & { from: Date; to: Date }>(
      `SELECT coalesce(r.interviewer_id, c.member_id) AS "personId", r.loop_id AS "loopId", r.starts_at AS "from", r.ends_at AS "to",
              r.seat_id IS NOT NULL AS seated
       FROM reservation r LEFT JOIN candidate c ON c.organization_id = r.organization_id AND c.id = r.candidate_id
       WHERE r.organization_id = $1 AND r.live AND r.response <> 'declined' AND (r.expires_at IS NULL OR r.expires_at > $2)
         AND coalesce(r.interviewer_id, c.member_id) IS NOT NULL`,
      [fixture.organizationId, db.clock.now()],
    ),
  );
  return rows.map(({ from, to, ...row }) => ({ ...row, fromMs: from.getTime(), toMs: to.getTime() }));
}

const wall = (ms: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

/** The names of the local day and week in which something starts. */
function periodsOf(ms: number, zone: string, weekStartsOn: number): { day: string; week: string } {
  const date = wall(ms, zone).toPlainDate();
  const week = date.subtract({ days: (date.dayOfWeek - weekStartsOn + 7) % 7 });
  return { day: date.toString(), week: week.toString() };
}

/** Whether the seats of a person keep their limits in the day and week of `ms`. */
function keepsLimits(
  of: RandomOrganization,
  person: JudgedPerson,
  seats: readonly Taken[],
  ms: number,
): boolean {
  const here = periodsOf(ms, person.zone, of.weekStartsOn);
  const within = (per: 'day' | 'week') =>
    seats.filter(({ fromMs }) => periodsOf(fromMs, person.zone, of.weekStartsOn)[per] === here[per]);
  const minutes = (some: readonly Taken[]) =>
    some.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs) / MINUTE_MS, 0);
  const { dayCountMax, dayMinutesMax, weekCountMax, weekMinutesMax } = person.limits;
  const [day, week] = [within('day'), within('week')];
  return (
    day.length <= dayCountMax &&
    minutes(day) <= dayMinutesMax &&
    week.length <= weekCountMax &&
    minutes(week) <= weekMinutesMax
  );
}

/** Whether each five minutes lie in hours that the person works on a day that is not off, and nothing fixed is then. */
function isThere(of: RandomOrganization, person: JudgedPerson, fromMs: number, toMs: number): boolean {
  for (let ms = fromMs; ms < toMs; ms += 5 * MINUTE_MS) {
    const local = wall(ms, person.zone);
    const time = local.toPlainTime().toString().slice(0, 5);
    const works = person.workingHours.some(
      ({ weekday, from, to }) => weekday === local.dayOfWeek && from <= time && time < to,
    );
    if (!works || of.daysOff.includes(local.toPlainDate().toString())) return false;
  }
  return true;
}

/** Whether somebody may sit then, besides what other loops take of them. */
function maySit(
  of: RandomOrganization,
  person: JudgedPerson,
  fixed: readonly (readonly [number, number])[],
  others: readonly Taken[],
  sitting: Taken,
): boolean {
  const { fromMs, toMs } = sitting;
  const breakMs = person.breakMinutes * MINUTE_MS;
  return (
    isThere(of, person, fromMs, toMs) &&
    fixed.every(([from, to]) => to <= fromMs || toMs <= from) &&
    others.every((one) => one.toMs + breakMs <= fromMs || toMs + breakMs <= one.fromMs) &&
    keepsLimits(of, person, [...others.filter(({ seated }) => seated), sitting], fromMs)
  );
}

/** Lets everybody carry something already, on quarters of an hour; some of it counts no more. */
async function fillUp(of: RandomOrganization): Promise<void> {
  const { below, fixture } = of;
  const seat = await seating(db, fixture);
  const nowMs = db.clock.nowMs();
  for (const person of fixture.interviewerIds)
    for (let day = 0; day < 12; day++) {
      if (below(3) > 0) continue;
      const from = new Date(nowMs + day * DAY_MS + below(80) * 15 * MINUTE_MS);
      const hold = { expiresAt: new Date(nowMs + (below(2) === 0 ? -DAY_MS : 30 * DAY_MS)).toISOString() };
      await seat(person, from, {
        minutes: 15 * (1 + below(4)),
        ...([{}, hold, hold, { response: 'declined' as const }][below(4)] ?? {}),
      });
    }
  const wholeWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
  const free = fixture.interviewerIds.filter(() => below(2) === 0);
  await db.platform.database.transaction(systemScope(fixture.organizationId), async (tx) => {
    await tx.query(
      'UPDATE interview_template SET minutes = 15 * ceil(minutes / 15.0) WHERE organization_id = $1',
      [fixture.organizationId],
    );
    await tx.query('UPDATE interviewer SET working_hours = $2 WHERE organization_id = $1 AND id = ANY ($3)', [
      fixture.organizationId,
      JSON.stringify(wholeWeek),
      free,
    ]);
  });
}

interface Tally {
  held: number;
  allowed: number;
  refused: number;
  judged: number;
}

interface Playing {
  readonly of: RandomOrganization;
  readonly loopId: string;
  readonly tally: Tally;
  readonly where: object;
}

async function holdIt({ of, loopId }: Playing, proposalId: string): Promise<string> {
  const [loop] = await db.platform.database.read(of.fixture.coordinator, (tx) => loopsByIds(tx, [loopId]));
  const input = { loopId, version: loop?.version ?? 0, proposalId, idempotencyKey: newId() };
  return (await use.hold.run(of.fixture.coordinator, input)).kind;
}

/** Everything that this loop takes keeps the limits of everybody, by the arithmetic above. */
async function judgeLimits({ of, loopId, tally, where }: Playing): Promise<void> {
  const taken = (await takenNow(of)).filter(({ seated }) => seated);
  for (const person of await judgedPeople(db.platform, of)) {
    const own = taken.filter(({ personId }) => personId === person.id);
    for (const { fromMs } of own.filter((one) => one.loopId === loopId)) {
      tally.judged++;
      const at = { ...where, person: person.id, from: new Date(fromMs).toISOString() };
      expect({ ...at, keeps: keepsLimits(of, person, own, fromMs) }).toEqual({ ...at, keeps: true });
    }
  }
}

/** Puts each other qualified member of the pool into a seat of the plan, and asks for it. */
async function putOthersIn(
  playing: Playing,
  proposal: ProposalRow,
  interview: ProposalRow['plan'][number],
): Promise<void> {
  const { of, loopId, tally, where } = playing;
  const { organizationId } = of.fixture;
  const scope = systemScope(organizationId);
  const [seatId, sittingId] = Object.entries(interview.seats)[0] ?? [];
  if (seatId === undefined || sittingId === null) return;
  const { ids, fixed } = await db.platform.database.read(scope, async (tx) => ({
    ids: await tx.query<{ id: string }>(
      `SELECT p.interviewer_id AS id FROM seat s JOIN pool_member p ON p.organization_id = s.organization_id AND p.pool_id = s.pool_id
       WHERE s.organization_id = $1 AND s.id = $2 AND p.phase = 'qualified' AND s.role NOT IN ('shadow', 'reverse_shadow')
         AND p.interviewer_id IS DISTINCT FROM (SELECT c.member_id FROM loop l JOIN candidate c ON c.organization_id = l.organization_id
                                                AND c.id = l.candidate_id WHERE l.organization_id = $1 AND l.id = $3)
       ORDER BY p.interviewer_id`,
      [organizationId, seatId, loopId],
    ),
    fixed: await tx.query<{ id: string; from: Date; to: Date }>(
      `SELECT interviewer_id AS id, starts_at AS "from", ends_at AS "to" FROM busy_time WHERE organization_id = $1
       UNION ALL SELECT interviewer_id, starts_at, ends_at FROM pause WHERE organization_id = $1`,
      [organizationId],
    ),
  }));
  const planned = new Set(proposal.plan.flatMap(({ seats }) => Object.values(seats)));
  const people = await judgedPeople(db.platform, of);
  const taken = (await takenNow(of)).filter((one) => one.loopId !== loopId);
  for (const { id } of ids.filter((one) => !planned.has(one.id))) {
    const person = people.find((one) => one.id === id);
    if (person === undefined) throw new Error('nobody');
    const [fromMs, toMs] = [new Date(interview.from).getTime(), new Date(interview.to).getTime()];
    const allowed = maySit(
      of,
      person,
      fixed.filter((one) => one.id === id).map(({ from, to }) => [from.getTime(), to.getTime()] as const),
      taken.filter(({ personId }) => personId === id),
      { personId: id, loopId, fromMs, toMs, seated: true },
    );
    const plan = proposal.plan.map((one) =>
      one.interviewId === interview.interviewId ? { ...one, seats: { ...one.seats, [seatId]: id } } : one,
    );
    const otherId = newId();
    await db.platform.database.transaction(scope, (tx) =>
      tx.query(
        `INSERT INTO proposal SELECT (jsonb_populate_record(p, jsonb_build_object('id', $3::uuid, 'plan', $4::jsonb))).*
         FROM proposal p WHERE p.organization_id = $1 AND p.loop_id = $2 ORDER BY p.created_at DESC, p.id LIMIT 1`,
        [organizationId, loopId, otherId, JSON.stringify(plan)],
      ),
    );
    const held = (await holdIt(playing, otherId)) === 'LoopHeld';
    const at = { ...where, rank: proposal.rank, person: id, zone: person.zone, from: interview.from };
    expect({ ...at, held }).toEqual({ ...at, held: allowed });
    tally[allowed ? 'allowed' : 'refused']++;
    if (held) await judgeLimits(playing);
  }
}

async function playLoop(of: RandomOrganization, at: number, tally: Tally): Promise<void> {
  const { coordinator } = of.fixture;
  const drafted = await use.draft.run(coordinator, {
    applicationId: of.fixture.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const playing = { of, loopId, tally, where: { seed: of.seed, at } };
  if ((await use.propose.run(coordinator, { loopId })).kind !== 'LoopProposed') return;
  const proposals = await db.platform.database.read(coordinator, (tx) => newestProposals(tx, [loopId]));
  for (const proposal of proposals) {
    const held = await holdIt(playing, proposal.id);
    expect({ ...playing.where, rank: proposal.rank, held }).toMatchObject({ held: 'LoopHeld' });
    tally.held++;
    await judgeLimits(playing);
  }
  const meets = await db.platform.database.read(coordinator, (tx) =>
    tx.query('SELECT FROM interview WHERE organization_id = $1 AND loop_id = $2 AND NOT with_candidate', [
      of.fixture.organizationId,
      loopId,
    ]),
  );
  // Whoever sits also attends what all attend, which the arithmetic here does not follow.
  if (meets.length === 0)
    for (const proposal of proposals)
      for (const interview of proposal.plan) await putOthersIn(playing, proposal, interview);
}

test(`limits of seeds ${SEEDS[0]} to ${SEEDS.at(-1)} hold in everybody’s own zone, and nothing else is refused`, async () => {
  const tally: Tally = { held: 0, allowed: 0, refused: 0, judged: 0 };
  for (const [number, seed] of SEEDS.entries()) {
    const of = await randomOrganization(db, seed, number);
    await fillUp(of);
    for (let at = 2; at < of.fixture.applicationIds.length; at++) await playLoop(of, at, tally);
  }
  expect(tally.held).toBeGreaterThan(10);
  expect(tally.allowed).toBeGreaterThan(3);
  expect(tally.refused).toBeGreaterThan(10);
  expect(tally.judged).toBeGreaterThan(20);
}, 120_000);
