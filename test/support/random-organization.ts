// Small random organizations around changes of clocks, for properties of search and booking: people in several zones
// with their own hours, limits, breaks, pauses and calendars, and candidates with scattered times.
import { newId, systemScope } from '#platform';
import type { Platform } from '#platform';
import type { Weekday, WorkingHour } from '#calendar';
import type { TestDatabase } from './database.js';
import { loopFixture } from './loop-fixture.js';
import type { FixtureInterview, LoopFixture } from './loop-fixture.js';

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Vancouver',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Nairobi',
  'Pacific/Apia',
  'America/St_Johns',
  '+05:30',
  'Etc/GMT+3',
];

/** Dates shortly before clocks change somewhere, in order: New York, Berlin and London, Sydney and Lord Howe, twice. */
const BEFORE = [
  '2026-12-30',
  '2027-03-11',
  '2027-03-25',
  '2027-04-01',
  '2027-09-30',
  '2027-10-28',
  '2027-11-04',
];

/** A number below `n`, the same sequence for the same seed (mulberry32). */
export function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** The organization and what a judge has to know of it. */
export interface RandomOrganization {
  readonly seed: number;
  readonly fixture: LoopFixture;
  readonly below: (n: number) => number;
  readonly weekStartsOn: Weekday;
  readonly daysOff: readonly string[];
}

const pick = <T>(below: (n: number) => number, of: readonly T[]): T => {
  const found = of[below(of.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const clockText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function randomHours(below: (n: number) => number): WorkingHour[] {
  const from = 6 + below(4);
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => day < 6 || below(3) > 0) as Weekday[];
  return days.flatMap((weekday): WorkingHour[] =>
    below(3) === 0
      ? [
          { weekday, from: clockText(from), to: '12:00' },
          { weekday, from: '12:30', to: clockText(from + 10) },
        ]
      : [
          {
            weekday,
            from: below(6) === 0 ? '00:00' : clockText(from),
            to: below(6) === 0 ? '24:00' : clockText(from + 11),
          },
        ],
  );
}

/** Writes the organization number `at`; the clock is moved on to shortly before its candidates' times. */
export async function randomOrganization(
  db: TestDatabase,
  seed: number,
  at: number,
  candidates = 5,
): Promise<RandomOrganization> {
  const below = random(seed);
  const before = BEFORE[at % BEFORE.length] ?? '';
  const startMs = Date.parse(`${before}T08:00:00Z`);
  db.clock.moveTo(new Date(startMs - 3 * DAY_MS));
  const interviews: FixtureInterview[] = Array.from({ length: 1 + below(3) }, (_, at) => ({
    title: `Interview ${at}`,
    minutes: pick(below, [30, 45, 50, 60, 75]),
    pool: below(2),
  }));
  if (below(3) > 0)
    interviews.push({ title: 'Debrief', minutes: 30, pool: below(2), kind: 'debrief', afterAll: true });
  const zones = Array.from({ length: 3 + below(3) }, () => pick(below, ZONES));
  const everybody = zones.map((_, at) => at);
  const fixture = await loopFixture(db.platform, [], {
    zones,
    pools: [everybody, everybody.filter((at) => at % 2 === 0)],
    interviews,
    candidates,
  });
  const weekStartsOn = pick<Weekday>(below, [1, 2, 3, 4, 5, 6, 7]);
  const daysOff =
    below(2) === 0 ? [new Date(startMs + (1 + below(5)) * DAY_MS).toISOString().slice(0, 10)] : [];
  await writeRules(db.platform, fixture, below, { weekStartsOn, daysOff });
  await writePeople(db.platform, fixture, below, startMs);
  await writeCandidates(db.platform, fixture, below, startMs);
  return { seed, fixture, below, weekStartsOn, daysOff };
}

async function writeRules(
  platform: Platform,
  { organizationId, templateId }: LoopFixture,
  below: (n: number) => number,
  { weekStartsOn, daysOff }: Pick<RandomOrganization, 'weekStartsOn' | 'daysOff'>,
): Promise<void> {
  await platform.database.transaction(systemScope(organizationId), async (tx) => {
    await tx.query(
      `UPDATE organization SET week_starts_on = $2, notice_minutes_min = $3, break_minutes_min = $4, lunch_minutes = $5,
              run_minutes_max = $6, daily_interviews_max = $7, weekly_interviews_max = $8, hold_minutes = 10000 WHERE id = $1`,
      [
        organizationId,
        weekStartsOn,
        pick(below, [0, 120, 1_440]),
        pick(below, [0, 10, 20, 60]),
        pick(below, [0, 30, 50, 180]),
        pick(below, [100, 120, 240]),
        2 + below(3),
        3 + below(3),
      ],
    );
    for (const day of daysOff)
      await tx.query('INSERT INTO day_off (organization_id, day, label) VALUES ($1, $2, $3)', [
        organizationId,
        day,
        'Off',
      ]);
    if (below(2) === 0) return;
    // A further seat in the first interview: a guest who may be missing, or one in training.
    await tx.query(
      `INSERT INTO seat_template (organization_id, id, interview_template_id, position, role, pool_id, optional)
       SELECT s.organization_id, $2, s.interview_template_id, 1, $3, s.pool_id, $4
       FROM seat_template s JOIN interview_template i ON i.organization_id = s.organization_id AND i.id = s.interview_template_id
       WHERE s.organization_id = $1 AND i.loop_template_id = $5 AND i.position = 0`,
      [organizationId, newId(), below(2) === 0 ? 'shadow' : 'panel', below(2) === 0, templateId],
    );
  });
}

async function writePeople(
  platform: Platform,
  { organizationId, interviewerIds }: LoopFixture,
  below: (n: number) => number,
  startMs: number,
): Promise<void> {
  await platform.database.transaction(systemScope(organizationId), async (tx) => {
    for (const id of interviewerIds) {
      await tx.query(
        `UPDATE interviewer SET working_hours = $3, preferred_hours = $4, daily_interviews_max = $5, daily_minutes_max = $6,
                weekly_minutes_max = $7, break_minutes_min = $8 WHERE organization_id = $1 AND id = $2`,
        [
          organizationId,
          id,
          JSON.stringify(randomHours(below)),
          below(2) === 0 ? null : JSON.stringify(randomHours(below)),
          pick(below, [null, 2, 3]),
          pick(below, [null, 100, 125]),
          pick(below, [null, 170]),
          pick(below, [null, 0, 10, 60]),
        ],
      );
      const sourceId = newId();
      await tx.query(
        `INSERT INTO calendar_source (organization_id, id, interviewer_id, kind, label, imported_at, covers)
         VALUES ($1, $2, $3, 'ics_upload', 'work', $4, tstzrange($4, $5))`,
        [organizationId, sourceId, id, new Date(startMs), new Date(startMs + 30 * DAY_MS)],
      );
      for (let at = 0; at < 6; at++) {
        const from = startMs + below(8 * 24 * 12) * 300_000;
        await tx.query(
          `INSERT INTO busy_time (organization_id, id, source_id, interviewer_id, during)
           VALUES ($1, $2, $3, $4, tstzrange($5, $6))`,
          [organizationId, newId(), sourceId, id, new Date(from), new Date(from + (1 + below(20)) * 600_000)],
        );
      }
      if (below(4) === 0)
        await tx.query(
          `INSERT INTO pause (organization_id, id, interviewer_id, during, created_at) VALUES ($1, $2, $3, tstzrange($4, $5), $4)`,
          [organizationId, newId(), id, new Date(startMs), new Date(startMs + (1 + below(4)) * DAY_MS)],
        );
    }
    await tx.query(
      `UPDATE pool_member SET phase = 'shadow' WHERE organization_id = $1 AND interviewer_id = $2 AND $3`,
      [organizationId, interviewerIds[0], below(2) === 0],
    );
  });
}

async function writeCandidates(
  platform: Platform,
  { organizationId, candidateIds, applicationIds, interviewerIds }: LoopFixture,
  below: (n: number) => number,
  startMs: number,
): Promise<void> {
  await platform.database.transaction(systemScope(organizationId), async (tx) => {
    for (const [at, candidateId] of candidateIds.entries()) {
      // The last one is an interviewer who applies for another role.
      await tx.query(
        'UPDATE candidate SET zone = $3, member_id = $4 WHERE organization_id = $1 AND id = $2',
        [
          organizationId,
          candidateId,
          pick(below, ZONES),
          at === candidateIds.length - 1 ? interviewerIds[1] : null,
        ],
      );
      for (let day = 0; day < 5; day++) {
        const from = startMs + day * DAY_MS - 2 * HOUR_MS + below(24) * 1_800_000;
        await tx.query(
          `INSERT INTO availability (organization_id, id, application_id, during, given_at) VALUES ($1, $2, $3, tstzrange($4, $5), $4)`,
          [
            organizationId,
            newId(),
            applicationIds[at],
            new Date(from),
            new Date(from + (2 + below(9)) * HOUR_MS),
          ],
        );
      }
    }
  });
}

/** A person with all they are reserved for, as interviewer or as candidate, and the rules that hold for them. */
export interface JudgedPerson {
  readonly id: string;
  readonly zone: string;
  readonly workingHours: readonly WorkingHour[];
  readonly breakMinutes: number;
  readonly limits: Readonly<
    Record<'dayCountMax' | 'dayMinutesMax' | 'weekCountMax' | 'weekMinutesMax', number>
  >;
  readonly busy: readonly (readonly [number, number])[];
  readonly sessions: readonly {
    readonly loopId: string;
    readonly fromMs: number;
    readonly toMs: number;
    readonly seated: boolean;
  }[];
}

/** Everybody of the organization, read by statements of the test's own. */
export async function judgedPeople(
  platform: Platform,
  of: Pick<RandomOrganization, 'fixture'>,
): Promise<JudgedPerson[]> {
  const { organizationId } = of.fixture;
  return platform.database.read(systemScope(organizationId), async (tx) => {
    const people = await tx.query<
      Omit<JudgedPerson, 'limits' | 'busy' | 'sessions'> & JudgedPerson['limits']
    >(
      `SELECT i.id, i.zone, i.working_hours AS "workingHours", coalesce(i.break_minutes_min, o.break_minutes_min) AS "breakMinutes",
              coalesce(i.daily_interviews_max, o.daily_interviews_max) AS "dayCountMax",
              coalesce(i.daily_minutes_max, o.daily_minutes_max) AS "dayMinutesMax",
              coalesce(i.weekly_interviews_max, o.weekly_interviews_max) AS "weekCountMax",
              coalesce(i.weekly_minutes_max, o.weekly_minutes_max) AS "weekMinutesMax"
       FROM interviewer i JOIN organization o ON o.id = i.organization_id WHERE i.organization_id = $1`,
      [organizationId],
    );
    const fixed = await tx.query<{ id: string; from: Date; to: Date }>(
      `SELECT interviewer_id AS id, starts_at AS "from", ends_at AS "to" FROM busy_time WHERE organization_id = $1
       UNION ALL SELECT interviewer_id, starts_at, ends_at FROM pause WHERE organization_id = $1
       UNION ALL SELECT c.member_id, r.starts_at, r.ends_at FROM reservation r
         JOIN candidate c ON c.organization_id = r.organization_id AND c.id = r.candidate_id
         WHERE r.organization_id = $1 AND r.live AND c.member_id IS NOT NULL`,
      [organizationId],
    );
    const sessions = await tx.query<{ id: string; loopId: string; from: Date; to: Date; seated: boolean }>(
      `SELECT interviewer_id AS id, loop_id AS "loopId", starts_at AS "from", ends_at AS "to", seat_id IS NOT NULL AS seated
       FROM reservation WHERE organization_id = $1 AND live AND interviewer_id IS NOT NULL`,
      [organizationId],
    );
    return people.map(({ dayCountMax, dayMinutesMax, weekCountMax, weekMinutesMax, ...person }) => ({
      ...person,
      limits: { dayCountMax, dayMinutesMax, weekCountMax, weekMinutesMax },
      busy: fixed
        .filter(({ id }) => id === person.id)
        .map(({ from, to }) => [from.getTime(), to.getTime()] as const),
      sessions: sessions
        .filter(({ id }) => id === person.id)
        .map(({ loopId, from, to, seated }) => ({
          loopId,
          fromMs: from.getTime(),
          toMs: to.getTime(),
          seated,
        })),
    }));
  });
}
