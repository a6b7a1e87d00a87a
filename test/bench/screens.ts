// How long the gateway takes for the first data of each screen with ten thousand rows behind it: loops with their
// applications, fifty thousand reservations, scorecards and reminders, and ten thousand openings and people. What is asked is
// what the screens ask, by the documents that the build registered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import globalSetup from '../support/global-setup.mjs';
import globalTeardown from '../support/global-teardown.mjs';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { addManyRows } from '../support/many-rows.js';
import { signedIn } from '../support/signed-in.js';
import type { Bench } from './main.js';
import { measureMachine, quantile } from './scheduling/figures.js';

const ROWS = 10_000;
const PEOPLE = 60;
const RUNS = 7;
const GOAL_MS = 300;
/** What somebody types for is wanted while they type. */
const FINDING_GOAL_MS = 50;
const DOCUMENTS = join(import.meta.dirname, '..', '..', 'apps', 'web', 'src', 'generated', 'documents.json');

/** The fixture's organization is $1, when it is now $2, and how many rows $3. */
const MORE_ROWS: readonly string[] = [
  `INSERT INTO opening (organization_id, id, title, role_description, hiring_manager_id, coordinator_id,
                        loop_template_id, created_at)
   SELECT $1, gen_random_uuid(), 'Opening ' || n, 'Writes programs.', o.hiring_manager_id, o.coordinator_id,
          o.loop_template_id, $2::timestamptz - n * interval '1 minute'
   FROM generate_series(1, $3::integer) n, (SELECT * FROM opening WHERE organization_id = $1 LIMIT 1) o`,
  `WITH made AS (
     INSERT INTO member (organization_id, id, identity_id, name, email, role, created_at)
     SELECT $1, gen_random_uuid(), gen_random_uuid(), 'Person ' || n, n || '@people.example', 'interviewer', $2
     FROM generate_series(1, $3::integer) n RETURNING id)
   INSERT INTO interviewer (organization_id, id, zone, working_hours, created_at)
   SELECT $1, id, 'Europe/Berlin', '[]', $2 FROM made`,
];

async function fill(db: TestDatabase, of: LoopFixture): Promise<void> {
  await addManyRows(db.url, of, ROWS);
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const sql of MORE_ROWS) await client.query(sql, [of.organizationId, db.clock.now(), ROWS]);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

interface Ids {
  readonly loop: string;
  readonly scorecard: string;
  readonly pool: string;
}

async function someIds(db: TestDatabase, of: LoopFixture): Promise<Ids> {
  const [row] = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<Ids>(
      `SELECT (SELECT id FROM loop WHERE organization_id = $1 ORDER BY id LIMIT 1) AS loop,
              (SELECT id FROM scorecard WHERE organization_id = $1 AND interviewer_id = $2 ORDER BY id LIMIT 1) AS scorecard,
              (SELECT id FROM pool WHERE organization_id = $1 ORDER BY id LIMIT 1) AS pool`,
      [of.organizationId, of.interviewerIds[0]],
    ),
  );
  if (row === undefined) throw new Error('There are no rows');
  return row;
}

type Who = 'coordinator' | 'hiringManager' | 'interviewer';
type Asked = readonly [who: Who, operation: string, variables: Readonly<Record<string, unknown>>];

/** What a chooser of this kind asks when somebody has typed something. */
const choosing = (kind: 'openings' | 'people' | 'pools'): Asked[2] => ({
  text: '99',
  openings: false,
  managed: false,
  pools: false,
  templates: false,
  people: false,
  roles: null,
  interviewing: true,
  [kind]: true,
});

/** What a figure is called: the operation, whose it is, and what was typed. */
const nameOf = ([who, operation, variables]: Asked): string => {
  const typed = variables['text'] ?? variables['search'] ?? variables['candidateNamed'];
  const kind = ['openings', 'people', 'pools'].find((one) => variables[one] === true);
  return [`${operation} of ${who}`, kind, typeof typed === 'string' ? `“${typed}”` : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
};

/** The first data of each screen, and what is found as somebody types, for whom it is. */
function screensOf(of: LoopFixture, { loop, pool }: Ids, now: Date): Asked[] {
  const day = (ahead: number): string => new Date(now.getTime() + ahead * 86_400_000).toISOString();
  const date = (ahead: number): string => day(ahead).slice(0, 10);
  const period = { from: date(-83), to: date(0) };
  return [
    ['coordinator', 'Home', {}],
    ['hiringManager', 'Home', {}],
    ['interviewer', 'Home', {}],
    ['coordinator', 'Openings', { state: 'OPEN' }],
    ['coordinator', 'Planner', { openingId: of.openingId }],
    ['coordinator', 'Applicants', { openingId: of.openingId, state: 'ACTIVE' }],
    ['coordinator', 'Loops', {}],
    ['coordinator', 'Loops', { candidateNamed: 'Candidate' }],
    ['coordinator', 'LoopShown', { loopId: loop }],
    ['coordinator', 'Schedule', { loopId: loop, window: { from: day(0), to: day(40) } }],
    ['coordinator', 'Board', { filter: period, arranges: true, heatFrom: date(-21) }],
    ['interviewer', 'MyInterviews', {}],
    ['hiringManager', 'DebriefShown', { loopId: loop }],
    ['coordinator', 'People', {}],
    ['coordinator', 'People', { search: 'Person 99' }],
    ['coordinator', 'Pools', {}],
    ['coordinator', 'Pool', { id: pool }],
    ['coordinator', 'Person', { id: of.interviewerIds[0] }],
    ['coordinator', 'Templates', {}],
    ['coordinator', 'Settings', {}],
    ...['Opening 99', 'cand 9', 'p', 'nobody at all'].map((text): Asked => [
      'coordinator',
      'Find',
      { text, arranges: true },
    ]),
    ['interviewer', 'Find', { text: 'cand', arranges: false }],
    ...(['openings', 'people', 'pools'] as const).map((kind): Asked => [
      'coordinator',
      'Choices',
      choosing(kind),
    ]),
  ];
}

const texts = new Map(
  Object.values(JSON.parse(readFileSync(DOCUMENTS, 'utf8')) as Record<string, string>).flatMap((text) => {
    const [, name] = /\bquery (\w+)/.exec(text) ?? [];
    return name === undefined ? [] : [[name, text] as const];
  }),
);

async function time(gateway: TestGateway, [, operation, variables]: Asked, token: string): Promise<number[]> {
  const text = texts.get(operation);
  if (text === undefined) throw new Error(`No screen asks ${operation}`);
  const timesMs: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const began = performance.now();
    const { errors } = await gateway.graphql(text, variables, token);
    if (errors.length > 0) throw new Error(`${operation}: ${errors.map(({ message }) => message).join(' ')}`);
    if (run > 0) timesMs.push(performance.now() - began);
  }
  return timesMs;
}

/** Each screen seven times after one that warms up; over HTTP on loopback. */
export const screens: Bench = async () => {
  await globalSetup();
  try {
    const db = await testDatabase();
    const gateway = await testGateway(db);
    const machine = measureMachine();
    const numbers = Array.from({ length: PEOPLE }, (_, at) => at);
    const of = await loopFixture(db.platform, ['2026-11-30', '2026-12-01'], {
      zones: numbers.map((at) => ['Europe/Berlin', 'Europe/London', 'America/New_York'][at % 3] ?? 'UTC'),
      pools: [numbers.filter((at) => at % 2 === 0), numbers.filter((at) => at % 2 === 1)],
    });
    await fill(db, of);
    const [interviewer] = of.interviewers;
    if (interviewer === undefined) throw new Error('There is nobody');
    const tokens: Readonly<Record<Who, string>> = {
      coordinator: await signedIn(db.platform, gateway, of.coordinator),
      hiringManager: await signedIn(db.platform, gateway, of.hiringManager),
      interviewer: await signedIn(db.platform, gateway, interviewer),
    };
    const measured: Record<string, number> = {};
    for (const asked of screensOf(of, await someIds(db, of), db.clock.now())) {
      const p50Ms = Math.round(quantile(await time(gateway, asked, tokens[asked[0]]), 0.5) ?? NaN);
      const name = nameOf(asked);
      measured[name] = p50Ms;
      console.log(`${String(p50Ms).padStart(6)} ms  ${name}`);
    }
    console.log(
      `at most ${GOAL_MS} ms wanted, ${FINDING_GOAL_MS} ms for Find and Choices; load ${machine.load.join(', ')}`,
    );
    await gateway.close();
    await db.close();
    return {
      p50Ms: measured,
      rows: ROWS,
      runs: RUNS,
      goalMs: GOAL_MS,
      findingGoalMs: FINDING_GOAL_MS,
      machine,
    };
  } finally {
    await globalTeardown();
  }
};
