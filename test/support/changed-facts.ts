// Facts that somebody commits between an offer and its acceptance: each is written, and taken back by what it answers with.
import { newId, systemScope } from '#platform';
import type { PlannedInterview } from '#loops';
import type { TestDatabase } from './database.js';
import type { JudgedLoop, Ms } from './judged-loop.js';
import type { RandomOrganization } from './random-organization.js';
import type { SeatAt } from './seated.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Where facts are changed: the database, the organization, and what reserves people for another loop. */
export interface Changing {
  readonly db: TestDatabase;
  readonly of: RandomOrganization;
  readonly carrierId: string;
  readonly seat: SeatAt;
}

/** What was committed, and what takes it back. */
export interface Changed {
  readonly name: string;
  undo(): Promise<void>;
}

/** What a change is aimed at: somebody of the plan, in one of its interviews. */
export interface Aim {
  readonly loop: JudgedLoop;
  readonly planned: PlannedInterview;
  readonly personId: string;
}

type Change = (changing: Changing, aim: Aim) => Promise<(() => Promise<void>) | null>;

const spanOf = ({ from, to }: PlannedInterview): Ms => [new Date(from).getTime(), new Date(to).getTime()];

async function write(
  { db, of }: Changing,
  sql: string,
  values: readonly unknown[] = [],
): Promise<{ id: string }[]> {
  const { organizationId } = of.fixture;
  return db.platform.database.transaction(systemScope(organizationId), (tx) =>
    tx.query<{ id: string }>(sql, [organizationId, ...values]),
  );
}

/** Inserts a row with an id of its own, which is deleted in the end. */
const inserted =
  (table: 'pause' | 'busy_time', columns: string, values: (aim: Aim) => readonly unknown[]): Change =>
  async (changing, aim) => {
    const id = newId();
    await write(changing, `INSERT INTO ${table} (organization_id, id, ${columns}`, [id, ...values(aim)]);
    return async () => {
      await write(changing, `DELETE FROM ${table} WHERE organization_id = $1 AND id = $2`, [id]);
    };
  };

/** Sets columns of a row, which get what was there in the end. */
async function set(
  changing: Changing,
  [table, id]: readonly ['interviewer' | 'organization', string],
  column: string,
  value: unknown,
): Promise<() => Promise<void>> {
  const where = table === 'organization' ? 'id = $1 AND id = $2' : 'organization_id = $1 AND id = $2';
  const { db, of } = changing;
  const [before] = await db.platform.database.read(systemScope(of.fixture.organizationId), (tx) =>
    tx.query<{ was: unknown }>(`SELECT ${column} AS was FROM ${table} WHERE ${where}`, [
      of.fixture.organizationId,
      id,
    ]),
  );
  await write(changing, `UPDATE ${table} SET ${column} = $3 WHERE ${where}`, [id, value]);
  return async () => {
    const was = before?.was ?? null;
    const given = was !== null && typeof was === 'object' ? JSON.stringify(was) : was;
    await write(changing, `UPDATE ${table} SET ${column} = $3 WHERE ${where}`, [id, given]);
  };
}

/** Whether something is reserved for a person or room then. */
async function isThere(
  { db, of }: Changing,
  [column, id]: readonly ['interviewer_id' | 'room_id', string],
  span: readonly Date[],
): Promise<boolean> {
  const { organizationId } = of.fixture;
  const rows = await db.platform.database.read(systemScope(organizationId), (tx) =>
    tx.query(
      `SELECT FROM reservation WHERE organization_id = $1 AND ${column} = $2 AND live AND starts_at < $4 AND ends_at > $3`,
      [organizationId, id, ...span],
    ),
  );
  return rows.length > 0;
}

/** Another loop takes the person at that time, unless something of theirs is there already. */
async function take(
  changing: Changing,
  { loop, personId }: Aim,
  span: Ms,
): Promise<(() => Promise<void>) | null> {
  const { db, carrierId, seat } = changing;
  const dates = span.map((one) => new Date(one));
  if (span[0] <= loop.nowMs || (await isThere(changing, ['interviewer_id', personId], dates))) return null;
  await seat(personId, new Date(span[0]), { minutes: (span[1] - span[0]) / MINUTE_MS });
  return async () => {
    await write(
      changing,
      `UPDATE reservation SET live = false, released_at = $5
       WHERE organization_id = $1 AND loop_id = $2 AND interviewer_id = $3 AND starts_at = $4 AND live`,
      [carrierId, personId, new Date(span[0]), db.clock.now()],
    );
  };
}

const local = (instantMs: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);

/** What can change, by name. */
const CHANGES: Readonly<Record<string, Change>> = {
  pause: inserted(
    'pause',
    'interviewer_id, during, created_at) VALUES ($1, $2, $3, tstzrange($4, $5), $4)',
    ({ planned, personId }) => {
      const [from] = spanOf(planned);
      return [personId, new Date(from - HOUR_MS), new Date(from + 5 * MINUTE_MS)];
    },
  ),
  leave: inserted(
    'pause',
    `kind, interviewer_id, during, created_at) VALUES ($1, $2, 'leave', $3, tstzrange($4, $5), $4)`,
    ({ planned, personId }) => {
      const [from] = spanOf(planned);
      return [personId, new Date(from - 26 * HOUR_MS), new Date(from + 50 * HOUR_MS)];
    },
  ),
  busy: inserted(
    'busy_time',
    `source_id, interviewer_id, during)
     SELECT $1, $2, s.id, $3, tstzrange($4, $5) FROM calendar_source s WHERE s.organization_id = $1 AND s.interviewer_id = $3`,
    ({ planned, personId }) => {
      const [, to] = spanOf(planned);
      return [personId, new Date(to - 5 * MINUTE_MS), new Date(to + 2 * HOUR_MS)];
    },
  ),
  booking: (changing, aim) => {
    const [from] = spanOf(aim.planned);
    return take(changing, aim, [from, from + 15 * MINUTE_MS]);
  },
  /** Beside it, within the break or not. */
  neighbour: (changing, aim) => {
    const [, to] = spanOf(aim.planned);
    return take(changing, aim, [to, to + 15 * MINUTE_MS]);
  },
  /** On the same day, at another hour: it only counts. */
  sameDay: async (changing, aim) => {
    const person = aim.loop.people.get(aim.personId);
    if (person === undefined) return null;
    const [from] = spanOf(aim.planned);
    const start = local(from, person.zone).startOfDay().epochMilliseconds;
    const undo: (() => Promise<void>)[] = [];
    for (let at = start; at < start + 12 * HOUR_MS && undo.length < person.dayCount; at += 15 * MINUTE_MS) {
      if (Math.abs(at - from) < 4 * HOUR_MS) continue;
      const taken = await take(changing, aim, [at, at + 15 * MINUTE_MS]);
      if (taken !== null) undo.push(taken);
    }
    return async () => {
      for (const one of undo) await one();
    };
  },
  dayOff: async (changing, { planned, loop, personId }) => {
    const date = local(spanOf(planned)[0], loop.people.get(personId)?.zone ?? 'UTC')
      .toPlainDate()
      .toString();
    if (loop.daysOff.includes(date)) return null;
    await write(changing, `INSERT INTO day_off (organization_id, day, label) VALUES ($1, $2, 'Off')`, [date]);
    return async () => {
      await write(changing, 'DELETE FROM day_off WHERE organization_id = $1 AND day = $2', [date]);
    };
  },
  dayCount: (changing, { personId }) =>
    set(changing, ['interviewer', personId], 'daily_interviews_max', changing.of.below(2)),
  dayMinutes: (changing, { personId }) =>
    set(changing, ['interviewer', personId], 'daily_minutes_max', 15 * changing.of.below(5)),
  weekCount: (changing, { personId }) =>
    set(changing, ['interviewer', personId], 'weekly_interviews_max', changing.of.below(3)),
  weekMinutes: (changing, { personId }) =>
    set(changing, ['interviewer', personId], 'weekly_minutes_max', 15 * changing.of.below(8)),
  breaks: (changing, { personId }) => set(changing, ['interviewer', personId], 'break_minutes_min', 240),
  hours: (changing, { personId }) =>
    set(
      changing,
      ['interviewer', personId],
      'working_hours',
      JSON.stringify([{ weekday: 7, from: '03:00', to: '03:15' }]),
    ),
  run: (changing) =>
    set(changing, ['organization', changing.of.fixture.organizationId], 'run_minutes_max', 15),
  lunch: (changing) =>
    set(changing, ['organization', changing.of.fixture.organizationId], 'lunch_minutes', 150),
  notice: (changing, { loop, planned }) =>
    set(
      changing,
      ['organization', changing.of.fixture.organizationId],
      'notice_minutes_min',
      Math.max(0, Math.ceil((spanOf(planned)[0] - loop.nowMs) / MINUTE_MS) + 15 * (changing.of.below(3) - 1)),
    ),
  leftPool: async (changing, { personId }) => {
    const { db, of } = changing;
    const rows = await db.platform.database.read(systemScope(of.fixture.organizationId), (tx) =>
      tx.query<{ row: string }>(
        'SELECT to_jsonb(m)::text AS row FROM pool_member m WHERE organization_id = $1 AND interviewer_id = $2',
        [of.fixture.organizationId, personId],
      ),
    );
    await write(changing, 'DELETE FROM pool_member WHERE organization_id = $1 AND interviewer_id = $2', [
      personId,
    ]);
    return async () => {
      for (const { row } of rows)
        await write(
          changing,
          'INSERT INTO pool_member SELECT (jsonb_populate_record(NULL::pool_member, $2::jsonb)).* WHERE $1::uuid IS NOT NULL',
          [row],
        );
    };
  },
  /** The candidate takes one of their times back. */
  window: async (changing, { loop, planned }) => {
    const values = [loop.applicationId, new Date(planned.from)];
    const moved = (
      sign: '-' | '+',
    ): string => `during = tstzrange(lower(during) ${sign} interval '9000 hours',
      upper(during) ${sign} interval '9000 hours') WHERE organization_id = $1 AND application_id = $2`;
    const rows = await write(
      changing,
      `UPDATE availability SET ${moved('-')} AND during @> $3::timestamptz RETURNING id`,
      values,
    );
    return async () => {
      await write(changing, `UPDATE availability SET ${moved('+')} AND id = ANY ($3::uuid[])`, [
        loop.applicationId,
        rows.map(({ id }) => id),
      ]);
    };
  },
  room: async (changing, { planned }) => {
    const { db, carrierId } = changing;
    if (typeof planned.roomId !== 'string') return null;
    const span = [new Date(planned.from), new Date(planned.to)];
    if (await isThere(changing, ['room_id', planned.roomId], span)) return null;
    const id = newId();
    await write(
      changing,
      `INSERT INTO reservation (organization_id, id, loop_id, interview_id, room_id, kind, during, created_at)
       SELECT $1, $2, i.loop_id, i.id, $4, 'booking', tstzrange($5, $6), $7 FROM interview i
       WHERE i.organization_id = $1 AND i.loop_id = $3 LIMIT 1`,
      [id, carrierId, planned.roomId, ...span, db.clock.now()],
    );
    return async () => {
      await write(
        changing,
        'UPDATE reservation SET live = false, released_at = $3 WHERE organization_id = $1 AND id = $2',
        [id, db.clock.now()],
      );
    };
  },
};

/** Commits one of the facts; null when the one that was drawn does not suit. */
export async function changeSomething(changing: Changing, aim: Aim): Promise<Changed | null> {
  const names = Object.keys(CHANGES);
  const name = names[changing.of.below(names.length)] ?? '';
  const undo = (await CHANGES[name]?.(changing, aim)) ?? null;
  return undo === null ? null : { name, undo };
}
