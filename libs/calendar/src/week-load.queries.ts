// What interviewers carry in their current week. The bounds of the week are local to each person, so they are made
// here and not in SQL; the counting is that of the limits themselves.
import { interviewersByIds, organizationSettings } from '#people';
import type { Tx } from '#platform';
import { localDateAt, localWeekSpan } from './domain/local-time.js';

/** Interviews and their minutes that start within one local week of a person. */
export interface WeekLoad {
  readonly interviewerId: string;
  readonly from: Date;
  readonly to: Date;
  readonly interviews: number;
  readonly minutes: number;
}

/** The load of these interviewers, bookings and live holds, in the week of their own zone in which `at` lies. */
export async function weekLoads(tx: Tx, interviewerIds: readonly string[], at: Date): Promise<WeekLoad[]> {
  const { weekStartsOn } = await organizationSettings(tx);
  const weeks = (await interviewersByIds(tx, interviewerIds)).map(({ id, zone }) => {
    const [fromMs, toMs] = localWeekSpan(localDateAt(at.getTime(), zone), zone, weekStartsOn);
    return { id, from: new Date(fromMs), to: new Date(toMs) };
  });
  return tx.query<WeekLoad>(
    `SELECT week.id AS "interviewerId", week.starts AS "from", week.ends AS "to", load.interviews, load.minutes
     FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS week (id, starts, ends),
          LATERAL interviewer_load($1, week.id, ARRAY[tstzrange(week.starts, week.ends)], $5, NULL) AS load`,
    [
      tx.organizationId,
      weeks.map(({ id }) => id),
      weeks.map(({ from }) => from),
      weeks.map(({ to }) => to),
      at,
    ],
  );
}
