// An organization as the proposing benchmark asks it: 200 people with busy times and booked interviews behind and ahead of
// them, pools that overlap, a template of five interviews, and candidates with windows on five days. Seeded.
import type { TestDatabase } from '../support/database.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { addManyRows } from '../support/many-rows.js';
import { Dice } from '../scheduling/random-problem.js';

/** The candidates' days: a week ahead of the simulated present. */
export const DAYS = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
/** How many people sit in interviews. */
export const PEOPLE = 200;

const SEED = 20_261_130;
const POOLS = 5;
const POOL_SIZE = 50;
const BUSY_PER_DAY = 4;
const LOOPS_BOOKED = 1_000;
const ZONES = ['Europe/Berlin', 'Europe/London', 'Europe/Lisbon', 'Europe/Warsaw', 'America/New_York'];
const INTERVIEWS = [
  { title: 'Coding', minutes: 60, pool: 0 },
  { title: 'System design', minutes: 60, pool: 1 },
  { title: 'Code review', minutes: 45, pool: 2 },
  { title: 'Leadership', minutes: 45, pool: 3 },
  { title: 'Hiring manager', minutes: 30, pool: 4, afterAll: true },
];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Writes it, with so many candidates that have no loop yet. */
export async function proposeOrganization(db: TestDatabase, candidates: number): Promise<LoopFixture> {
  const dice = new Dice(SEED);
  const of = await loopFixture(db.platform, DAYS, {
    zones: numbers(PEOPLE).map((at) => ZONES[at % ZONES.length] ?? 'UTC'),
    pools: numbers(POOLS).map(() => dice.some(numbers(PEOPLE), POOL_SIZE)),
    interviews: INTERVIEWS,
    candidates,
  });
  await addManyRows(db.url, of, LOOPS_BOOKED);
  await seatSecondPeople(db, of);
  await limitPeople(db, of);
  await narrowWindows(db, of, dice);
  await makeBusy(db, of, dice);
  return of;
}

type Row = readonly (string | Date)[];

/** Runs a statement of the tenant that takes the columns of the rows as arrays, $2 and on. */
async function write(
  db: TestDatabase,
  of: LoopFixture,
  sql: string,
  rows: readonly Row[] = [],
): Promise<void> {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]));
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(sql, [of.organizationId, ...columns]),
  );
}

/** The first two interviews are held by two people. */
const seatSecondPeople = (db: TestDatabase, of: LoopFixture): Promise<void> =>
  write(
    db,
    of,
    `INSERT INTO seat_template (organization_id, id, interview_template_id, position, role, pool_id)
     SELECT organization_id, gen_random_uuid(), interview_template_id, 1, 'panel', pool_id
     FROM seat_template JOIN interview_template t USING (organization_id)
     WHERE organization_id = $1 AND t.id = interview_template_id AND t.position < 2`,
  );

/** Some people take less than the organization's three a day and eight a week. */
const limitPeople = (db: TestDatabase, of: LoopFixture): Promise<void> =>
  write(
    db,
    of,
    `UPDATE interviewer SET daily_interviews_max = 1, weekly_interviews_max = 4
     WHERE organization_id = $1 AND hashtext(id::text) % 3 = 0`,
  );

/** Each candidate has some hours of each day. */
const narrowWindows = (db: TestDatabase, of: LoopFixture, dice: Dice): Promise<void> =>
  write(
    db,
    of,
    `UPDATE availability a SET during = tstzrange(w.starts, w.ends)
     FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[]) w (application, day, starts, ends)
     WHERE a.organization_id = $1 AND a.application_id = w.application AND a.starts_at = w.day`,
    of.applicationIds.flatMap((application) =>
      DAYS.map((day): Row => {
        const from = new Date(`${day}T08:00:00Z`).getTime() + dice.whole(0, 16) * 900_000;
        const to = from + dice.whole(16, 24) * 900_000;
        return [application, new Date(`${day}T08:00:00Z`), new Date(from), new Date(to)];
      }),
    ),
  );

/** Everybody has a calendar with some meetings each day. */
async function makeBusy(db: TestDatabase, of: LoopFixture, dice: Dice): Promise<void> {
  await write(
    db,
    of,
    `INSERT INTO calendar_source (organization_id, id, interviewer_id, kind, label, imported_at, covers)
     SELECT $1, id, id, 'ics_upload', 'Calendar', starts, tstzrange(starts, ends)
     FROM interviewer, unnest($2::timestamptz[], $3::timestamptz[]) covered (starts, ends)
     WHERE organization_id = $1`,
    [[db.clock.now(), new Date('2027-01-01T00:00:00Z')]],
  );
  const meetings = of.interviewerIds.flatMap((person) =>
    DAYS.flatMap((day) =>
      numbers(BUSY_PER_DAY).map((): Row => {
        const from = new Date(`${day}T07:00:00Z`).getTime() + dice.whole(0, 44) * 900_000;
        return [person, new Date(from), new Date(from + dice.whole(2, 6) * 900_000)];
      }),
    ),
  );
  await write(
    db,
    of,
    `INSERT INTO busy_time (organization_id, id, source_id, interviewer_id, during)
     SELECT $1, gen_random_uuid(), person, person, tstzrange(starts, ends)
     FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) m (person, starts, ends)`,
    meetings,
  );
}
