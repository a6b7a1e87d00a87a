// Judges what an organization's tables hold after many actors were at work at once, by statements and arithmetic of its
// own: who is where, how much each has on each of their own days and weeks, and whether each loop is of one piece.
import { systemScope } from '#platform';
import type { Platform, Tx } from '#platform';
import { judgeTraining } from './interleaving-training.js';

/** Each finds what must not be, in words; nothing when all is as it must be. */
type Check = (tx: Tx, at: Date) => Promise<string[]>;

/** Reservations that count at $2: live, not declined, and if held then not expired. */
const COUNTING = `reservation r WHERE r.organization_id = $1 AND r.live AND r.response <> 'declined'
  AND (r.kind = 'booking' OR r.expires_at > $2)`;

const inWords = (what: string, rows: readonly object[]): string[] =>
  rows.map((row) => `${what}: ${JSON.stringify(row)}`);

const found =
  (what: string, sql: string): Check =>
  async (tx, at) => {
    const rows = await tx.query<object>(
      `WITH counting AS MATERIALIZED (SELECT r.* FROM ${COUNTING}) ${sql}`,
      [tx.organizationId, at],
    );
    return inWords(what, rows);
  };

const twoPlaces = (column: 'interviewer_id' | 'candidate_id' | 'room_id'): Check =>
  found(
    `${column} in two places`,
    `SELECT a.${column}, a.starts_at, b.starts_at AS other FROM counting a
     JOIN counting b ON a.id < b.id AND a.${column} = b.${column} AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  );

interface Sat {
  readonly interviewerId: string;
  /** What it was reserved for, when and how it was answered. */
  readonly told: string;
  readonly zone: string;
  readonly from: Date;
  readonly to: Date;
  readonly dayCount: number;
  readonly dayMinutes: number;
  readonly weekCount: number;
  readonly weekMinutes: number;
  readonly weekStartsOn: number;
}

/** The local date on which it starts, and the date on which its week begins. */
function datesOf({ from, zone, weekStartsOn }: Sat): { day: string; week: string } {
  const day = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const since = (day.dayOfWeek - weekStartsOn + 7) % 7;
  return { day: day.toString(), week: day.subtract({ days: since }).toString() };
}

const minutesOf = (all: readonly Sat[]): number =>
  all.reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()) / 60_000, 0);

/** Whoever has more than their limit has an override for that very day or week. */
const limits: Check = async (tx, at) => {
  const sat = await tx.query<Sat>(
    `SELECT r.interviewer_id AS "interviewerId", i.zone,
            concat_ws(' ', r.kind, r.response, 'of', r.loop_id, 'at', r.starts_at, 'since', r.created_at) AS told, r.starts_at AS "from", r.ends_at AS "to",
            coalesce(i.daily_interviews_max, o.daily_interviews_max) AS "dayCount",
            coalesce(i.daily_minutes_max, o.daily_minutes_max) AS "dayMinutes",
            coalesce(i.weekly_interviews_max, o.weekly_interviews_max) AS "weekCount",
            coalesce(i.weekly_minutes_max, o.weekly_minutes_max) AS "weekMinutes", o.week_starts_on AS "weekStartsOn"
     FROM interviewer i JOIN organization o ON o.id = i.organization_id
     JOIN (SELECT r.* FROM ${COUNTING} AND r.seat_id IS NOT NULL) r
       ON r.organization_id = i.organization_id AND r.interviewer_id = i.id`,
    [tx.organizationId, at],
  );
  const overrides = await tx.query<{ interviewerId: string; exceeded: string }>(
    'SELECT interviewer_id AS "interviewerId", exceeded FROM limit_override WHERE organization_id = $1',
    [tx.organizationId],
  );
  const broken = (per: 'day' | 'week'): string[] =>
    [...Map.groupBy(sat, (one) => `${one.interviewerId} ${datesOf(one)[per]}`)].flatMap(([key, all]) => {
      const [first] = all;
      const [id = '', date = ''] = key.split(' ');
      if (first === undefined) return [];
      const [count, minutes] =
        per === 'day' ? [first.dayCount, first.dayMinutes] : [first.weekCount, first.weekMinutes];
      const isOver = all.length > count || minutesOf(all) > minutes;
      const isAllowed = overrides.some((one) => one.interviewerId === id && one.exceeded.endsWith(date));
      return isOver && !isAllowed
        ? [
            `limit per ${per} of ${id} on ${date}: ${all.length} of ${count}, ${minutesOf(all)} of ${minutes} minutes: ${all.map(({ told }) => told).join('; ')}`,
          ]
        : [];
    });
  return [...broken('day'), ...broken('week')];
};

/** An application that did not lead to a hire: what was planned for it is over. */
const ENDED = `application a WHERE a.organization_id = $1 AND a.state IN ('rejected', 'withdrawn')`;

const CHECKS: readonly Check[] = [
  twoPlaces('interviewer_id'),
  twoPlaces('candidate_id'),
  twoPlaces('room_id'),
  limits,
  judgeTraining,
  found(
    'reserved for what is to come of an ended application',
    `SELECT a.id, a.state, r.kind, r.starts_at FROM counting r JOIN loop l ON l.id = r.loop_id
     JOIN (SELECT * FROM ${ENDED}) a ON a.id = l.application_id WHERE r.starts_at > $2`,
  ),
  found(
    'planned for an ended application',
    `SELECT a.id, a.state, l.state AS loop, i.state AS interview FROM (SELECT * FROM ${ENDED}) a
     JOIN loop l ON l.organization_id = $1 AND l.application_id = a.id AND l.state <> 'cancelled'
     JOIN interview i ON i.organization_id = $1 AND i.loop_id = l.id
     WHERE l.state <> 'booked' OR i.state IN ('planned', 'on_hold') OR i.state = 'booked' AND i.starts_at > $2`,
  ),
  found(
    'a link with which an ended application goes on',
    `SELECT a.id, a.state, k.purposes FROM (SELECT * FROM ${ENDED}) a
     JOIN loop l ON l.organization_id = $1 AND l.application_id = a.id
     JOIN candidate_link k ON k.organization_id = $1 AND k.loop_id = l.id
     WHERE k.revoked_at IS NULL AND k.expires_at > $2 AND NOT k.purposes <@ ARRAY['survey', 'message']`,
  ),
  found(
    'a reminder of an interview to come of an ended application',
    `SELECT a.id, a.state, m.kind, m.due_at FROM (SELECT * FROM ${ENDED}) a
     JOIN loop l ON l.organization_id = $1 AND l.application_id = a.id
     JOIN reminder m ON m.organization_id = $1 AND m.loop_id = l.id
     JOIN interview i ON i.organization_id = $1 AND i.id = m.interview_id
     WHERE m.state IN ('planned', 'claimed') AND m.kind = 'upcoming_interview' AND m.due_at > $2`,
  ),
  found(
    'a booked interview in a room that is not reserved for it alone',
    `SELECT i.id, i.room_id, r.room_id AS reserved FROM interview i
     LEFT JOIN (SELECT * FROM counting WHERE room_id IS NOT NULL) r ON r.interview_id = i.id
     WHERE i.organization_id = $1 AND i.state = 'booked' AND i.room_id IS DISTINCT FROM r.room_id`,
  ),
  found(
    'reserved anew during a pause that was known',
    `SELECT r.interviewer_id, r.starts_at, p.during FROM counting r
     JOIN pause p ON p.organization_id = $1 AND p.interviewer_id = r.interviewer_id AND p.during && r.during
     WHERE p.created_at < r.created_at AND r.seat_id IS NOT NULL`,
  ),
  found(
    'more than one live loop of an application',
    `SELECT application_id FROM loop WHERE organization_id = $1 AND state <> 'cancelled' GROUP BY 1 HAVING count(*) > 1`,
  ),
  found(
    'a loop that reserves what it should not',
    `SELECT l.id, l.state, r.kind, count(*)::integer FROM counting r JOIN loop l ON l.id = r.loop_id
     WHERE (r.kind = 'booking' AND l.state <> 'booked' AND r.starts_at > $2)
       OR (r.kind = 'hold' AND l.state <> 'on_hold') GROUP BY 1, 2, 3`,
  ),
  found(
    'a booked interview whose reservations are elsewhere',
    `SELECT i.id, i.during, r.during AS reserved FROM interview i
     JOIN counting r ON r.interview_id = i.id WHERE i.organization_id = $1 AND r.during <> i.during`,
  ),
  found(
    'a booked interview that its candidate is not reserved for once',
    `SELECT i.id FROM interview i WHERE i.organization_id = $1 AND i.state = 'booked' AND i.with_candidate
       AND (SELECT count(*) FROM counting r WHERE r.interview_id = i.id AND r.candidate_id IS NOT NULL) <> 1`,
  ),
  found(
    'a seat of a booked interview that nobody answers for',
    `SELECT s.id FROM seat s JOIN interview i ON i.organization_id = s.organization_id AND i.id = s.interview_id
     WHERE s.organization_id = $1 AND i.state = 'booked' AND NOT s.optional
       AND (SELECT count(*) FROM reservation r WHERE r.organization_id = $1 AND r.seat_id = s.id AND r.live) <> 1`,
  ),
  found(
    'an interview that is called off and still reserved',
    `SELECT i.id, i.state FROM interview i JOIN counting r ON r.interview_id = i.id
     WHERE i.organization_id = $1 AND i.state IN ('cancelled', 'planned')`,
  ),
  found(
    'a loop whose revisions are not counted from one on',
    `SELECT l.id, l.revision FROM loop l WHERE l.organization_id = $1
       AND l.revision <> (SELECT count(*) FROM booking_revision b WHERE b.organization_id = $1 AND b.loop_id = l.id)`,
  ),
];

/** Everything that must not be, in words. */
export const judgeOrganization = (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  organizationId: string,
): Promise<string[]> =>
  database.read(systemScope(organizationId), async (tx) => {
    const wrong: string[] = [];
    for (const check of CHECKS) wrong.push(...(await check(tx, clock.now())));
    return wrong;
  });
