// Gateways are killed with signal 9 while they book, fifty times: every other time at an instant that a seed chooses, every
// other time between PostgreSQL's COMMIT and the answer. Whatever was acknowledged is there whole; what was not is there
// whole or not at all; and asking again with the same key gives the same answer and books nothing more.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { DraftLoop, ProposeLoop, newestProposals } from '#loops';
import { newId } from '#platform';
import { Dice } from '../scheduling/random-problem.js';
import { apiUser } from '../support/api.js';
import type { ApiUser } from '../support/api.js';
import { SECRETS, liveDatabase } from '../support/database.js';
import type { LiveDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import { heldCommits } from '../support/held-commits.js';
import type { HeldCommits } from '../support/held-commits.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import type { Wish } from '../support/one-slot.js';
import { endPrograms, entries, runProgram, until } from '../support/program.js';
import type { Program } from '../support/program.js';
import { signedIn } from '../support/signed-in.js';

jest.setTimeout(1_800_000);

const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
const KILLS = Number(process.env.FAULT_KILLS ?? 50);
const IN_FLIGHT = 4;
/** So many gateways are starting while one is being asked: starting is what takes the time. */
const SPARE = 2;
const DAYS = 10;
const DAY_MS = 86_400_000;

/** In every other round the gateway dies with the news of a COMMIT on its way. */
const dyingUntold = (round: number): boolean => round % 2 === 1;

let db: LiveDatabase;
let way: HeldCommits;
let setUp: TestGateway;
let sql: pg.Client;
let of: LoopFixture;
let token: string;

/** The next ten days from Monday to Friday that are at least a week ahead. */
function daysAhead(): string[] {
  const days: string[] = [];
  for (let ms = Date.now() + 7 * DAY_MS; days.length < DAYS; ms += DAY_MS)
    if (![0, 6].includes(new Date(ms).getUTCDay())) days.push(new Date(ms).toISOString().slice(0, 10));
  return days;
}
const days = daysAhead();

beforeAll(async () => {
  db = await liveDatabase();
  way = await heldCommits(db.url);
  setUp = await testGateway(db);
  sql = new pg.Client({ connectionString: db.url });
  await sql.connect();
  of = await loopFixture(db.platform, days, {
    zones: Array.from({ length: 30 }, () => 'Europe/Berlin'),
    // Whoever hosts a debrief interviews nobody, so that each booking consists of as much as every other.
    pools: [Array.from({ length: 20 }, (_, at) => at), Array.from({ length: 10 }, (_, at) => 20 + at)],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 45, pool: 0 },
      { title: 'Debrief', minutes: 30, pool: 1, kind: 'debrief', afterAll: true },
    ],
    candidates: 1 + KILLS * IN_FLIGHT,
  });
  // Loops of one round have a day each, so that none takes from another what it was offered.
  await sql.query(
    `DELETE FROM availability a USING unnest($1::uuid[], $2::text[]) AS w (application_id, day)
     WHERE a.application_id = w.application_id AND a.starts_at::date <> w.day::date`,
    [of.applicationIds, of.applicationIds.map((_, at) => days[at % DAYS])],
  );
  await sql.query(
    `UPDATE organization SET daily_interviews_max = 40, weekly_interviews_max = 90, daily_minutes_max = 1400,
       weekly_minutes_max = 9000`,
  );
  token = await signedIn(db.platform, setUp, of.coordinator);
});
afterAll(async () => {
  await endPrograms();
  await way.close();
  await sql.end();
  await setUp.close();
  await db.close();
});

/** Everything that a booking of a loop consists of, counted. */
const wholeOf = async (loopId: string): Promise<Record<string, unknown>> => {
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT l.state, l.revision, l.booked_at IS NOT NULL AS "isBooked",
       (SELECT count(*)::integer FROM booking_revision r WHERE r.loop_id = l.id) AS revisions,
       (SELECT count(*)::integer FROM reservation r WHERE r.loop_id = l.id AND r.live AND r.kind = 'booking') AS reservations,
       (SELECT count(*)::integer FROM seat s JOIN interview i ON i.id = s.interview_id WHERE i.loop_id = l.id
          AND NOT EXISTS (SELECT FROM reservation r WHERE r.seat_id = s.id AND r.live)) AS "emptySeats",
       (SELECT count(*)::integer FROM interview i WHERE i.loop_id = l.id AND i.state = 'booked' AND i.during IS NOT NULL)
          AS interviews,
       (SELECT count(*)::integer FROM reminder r WHERE r.loop_id = l.id) AS reminders,
       (SELECT count(*)::integer FROM scorecard s WHERE s.loop_id = l.id) AS scorecards,
       (SELECT count(*)::integer FROM outbox o WHERE o.aggregate_id = l.id AND o.kind = 'LoopBooked') AS events,
       (SELECT count(*)::integer FROM idempotency_key k WHERE k.operation = 'loop.book' AND k.key = 'book ' || l.id
          AND k.answer IS NOT NULL) AS answers
     FROM loop l WHERE l.id = $1`,
    [loopId],
  );
  return rows[0] ?? {};
};

async function proposed(applicationId: string): Promise<Wish> {
  const drafted = await setUp.app
    .get(DraftLoop)
    .run(of.coordinator, { applicationId, idempotencyKey: newId() });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const found = await setUp.app.get(ProposeLoop).run(of.coordinator, { loopId, options: 1 });
  if (found.kind !== 'LoopProposed') throw new Error(JSON.stringify(found));
  const [proposal] = await db.platform.database.read(of.coordinator, (tx) => newestProposals(tx, [loopId]));
  return { loopId, proposalId: proposal?.id ?? '', version: proposal?.loopVersion ?? 0 };
}

interface Booked {
  readonly bookLoop: { readonly __typename: string; readonly revision?: number };
}

const book = (user: ApiUser, wish: Wish): Promise<Booked> =>
  user.ask<Booked>(
    `mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { __typename
       ... on LoopBooked { loop { id revision state } } ... on Problem { message } } }`,
    { input: { ...wish, idempotencyKey: `book ${wish.loopId}` } },
  );

interface Victim {
  readonly program: Program;
  readonly user: Promise<ApiUser>;
}

function start(round: number): Victim {
  const url = dyingUntold(round) ? way.url : db.url;
  const program = runProgram(entries.gateway, [], { DATABASE_URL: url, PORT: '0', ...SECRETS });
  const user = program.says(/"url":"(http:[^"]+)"/).then((said) => apiUser(said[1] ?? '', token));
  return { program, user };
}

/** Kills it, and waits until PostgreSQL has nothing more to do for it: whatever it sent was done or taken back. */
async function kill({ program }: Victim): Promise<void> {
  program.kill('SIGKILL');
  await program.ended();
  await until('all transactions to end', async () => {
    const { rowCount } = await sql.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'
         AND pid <> pg_backend_pid() AND state <> 'idle'`,
    );
    return rowCount === 0 ? true : undefined;
  });
}

/** Waits until so many were acknowledged and a moment more: the others are on their way. */
async function someAcknowledged(
  asked: readonly Promise<unknown>[],
  count: number,
  ms: number,
): Promise<void> {
  const enough = Promise.withResolvers<void>();
  let left = count;
  if (left === 0) enough.resolve();
  for (const one of asked)
    void one.then((given) => {
      if (given !== null && --left === 0) enough.resolve();
    });
  await enough.promise;
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until more than so many are booked, and keeps from the gateway that the last of them is; gives what lets go of it. */
async function oneUntold(wishes: readonly Wish[], told: number): Promise<() => void> {
  const committed = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  way.beforeNews(async () => {
    const { rowCount } = await sql.query(`SELECT FROM loop WHERE id = ANY ($1) AND state = 'booked'`, [
      wishes.map(({ loopId }) => loopId),
    ]);
    if ((rowCount ?? 0) <= told) return;
    committed.resolve();
    await gone.promise;
  });
  await committed.promise;
  return () => {
    way.beforeNews(null);
    gone.resolve();
  };
}

test(`${KILLS} gateways killed in mid-booking leave no half booking (seed ${SEED})`, async () => {
  const dice = new Dice(SEED);
  const victims = Array.from({ length: SPARE }, (_, round) => start(round));
  const reference = await proposed(of.applicationIds[0] ?? '');
  const nothing = { ...(await wholeOf(reference.loopId)) };
  const first = await (victims[0] as Victim).user;
  const answer = await book(first, reference);
  expect(answer).toMatchObject({ bookLoop: { __typename: 'LoopBooked', loop: { revision: 1 } } });
  const whole = await wholeOf(reference.loopId);
  expect(whole).toMatchObject({
    state: 'booked',
    revision: 1,
    revisions: 1,
    emptySeats: 0,
    events: 1,
    answers: 1,
  });
  expect(whole.reminders).toBeGreaterThan(0);
  expect(whole.scorecards).toBeGreaterThan(0);

  const untold = new Set<number>();
  const tally = { acknowledged: 0, unacknowledgedWhole: 0, unacknowledgedAbsent: 0 };
  let usualMs = 300;
  for (let round = 0; round < KILLS; round++) {
    const victim = victims[round] as Victim;
    if (victims.length <= KILLS) victims.push(start(victims.length));
    const from = 1 + round * IN_FLIGHT;
    const wishes: Wish[] = [];
    for (const id of of.applicationIds.slice(from, from + IN_FLIGHT)) wishes.push(await proposed(id));
    const user = await victim.user;
    const asked = wishes.map((wish) => book(user, wish).catch(() => null));
    const told = dice.whole(0, IN_FLIGHT - 1);
    if (dyingUntold(round)) {
      const letGo = await oneUntold(wishes, told);
      await kill(victim);
      letGo();
    } else {
      await someAcknowledged(asked, told, dice.next() * usualMs);
      await kill(victim);
    }
    for (const [at, given] of (await Promise.all(asked)).entries()) {
      const wish = wishes[at] as Wish;
      const there = await wholeOf(wish.loopId);
      if (given !== null) {
        expect(given).toEqual(answerFor(answer, wish));
        expect([SEED, round, there]).toEqual([SEED, round, whole]);
        tally.acknowledged++;
      } else if (there.state === 'booked') {
        expect([SEED, round, there]).toEqual([SEED, round, whole]);
        tally.unacknowledgedWhole++;
        untold.add(round);
      } else {
        expect([SEED, round, there]).toEqual([SEED, round, nothing]);
        tally.unacknowledgedAbsent++;
      }
    }
    // Asked again with the same key, the next gateway gives the one answer, and there is as much as of one booking.
    const next = await (victims[round + 1] as Victim).user;
    for (const wish of wishes) {
      const began = performance.now();
      expect(await book(next, wish)).toEqual(answerFor(answer, wish));
      usualMs = performance.now() - began;
      expect([SEED, round, await wholeOf(wish.loopId)]).toEqual([SEED, round, whole]);
    }
  }
  process.stdout.write(
    `seed ${SEED}: ${JSON.stringify({ ...tally, killsBetweenCommitAndAnswer: untold.size })}\n`,
  );
  // Otherwise nothing was killed while it did something.
  expect(tally.unacknowledgedAbsent + tally.unacknowledgedWhole).toBeGreaterThan(KILLS / 2);
  expect(tally.acknowledged).toBeGreaterThan(0);
  const rounds = Array.from({ length: KILLS }, (_, round) => round);
  expect([...untold]).toEqual(expect.arrayContaining(rounds.filter(dyingUntold)));
});

/** The answer to the reference's booking, as it is for another loop. */
const answerFor = (answer: Booked, { loopId }: Wish): unknown => ({
  bookLoop: { ...answer.bookLoop, loop: { ...(answer.bookLoop as { loop?: object }).loop, id: loopId } },
});
