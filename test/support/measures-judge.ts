// What an organization's measures have to be, counted anew from the plain rows of the rooms below, by a judge that shares no
// code and no SQL with what is judged: as keys of what is counted, as figures, and as weeks of people.
import { systemScope } from '#platform';
import type { Platform, Tx } from '#platform';

/** One thing that is counted. */
export interface Counted {
  readonly measure: string;
  readonly applicationId: string;
  readonly subjectId: string;
  readonly dimension: string;
  readonly atMs: number;
  readonly value: number;
}

interface Rows {
  readonly applications: readonly { id: string; created_at: Date }[];
  readonly loops: readonly { id: string; application_id: string; created_at: Date }[];
  readonly revisions: readonly {
    loop_id: string;
    revision: number;
    change: string;
    reason_kind: string | null;
    created_at: Date;
    plan: readonly { from: string }[];
  }[];
  readonly interviews: readonly {
    loop_id: string;
    with_candidate: boolean;
    state: string;
    ends_at: Date | null;
  }[];
  readonly sat: readonly {
    loop_id: string;
    interview_id: string;
    interviewer_id: string;
    starts_at: Date;
    ends_at: Date;
  }[];
  readonly scorecards: readonly { id: string; loop_id: string; due_at: Date; submitted_at: Date | null }[];
  readonly debriefs: readonly { loop_id: string; opened_at: Date }[];
  readonly decisions: readonly { loop_id: string; outcome: string; decided_at: Date }[];
}

const MINUTE_MS = 60_000;

const all = <Row>(tx: Tx, table: string, where = 'true'): Promise<Row[]> =>
  tx.query<Row>(`SELECT * FROM ${table} WHERE organization_id = $1 AND ${where}`, [tx.organizationId]);

const rowsOf = async (tx: Tx): Promise<Rows> => ({
  applications: await all(tx, 'application'),
  loops: await all(tx, 'loop'),
  revisions: standing(await all(tx, 'booking_revision')),
  interviews: await all(tx, 'interview'),
  sat: await all(
    tx,
    'reservation',
    `live AND kind = 'booking' AND seat_id IS NOT NULL AND response <> 'declined'`,
  ),
  scorecards: await all(tx, 'scorecard', 'voided_at IS NULL'),
  debriefs: await all(tx, 'debrief'),
  decisions: await all(tx, 'decision'),
});

/** A revision that says that something was taken back takes back the one before. */
const standing = (revisions: Rows['revisions']): Rows['revisions'] =>
  revisions.filter(
    ({ loop_id: loopId, revision, change }) =>
      change !== 'undone' &&
      !revisions.some(
        (next) => next.loop_id === loopId && next.revision === revision + 1 && next.change === 'undone',
      ),
  );

const CHANGES: Readonly<Record<string, string>> = {
  moved: 'rescheduled',
  rebooked: 'rescheduled',
  replaced: 'replaced',
  swapped: 'replaced',
  cancelled: 'cancelled',
  did_not_take_place: 'cancelled',
};

/** Everything that is to be counted of the organization. */
export const countAnew = (platform: Platform, organizationId: string): Promise<Counted[]> =>
  platform.database.read(systemScope(organizationId), async (tx) => {
    const rows = await rowsOf(tx);
    return rows.applications.flatMap((application) => {
      const own = rows.loops.filter((loop) => loop.application_id === application.id);
      return [...stagesOf(rows, application, own), ...own.flatMap((loop) => ofLoop(rows, loop))];
    });
  });

function stagesOf(rows: Rows, application: Rows['applications'][number], loops: Rows['loops']): Counted[] {
  const ids = new Set(loops.map(({ id }) => id));
  const within = <Row extends { loop_id: string }>(of: readonly Row[]): Row[] =>
    of.filter((row) => ids.has(row.loop_id));
  const reached: [measure: string, stage: string, instants: readonly (Date | null)[]][] = [
    ['stage', 'applied', [application.created_at]],
    ['stage', 'planned', loops.map((loop) => loop.created_at)],
    [
      'stage',
      'booked',
      within(rows.revisions)
        .filter(({ change }) => change === 'booked')
        .map((row) => row.created_at),
    ],
    [
      'stage',
      'interviewed',
      within(rows.interviews)
        .filter((row) => row.with_candidate && (row.state === 'booked' || row.state === 'took_place'))
        .map((row) => row.ends_at),
    ],
    ['outcome', 'debriefed', within(rows.debriefs).map((row) => row.opened_at)],
    ['outcome', 'decided', within(rows.decisions).map((row) => row.decided_at)],
    [
      'outcome',
      'hired',
      within(rows.decisions)
        .filter((row) => row.outcome === 'hire')
        .map((row) => row.decided_at),
    ],
  ];
  const atMs = application.created_at.getTime();
  return reached.flatMap(([measure, dimension, instants]) => {
    const times = instants.filter((instant) => instant !== null).map(Number);
    if (times.length === 0) return [];
    const value = Math.ceil((Math.min(...times) - atMs) / MINUTE_MS);
    return [{ measure, applicationId: application.id, subjectId: application.id, dimension, atMs, value }];
  });
}

function ofLoop(rows: Rows, loop: Rows['loops'][number]): Counted[] {
  const about = { applicationId: loop.application_id, subjectId: loop.id };
  const revisions = rows.revisions.filter((row) => row.loop_id === loop.id);
  const first = revisions.find(({ change }) => change === 'booked');
  const counted: Counted[] = [];
  if (first !== undefined) {
    const atMs = first.created_at.getTime();
    const began = Math.min(...first.plan.map(({ from }) => Date.parse(from)));
    const lasted = (ms: number): number => Math.round(ms / MINUTE_MS);
    counted.push(
      {
        measure: 'time_to_schedule',
        ...about,
        dimension: '',
        atMs,
        value: lasted(atMs - loop.created_at.getTime()),
      },
      { measure: 'lead_time', ...about, dimension: '', atMs, value: lasted(began - atMs) },
    );
  }
  for (const { revision, change, reason_kind: reason, created_at: at } of revisions) {
    const measure = CHANGES[change];
    if (measure !== undefined && first !== undefined)
      counted.push({ measure, ...about, dimension: reason ?? 'other', atMs: at.getTime(), value: revision });
  }
  for (const { id, loop_id: of, due_at: due, submitted_at: submitted } of rows.scorecards) {
    if (of !== loop.id) continue;
    const lateMs = submitted === null ? 0 : Math.max(0, submitted.getTime() - due.getTime());
    const dimension = submitted === null ? 'missing' : lateMs > 0 ? 'late' : 'on_time';
    const value = Math.ceil(lateMs / MINUTE_MS);
    counted.push({ ...about, measure: 'scorecard', subjectId: id, dimension, atMs: due.getTime(), value });
  }
  for (const seat of rows.sat)
    if (seat.loop_id === loop.id)
      counted.push({
        ...about,
        measure: 'load',
        subjectId: seat.interview_id,
        dimension: seat.interviewer_id,
        atMs: seat.starts_at.getTime(),
        value: (seat.ends_at.getTime() - seat.starts_at.getTime()) / MINUTE_MS,
      });
  return counted;
}

const keyOf = (row: Counted): string =>
  [
    row.measure,
    row.applicationId,
    row.subjectId,
    row.dimension,
    new Date(row.atMs).toISOString(),
    row.value,
  ].join(' ');

interface Stored {
  readonly key: string;
  readonly amount: number;
}

/** The sums of what is stored, folded and not, that are not nothing. */
const storedSums = (platform: Platform, organizationId: string): Promise<Stored[]> =>
  platform.database.read(systemScope(organizationId), async (tx) => {
    const rows = await tx.query<Omit<Counted, 'atMs'> & { readonly at: Date; readonly amount: number }>(
      `SELECT measure, application_id AS "applicationId", subject_id AS "subjectId", dimension, at, value, amount FROM measure_total
       WHERE organization_id = $1
       UNION ALL
       SELECT measure, application_id, subject_id, dimension, at, value, amount FROM measure_delta WHERE organization_id = $1`,
      [organizationId],
    );
    return rows.map(({ at, amount, ...row }) => ({ key: keyOf({ ...row, atMs: at.getTime() }), amount }));
  });

const summed = (rows: readonly Stored[]): string[] => {
  const sums = new Map<string, number>();
  for (const { key, amount } of rows) sums.set(key, (sums.get(key) ?? 0) + amount);
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([key, amount]) => `${key} × ${amount}`)
    .sort();
};

/** What is stored and ought not to be, and what ought to be and is not; nothing when all is as it must be. */
export async function judgeMeasures(platform: Platform, organizationId: string): Promise<string[]> {
  const wanted = summed(
    (await countAnew(platform, organizationId)).map((row) => ({ key: keyOf(row), amount: 1 })),
  );
  const found = summed(await storedSums(platform, organizationId));
  return [
    ...wanted.filter((line) => !found.includes(line)).map((line) => `missing: ${line}`),
    ...found.filter((line) => !wanted.includes(line)).map((line) => `too much: ${line}`),
  ];
}
