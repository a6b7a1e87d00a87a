// Measures against the facts: several actors at once book, move, cancel, decline, swap and score, while what was appended
// is folded at any moment, twice and at once; after each moment a judge counts everything anew from the rows below.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FoldMeasures, loadHeat, measuresOf, passStages } from '#insights';
import { applicationCreated } from '#openings';
import { migrationFiles, newId } from '#platform';
import { MakeDecision, OpenDebrief, SaveScorecardDraft, SubmitScorecard } from '#scorecards';
import { Dice } from '../../../test/scheduling/random-problem.js';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import type { World } from '../../../test/support/interleaving-world.js';
import { interleave } from '../../../test/support/interleavings.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { countAnew, judgeMeasures } from '../../../test/support/measures-judge.js';

const SEEDS = [91_001, 91_002];
const STEPS = 90;
const DAY_MS = 86_400_000;

let db: TestDatabase;
let use: LoopUseCases;
let folding: Promise<unknown> = Promise.resolve();
const seen = new Set<string>();

beforeAll(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
afterAll(async () => {
  await use.close();
  await db.close();
});

/** The fixture writes applications without telling anybody. */
const tellOfApplications = ({ of }: World): Promise<void> =>
  db.platform.database.transaction(of.coordinator, async (tx) => {
    for (const [at, applicationId] of of.applicationIds.entries())
      await db.platform.outbox.append(tx, applicationCreated, applicationId, {
        applicationId,
        openingId: of.openingId,
        candidateId: of.candidateIds[at] ?? '',
      });
  });

interface Owed {
  readonly id: string;
  readonly interviewerId: string;
  readonly loopId: string;
}

/** Somebody submits what they owe of an interview that has begun; sometimes the debrief is opened and decided. */
async function scoreSomething({ of }: World, dice: Dice): Promise<void> {
  const owed = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<Owed>(
      `SELECT s.id, s.interviewer_id AS "interviewerId", s.loop_id AS "loopId" FROM scorecard s
       JOIN interview i ON i.organization_id = s.organization_id AND i.id = s.interview_id
       WHERE s.organization_id = $1 AND s.submitted_at IS NULL AND s.voided_at IS NULL AND i.starts_at <= $2 ORDER BY s.id`,
      [of.organizationId, db.clock.now()],
    ),
  );
  const [scorecard] = dice.some(owed, 1);
  if (scorecard === undefined) return;
  const { id: scorecardId, loopId } = scorecard;
  const author = of.interviewers[of.interviewerIds.indexOf(scorecard.interviewerId)];
  if (author === undefined) return;
  if (dice.chance(0.3)) {
    const opened = await use
      .get(OpenDebrief)
      .run(of.coordinator, { loopId, reason: 'It is late', idempotencyKey: newId() });
    seen.add(opened.kind);
    if (dice.chance(0.5)) {
      const decided = await use.get(MakeDecision).run(of.hiringManager, {
        loopId,
        outcome: dice.chance(0.5) ? 'hire' : 'no_hire',
        level: 'Senior',
        rationale: 'As the scorecards say.',
        idempotencyKey: newId(),
      });
      seen.add(decided.kind);
    }
    return;
  }
  const saved = await use.get(SaveScorecardDraft).run(author, {
    scorecardId,
    version: 0,
    content: {
      ratings: [{ criterionId: 'problem_solving', rating: 3, evidence: 'Did it.' }],
      recommendation: 'yes',
      summary: 'Good.',
    },
  });
  if (saved.kind !== 'ScorecardDraftSaved') throw new Error(saved.kind);
  const { version } = saved;
  seen.add(
    (await use.get(SubmitScorecard).run(author, { scorecardId, version, idempotencyKey: newId() })).kind,
  );
}

async function judge(world: World, dice: Dice): Promise<void> {
  const { organizationId } = world.of;
  await scoreSomething(world, dice);
  expect(await judgeMeasures(db.platform, organizationId)).toEqual([]);
  const fold = use.get(FoldMeasures);
  // What was begun goes on beside the next moment.
  await folding;
  if (dice.chance(0.3))
    folding = Promise.all([fold.ofOrganization(organizationId), fold.ofOrganization(organizationId)]);
}

test.each(SEEDS)(
  'figures equal what the rows below say, whatever happens and is folded (seed %i)',
  async (seed) => {
    let last: World | undefined;
    await interleave(db, use, seed, STEPS, {
      begun: async (world) => {
        last = world;
        await tellOfApplications(world);
      },
      after: judge,
    });
    if (last === undefined) throw new Error('No organization was made');
    const { of } = last;
    // Most of what is booked is over by then, and is scored, half of it too late.
    const dice = new Dice(seed);
    for (let day = 0; day < 8; day++) {
      db.clock.advance(DAY_MS);
      for (let some = 0; some < 3; some++) await scoreSomething(last, dice);
      await judge(last, dice);
    }
    await folding;
    const unfolded = await figuresOf(last);
    expect(unfolded).toEqual(await figuresAnew(last));
    await use.get(FoldMeasures).ofOrganization(of.organizationId);
    expect(await waiting(last)).toBe(0);
    expect(await figuresOf(last)).toEqual(unfolded);
    expect(await use.get(FoldMeasures).ofOrganization(of.organizationId)).toBe(0);
    expect(await judgeMeasures(db.platform, of.organizationId)).toEqual([]);
    expect(await heatOf(last)).toEqual(await heatAnew(last));
    await measureAsOnUpgrade();
    expect(await judgeMeasures(db.platform, of.organizationId)).toEqual([]);
  },
  240_000,
);

test('scorecards came in and were decided about', () => {
  expect([...seen]).toEqual(expect.arrayContaining(['ScorecardSubmitted', 'DebriefOpened']));
});

/** An organization that was there before its measures gets them by the migration's own words. */
async function measureAsOnUpgrade(): Promise<void> {
  const { sql = '' } = migrationFiles().find(({ name }) => name.endsWith('-measures')) ?? {};
  const owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
  try {
    await owner.query('TRUNCATE measure_delta, measure_total');
    await owner.query(sql.slice(sql.indexOf('DO $$')));
  } finally {
    await owner.end();
  }
}

const waiting = ({ of }: World): Promise<number> =>
  db.platform.database.read(of.coordinator, async (tx) => {
    const rows = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM measure_delta WHERE organization_id = $1',
      [of.organizationId],
    );
    return rows[0]?.count ?? 0;
  });

const PERIOD = { from: '2026-01-01', to: '2028-01-01' };

const figuresOf = ({ of }: World): Promise<object> =>
  db.platform.database.read(of.coordinator, async (tx) => {
    const {
      at: _at,
      period: _period,
      ...figures
    } = await measuresOf(tx, of.coordinator, PERIOD, db.clock.now());
    return figures;
  });

/** Nearest-rank percentile. */
const percentile = (values: readonly number[], share: number): number | null =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? null;

async function figuresAnew({ of }: World): Promise<object> {
  const nowMs = db.clock.nowMs();
  const rows = (await countAnew(db.platform, of.organizationId)).filter(({ atMs }) => atMs <= nowMs);
  const durations = (measure: string) => {
    const values = rows.filter((row) => row.measure === measure).map(({ value }) => value);
    return { count: values.length, p50Minutes: percentile(values, 0.5), p90Minutes: percentile(values, 0.9) };
  };
  const reasons = (measure: string) => {
    const grouped = Map.groupBy(
      rows.filter((row) => row.measure === measure),
      ({ dimension }) => dimension,
    );
    const counts = [...grouped].map(([reason, { length }]) => ({ reason, count: length }));
    return {
      count: rows.filter((row) => row.measure === measure).length,
      reasons: counts.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    };
  };
  const reached = rows.filter(
    ({ measure, atMs, value }) =>
      (measure === 'stage' || measure === 'outcome') && atMs + value * 60_000 <= nowMs,
  );
  const counts = passStages.map((stage) => reached.filter(({ dimension }) => dimension === stage).length);
  const due = (timing?: string): number =>
    rows.filter(({ measure, dimension }) => measure === 'scorecard' && (timing ?? dimension) === dimension)
      .length;
  const enough = due() >= 5;
  return {
    timeToSchedule: durations('time_to_schedule'),
    leadTime: durations('lead_time'),
    rescheduled: reasons('rescheduled'),
    replaced: reasons('replaced'),
    cancelled: reasons('cancelled'),
    scorecards: {
      due: due(),
      onTime: enough ? due('on_time') : null,
      late: enough ? due('late') : null,
      missing: enough ? due('missing') : null,
      share: enough ? due('on_time') / due() : null,
    },
    stages: passStages.map((stage, at) => {
      const before = counts[at - 1] ?? 0;
      return { stage, count: counts[at], share: before < 5 ? null : (counts[at] ?? 0) / before };
    }),
  };
}

const FIRST_WEEK = '2026-11-16';
const WEEKS = 12;

const heatOf = ({ of }: World): Promise<object[]> =>
  db.platform.database.read(of.coordinator, async (tx) => {
    const asked = { from: FIRST_WEEK, weeks: WEEKS, limit: 100, after: null };
    const { rows } = await loadHeat(tx, of.coordinator, asked, db.clock.now());
    return rows
      .map(({ interviewerId, weeks }) => ({
        interviewerId,
        weeks: weeks.map(({ interviews, minutes }) => [interviews, minutes]),
      }))
      .sort(byId);
  });

const byId = (a: { interviewerId: string }, b: { interviewerId: string }): number =>
  a.interviewerId < b.interviewerId ? -1 : 1;

async function heatAnew({ of }: World): Promise<object[]> {
  const rows = (await countAnew(db.platform, of.organizationId)).filter(({ measure }) => measure === 'load');
  const [{ starts = 1 } = {}] = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<{ starts: number }>('SELECT week_starts_on AS starts FROM organization WHERE id = $1', [
      of.organizationId,
    ]),
  );
  const zones = await db.platform.database.read(of.coordinator, (tx) =>
    tx.query<{ id: string; zone: string }>('SELECT id, zone FROM interviewer WHERE organization_id = $1', [
      of.organizationId,
    ]),
  );
  const day = Temporal.PlainDate.from(FIRST_WEEK);
  const first = day.subtract({ days: (day.dayOfWeek - starts + 7) % 7 });
  return zones
    .map(({ id, zone }) => ({
      interviewerId: id,
      weeks: Array.from({ length: WEEKS }, (_, week) => {
        const own = rows.filter(({ dimension, atMs }) => {
          const date = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate();
          return dimension === id && Math.floor(first.until(date, { largestUnit: 'day' }).days / 7) === week;
        });
        return [own.length, own.reduce((sum, { value }) => sum + value, 0)];
      }),
    }))
    .sort(byId);
}
