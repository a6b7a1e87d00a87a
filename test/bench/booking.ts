// What a crowd at one door meets: 1,000 loops of different candidates that all want one interviewer's one hour, 100
// requests at a time over two gateway processes on one database. One of them is served, and 999 hear that the slot was
// taken; nothing else may be answered, and PostgreSQL may not see a deadlock.
import pg from 'pg';
import { DraftLoop, ProposeLoop } from '#loops';
import { apiUser } from '../support/api.js';
import { SECRETS, liveDatabase } from '../support/database.js';
import type { LiveDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import globalSetup from '../support/global-setup.mjs';
import globalTeardown from '../support/global-teardown.mjs';
import { newLink } from '../support/candidate.js';
import { crowd, reserved } from '../support/one-slot.js';
import { endPrograms, entries, runProgram } from '../support/program.js';
import { signedIn } from '../support/signed-in.js';
import { bookingRate } from './booking-rate.js';
import { ways } from './booking-ways.js';
import type { Answer, Way } from './booking-ways.js';
import type { Bench } from './main.js';
import { measureMachine, quantile, rounded } from './scheduling/figures.js';

const LOOPS = 1_000;
const GATEWAYS = 2;
const WORKERS = 2;

/** What came of one way of asking. */
interface Crowded {
  /** How often each answer was given, by its type. */
  readonly answers: Readonly<Record<string, number>>;
  /** How many of those who lost were offered something else. */
  readonly withAlternatives: number;
  readonly perSecond: number;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly worstMs: number | null;
  /** Live reservations of the interviewer afterwards, and how many pairs of them overlap. */
  readonly seats: number;
  readonly overlaps: number;
}

/** Starts the processes that are asked. @returns where the gateways listen */
async function startPrograms(db: LiveDatabase): Promise<string[]> {
  const environment = {
    DATABASE_URL: db.url,
    PORT: '0',
    WORKER_PORT: '0',
    LOG_LEVEL: 'info',
    RATE_LIMITS: 'off',
    ...SECRETS,
  };
  const gateways = Array.from({ length: GATEWAYS }, () => runProgram(entries.gateway, [], environment));
  const workers = Array.from({ length: WORKERS }, () => runProgram(entries.worker, [], environment));
  for (const worker of workers) await worker.says(/"port":\d+/);
  const said = await Promise.all(gateways.map((gateway) => gateway.says(/"url":"(http:[^"]+)"/)));
  return said.map((match) => match[1] ?? '');
}

async function measure(
  db: LiveDatabase,
  setUp: TestGateway,
  urls: readonly string[],
  way: Way,
): Promise<Crowded> {
  const planning = { draft: setUp.app.get(DraftLoop), propose: setUp.app.get(ProposeLoop) };
  const { of, wishes } = await crowd(db.platform, planning, LOOPS);
  const token = await signedIn(db.platform, setUp, of.coordinator);
  const users = urls.map((url) => apiUser(url, token));
  const { answers, tookMs } = await way(
    { db, of, users, urls, link: (loopId) => newLink(setUp, of, loopId) },
    wishes,
  );
  const kinds = Object.entries(Object.groupBy(answers, ({ kind }) => kind));
  const timesMs = answers.map(({ ms }) => ms);
  return {
    answers: Object.fromEntries(kinds.map(([kind, given = []]) => [kind, given.length])),
    withAlternatives: answers.filter(({ alternatives }) => alternatives > 0).length,
    perSecond: rounded((LOOPS * 1_000) / tookMs, 1),
    p50Ms: quantile(timesMs, 0.5),
    p99Ms: quantile(timesMs, 0.99),
    worstMs: quantile(timesMs, 1),
    ...(await reserved(db.platform, of)),
  };
}

/** How many deadlocks PostgreSQL has counted in this database; asked when nobody is connected to it any more. */
async function deadlocksOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.LOOPWRIGHT_TEST_SERVER });
  await client.connect();
  const { rows } = await client.query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = $1',
    [new URL(url).pathname.slice(1)],
  );
  await client.end();
  return Number(rows[0]?.deadlocks);
}

/** Whether exactly one was served, everybody else heard that the slot was taken, and one seat is reserved. */
const asPromised = ({ answers, seats, overlaps }: Crowded, served: Answer['kind']): boolean =>
  answers[served] === 1 &&
  answers.SlotTaken === LOOPS - 1 &&
  Object.keys(answers).length === 2 &&
  seats === 1 &&
  overlaps === 0;

const inWords = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');

/** Runs each way in an organization of its own; words choose among the ways. */
export const booking: Bench = async (words) => {
  await globalSetup();
  try {
    const machine = measureMachine();
    const db = await liveDatabase();
    const setUp = await testGateway(db);
    const chosen = (name: string): boolean => words.length === 0 || words.includes(name);
    const rate = chosen('rate') ? await bookingRate(db, setUp) : null;
    if (rate !== null)
      console.log(
        `rate: ${rate.perSecond} bookings/s, ${rate.atOnce} at once; ${rate.barePerSecond}/s by the same ` +
          `${rate.statements} statements over bare pg; ratio ${rate.ratio}, at least ${rate.goalRatio} wanted`,
      );
    const urls = Object.keys(ways).some(chosen) ? await startPrograms(db) : [];
    const found: Record<string, Crowded & { readonly asPromised: boolean }> = {};
    for (const [name, { way, served }] of Object.entries(ways)) {
      if (!chosen(name)) continue;
      const crowded = await measure(db, setUp, urls, way);
      found[name] = { ...crowded, asPromised: asPromised(crowded, served) };
      console.log(
        [
          `${name}: ${inWords(crowded.answers)}${found[name].asPromised ? '' : ' – NOT AS PROMISED'}`,
          `  ${crowded.seats} seat reserved; ${crowded.withAlternatives} of those who lost were offered something else`,
          `  ${crowded.perSecond}/s, p50 ${crowded.p50Ms} ms, p99 ${crowded.p99Ms} ms, worst ${crowded.worstMs} ms`,
        ].join('\n'),
      );
    }
    await endPrograms();
    await setUp.close();
    await db.close();
    const deadlocks = await deadlocksOf(db.url);
    console.log(
      `deadlocks ${deadlocks}; load ${machine.load.join(', ')}; a fixed loop took ${machine.calibrationMs} ms`,
    );
    if (deadlocks > 0 || Object.values(found).some((one) => !one.asPromised)) process.exitCode = 1;
    return { loops: LOOPS, gateways: GATEWAYS, ways: found, rate, deadlocks, machine };
  } finally {
    await endPrograms();
    await globalTeardown();
  }
};
