// How many loops are booked a second where nobody is in anybody's way, beside the very statements of such bookings sent
// over bare pg. The use case is run once with its COMMIT turned into a ROLLBACK: what it sent is kept with its parameters,
// BEGIN and settings included, and nothing is written. Then these statements are sent again, one after the other on one
// connection per booking, by a pool of as many connections as bookings are made at once, as the application's role under
// row-level security. What the ratio leaves is what our own code costs: rules, mapping, and waiting between statements.
import pg from 'pg';
import type { Actor } from '#access';
import { BookLoop, DraftLoop, ProposeLoop, newestProposals } from '#loops';
import { newId } from '#platform';
import type { LiveDatabase } from '../support/database.js';
import type { TestGateway } from '../support/gateway.js';
import { loopFixture } from '../support/loop-fixture.js';
import { each, weekdayAhead } from '../support/one-slot.js';
import type { Wish } from '../support/one-slot.js';
import { rounded } from './scheduling/figures.js';

const BLOCKS = 4;
const PER_BLOCK = 60;
const AT_ONCE = 8;
const GOAL_RATIO = 0.4;

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Bookable extends Wish {
  readonly coordinator: Actor;
}

/** A loop of three interviews and a debrief in an organization of its own, so that no two share anybody. */
async function bookable({ platform }: LiveDatabase, { app }: TestGateway): Promise<Bookable> {
  const { coordinator, applicationIds } = await loopFixture(platform, [weekdayAhead(platform)], {
    zones: ['Europe/Berlin', 'Europe/London', 'Europe/Madrid', 'Europe/Paris'],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 45, pool: 0 },
      { title: 'Leadership', minutes: 45, pool: 0 },
      { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
    ],
  });
  const drafted = await app
    .get(DraftLoop)
    .run(coordinator, { applicationId: applicationIds[0] ?? '', idempotencyKey: newId() });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const found = await app.get(ProposeLoop).run(coordinator, { loopId, options: 1 });
  if (found.kind !== 'LoopProposed') throw new Error(JSON.stringify(found));
  const [proposal] = await platform.database.read(coordinator, (tx) => newestProposals(tx, [loopId]));
  return { coordinator, loopId, proposalId: proposal?.id ?? '', version: proposal?.loopVersion ?? 0 };
}

async function book({ app }: TestGateway, { coordinator, ...wish }: Bookable): Promise<void> {
  const outcome = await app.get(BookLoop).run(coordinator, { ...wish, idempotencyKey: newId() });
  if (outcome.kind !== 'LoopBooked') throw new Error(JSON.stringify(outcome));
}

type Send = (this: pg.Client, ...words: unknown[]) => unknown;

/** What the use case sends for each, without writing anything. */
async function record(gateway: TestGateway, all: readonly Bookable[]): Promise<Statement[][]> {
  const client = pg.Client.prototype as unknown as { query: Send };
  const send = client.query;
  let sent: Statement[] = [];
  client.query = function (...[text, values, ...rest]) {
    if (typeof text !== 'string') return send.call(this, text, values, ...rest);
    sent.push({ text, values: Array.isArray(values) ? [...(values as unknown[])] : [] });
    return send.call(this, text === 'COMMIT' ? 'ROLLBACK' : text, values, ...rest);
  };
  try {
    const recorded: Statement[][] = [];
    for (const one of all) {
      sent = [];
      await book(gateway, one);
      recorded.push(sent);
    }
    return recorded;
  } finally {
    client.query = send;
  }
}

/** Bookings per second. */
async function rate<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<number> {
  const began = performance.now();
  await each(all, AT_ONCE, work);
  return (all.length * 1_000) / (performance.now() - began);
}

const total = (rates: readonly number[]): number =>
  rounded(rates.length / rates.reduce((sum, one) => sum + 1 / one, 0), 1);

/** What was measured: bookings per second of both, their ratio, and how many statements one booking is. */
export interface BookingRate {
  readonly perSecond: number;
  readonly barePerSecond: number;
  readonly ratio: number;
  readonly goalRatio: number;
  readonly statements: number;
  readonly atOnce: number;
  readonly bookings: number;
}

/** Books and replays in turn, block by block, so that both meet the same machine. */
export async function bookingRate(db: LiveDatabase, gateway: TestGateway): Promise<BookingRate> {
  const made = await each(Array.from({ length: (2 * BLOCKS + 1) * PER_BLOCK }), 4, () =>
    bookable(db, gateway),
  );
  const block = (at: number): Bookable[] => made.slice(at * PER_BLOCK, (at + 1) * PER_BLOCK);
  await rate(block(2 * BLOCKS), (one) => book(gateway, one));
  const bare = new pg.Pool({
    connectionString: db.url,
    max: AT_ONCE,
    options: '-c role=loopwright_app',
  });
  const replay = async (statements: readonly Statement[]): Promise<void> => {
    const client = await bare.connect();
    try {
      for (const { text, values } of statements)
        await (values.length === 0 ? client.query(text) : client.query(text, [...values]));
    } finally {
      client.release();
    }
  };
  const [ours, theirs]: [number[], number[]] = [[], []];
  let statements = 0;
  for (let at = 0; at < BLOCKS; at++) {
    const recorded = await record(gateway, block(2 * at));
    statements = recorded[0]?.length ?? 0;
    theirs.push(await rate(recorded, replay));
    ours.push(await rate(block(2 * at + 1), (one) => book(gateway, one)));
  }
  await bare.end();
  const [perSecond, barePerSecond] = [total(ours), total(theirs)];
  return {
    perSecond,
    barePerSecond,
    ratio: rounded(perSecond / barePerSecond, 2),
    goalRatio: GOAL_RATIO,
    statements,
    atOnce: AT_ONCE,
    bookings: BLOCKS * PER_BLOCK,
  };
}
