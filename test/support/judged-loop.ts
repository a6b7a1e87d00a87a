// What decides one loop, read by statements of the test's own for a judge that shares no code with the product: the rules of
// the organization, the candidate's times, who may sit where, what everybody has and does elsewhere, and what is booked.
import { systemScope } from '#platform';
import type { Platform, Tx } from '#platform';
import type { WorkingHour } from '#calendar';

/** From one instant to another, in milliseconds. */
export type Ms = readonly [number, number];

/** A seat: in the product's words, whether it may stay empty, and who may sit in it. */
export interface JudgedSeat {
  readonly id: string;
  readonly words: string;
  readonly optional: boolean;
  readonly pool: readonly string[];
}

/** Where an interview is now: who is asked for which seat, and who is counted on, attending included. */
export interface JudgedNow {
  readonly span: Ms;
  readonly seats: Readonly<Record<string, string | null>>;
  readonly countedOn: readonly string[];
  readonly roomId: string | null;
}

/** An interview of the loop; `rooms` are those that it could have, null when it asks for none. */
export interface JudgedInterview {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly afterIds: readonly string[];
  readonly withCandidate: boolean;
  readonly seats: readonly JudgedSeat[];
  readonly rooms: readonly string[] | null;
  readonly now: JudgedNow | null;
}

/** Somebody who interviews: hours in their zone, what is fixed, what other loops take, and which of it counts. */
export interface JudgedInterviewer {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly hours: readonly WorkingHour[];
  readonly breakMinutes: number;
  readonly dayCount: number;
  readonly dayMinutes: number;
  readonly weekCount: number;
  readonly weekMinutes: number;
  readonly fixed: readonly Ms[];
  readonly taken: readonly Ms[];
  readonly carried: readonly Ms[];
}

/** Everything that decides a loop at an instant. */
export interface JudgedLoop {
  readonly id: string;
  readonly applicationId: string;
  readonly nowMs: number;
  readonly version: number;
  readonly state: string;
  readonly holdExpiresMs: number | null;
  readonly daysUsedMax: number;
  readonly zone: string;
  readonly windows: readonly Ms[];
  readonly candidateTaken: readonly Ms[];
  readonly noticeMinutes: number;
  readonly lunchMinutes: number;
  readonly runMinutesMax: number;
  readonly weekStartsOn: number;
  readonly changesMax: number;
  readonly changeHoursMin: number;
  readonly ownChanges: number;
  readonly daysOff: readonly string[];
  /** Still to come, or to be planned. */
  readonly interviews: readonly JudgedInterview[];
  /** Has begun and stays. */
  readonly settled: readonly JudgedInterview[];
  readonly people: ReadonlyMap<string, JudgedInterviewer>;
  readonly rooms: ReadonlyMap<string, { readonly words: string; readonly taken: readonly Ms[] }>;
}

interface LoopFacts extends Omit<
  JudgedLoop,
  | 'nowMs'
  | 'holdExpiresMs'
  | 'windows'
  | 'candidateTaken'
  | 'daysOff'
  | 'interviews'
  | 'settled'
  | 'people'
  | 'rooms'
> {
  readonly holdExpiresAt: Date | null;
  readonly candidateId: string;
  readonly memberId: string | null;
  readonly roomFirst: boolean;
}

interface SpanRow {
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
}

const ms = ({ from, to }: Omit<SpanRow, 'id'>): Ms => [from.getTime(), to.getTime()];

/**
 * What a reservation of another loop takes of people and rooms at $2: it lives, nobody declined it, and no hold is over. Of this
 * loop what did not take place is reserved as well.
 */
const ELSEWHERE = `FROM reservation r LEFT JOIN candidate c ON c.organization_id = r.organization_id AND c.id = r.candidate_id
  WHERE r.organization_id = $1 AND r.live AND r.response <> 'declined' AND (r.expires_at IS NULL OR r.expires_at > $2)
    AND (r.loop_id <> $3 OR r.interview_id IN (SELECT id FROM interview WHERE organization_id = $1 AND state = 'did_not_take_place'))`;

/** Reads what decides the loop now. */
export const judgedLoop = (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  organizationId: string,
  loopId: string,
): Promise<JudgedLoop> =>
  database.read(systemScope(organizationId), async (tx) => {
    const at = clock.now();
    const [facts] = await tx.query<LoopFacts>(
      `SELECT l.id, l.version, l.state, l.hold_expires_at AS "holdExpiresAt", l.days_used_max AS "daysUsedMax",
              l.application_id AS "applicationId", l.candidate_id AS "candidateId", c.member_id AS "memberId", c.zone,
              o.notice_minutes_min AS "noticeMinutes", o.lunch_minutes AS "lunchMinutes", o.run_minutes_max AS "runMinutesMax",
              o.week_starts_on AS "weekStartsOn", o.candidate_changes_max AS "changesMax",
              o.candidate_change_hours_min AS "changeHoursMin", coalesce(o.place_order[1] = 'room', false) AS "roomFirst",
              (SELECT count(*)::int FROM booking_revision b WHERE b.organization_id = l.organization_id AND b.loop_id = l.id
                AND b.by_candidate AND b.change <> 'booked') AS "ownChanges"
       FROM loop l JOIN organization o ON o.id = l.organization_id
       JOIN candidate c ON c.organization_id = l.organization_id AND c.id = l.candidate_id
       WHERE l.organization_id = $1 AND l.id = $2`,
      [organizationId, loopId],
    );
    if (facts === undefined) throw new Error('There is no such loop');
    const { holdExpiresAt, candidateId, memberId, roomFirst, ...rest } = facts;
    const windows = await tx.query<SpanRow>(
      `SELECT id, lower(during) AS "from", upper(during) AS "to" FROM availability
       WHERE organization_id = $1 AND application_id = $2 ORDER BY 2`,
      [organizationId, facts.applicationId],
    );
    const candidateTaken = await tx.query<SpanRow>(
      `SELECT r.id, r.starts_at AS "from", r.ends_at AS "to" ${ELSEWHERE}
       AND (r.candidate_id = $4 OR r.interviewer_id = $5)`,
      [organizationId, at, loopId, candidateId, memberId],
    );
    const off = await tx.query<{ day: string }>(
      'SELECT day::text FROM day_off WHERE organization_id = $1 ORDER BY day',
      [organizationId],
    );
    const { interviews, rooms } = await interviewsAndRooms(tx, { loopId, at, roomFirst, memberId });
    const begun = ({ now }: JudgedInterview): boolean => now !== null && now.span[0] <= at.getTime();
    return {
      ...rest,
      nowMs: at.getTime(),
      holdExpiresMs: holdExpiresAt?.getTime() ?? null,
      windows: windows.map(ms),
      candidateTaken: candidateTaken.map(ms),
      daysOff: off.map(({ day }) => day),
      interviews: interviews.filter((one) => !begun(one)),
      settled: interviews.filter(begun),
      people: await interviewers(tx, loopId, at),
      rooms,
    };
  });

async function interviewers(tx: Tx, loopId: string, at: Date): Promise<Map<string, JudgedInterviewer>> {
  const people = await tx.query<Omit<JudgedInterviewer, 'fixed' | 'taken' | 'carried'>>(
    `SELECT i.id, m.name, i.zone, i.working_hours AS hours, coalesce(i.break_minutes_min, o.break_minutes_min) AS "breakMinutes",
            coalesce(i.daily_interviews_max, o.daily_interviews_max) AS "dayCount",
            coalesce(i.daily_minutes_max, o.daily_minutes_max) AS "dayMinutes",
            coalesce(i.weekly_interviews_max, o.weekly_interviews_max) AS "weekCount",
            coalesce(i.weekly_minutes_max, o.weekly_minutes_max) AS "weekMinutes"
     FROM interviewer i JOIN organization o ON o.id = i.organization_id
     JOIN member m ON m.organization_id = i.organization_id AND m.id = i.id WHERE i.organization_id = $1 ORDER BY i.id`,
    [tx.organizationId],
  );
  // Who declined something of this loop and was replaced is not asked for that time again.
  const fixed = await tx.query<SpanRow>(
    `SELECT interviewer_id AS id, starts_at AS "from", ends_at AS "to" FROM busy_time WHERE organization_id = $1
     UNION ALL SELECT interviewer_id, starts_at, ends_at FROM pause WHERE organization_id = $1
     UNION ALL SELECT interviewer_id, starts_at, ends_at FROM reservation
       WHERE organization_id = $1 AND loop_id = $2 AND NOT live AND response = 'declined' AND seat_id IS NOT NULL`,
    [tx.organizationId, loopId],
  );
  const taken = await tx.query<SpanRow & { seated: boolean }>(
    `SELECT coalesce(r.interviewer_id, c.member_id) AS id, r.starts_at AS "from", r.ends_at AS "to",
            r.seat_id IS NOT NULL AND r.loop_id <> $3 AS seated ${ELSEWHERE} AND coalesce(r.interviewer_id, c.member_id) IS NOT NULL`,
    [tx.organizationId, at, loopId],
  );
  return new Map(
    people.map((person) => {
      const own = taken.filter(({ id }) => id === person.id);
      return [
        person.id,
        {
          ...person,
          fixed: fixed.filter(({ id }) => id === person.id).map(ms),
          taken: own.map(ms),
          carried: own.filter(({ seated }) => seated).map(ms),
        },
      ];
    }),
  );
}

interface InterviewFacts {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly afterIds: readonly string[];
  readonly withCandidate: boolean;
  readonly state: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly placeWanted: string | null;
  readonly placeChosen: boolean;
  readonly roomId: string | null;
  readonly attending: readonly string[];
}

interface SeatFacts {
  readonly id: string;
  readonly interviewId: string;
  readonly role: string;
  readonly optional: boolean;
  readonly pool: string;
  readonly who: string | null;
  readonly declined: boolean;
  readonly mayFill: readonly string[];
}

/**
 * Qualified members of the pool sit in seats of those who interview. Where the pool trains, a seat for learning is for
 * whoever has a step left that no other interview is reserved for; elsewhere for whoever is in that very phase.
 */
const SEATS = `
  SELECT s.id, s.interview_id AS "interviewId", s.role, s.optional, p.name AS pool, r.interviewer_id AS who,
         coalesce(r.response = 'declined', false) AS declined,
         ARRAY(SELECT m.interviewer_id FROM pool_member m
               LEFT JOIN training_path t ON t.organization_id = m.organization_id AND t.pool_id = m.pool_id
               WHERE m.organization_id = $1 AND m.pool_id = s.pool_id AND m.interviewer_id IS DISTINCT FROM $4
                 AND CASE WHEN s.role IN ('lead', 'panel') THEN m.phase = 'qualified' OR m.graduates_at <= $3
                          WHEN t.pool_id IS NULL THEN m.phase = s.role
                          ELSE m.phase <> 'qualified' AND (m.graduates_at IS NULL OR m.graduates_at > $3)
                            AND t.shadows + t.reverse_shadows
                              - (SELECT coalesce(sum(c.shadows + c.reverse_shadows), 0) FROM training_credit c
                                 WHERE c.organization_id = $1 AND c.pool_id = m.pool_id AND c.interviewer_id = m.interviewer_id)
                              - (SELECT count(*) FROM reservation o JOIN seat os ON os.organization_id = $1 AND os.id = o.seat_id
                                 WHERE o.organization_id = $1 AND o.interviewer_id = m.interviewer_id AND o.live
                                   AND o.response <> 'declined' AND (o.expires_at IS NULL OR o.expires_at > $3)
                                   AND os.pool_id = m.pool_id AND os.role NOT IN ('lead', 'panel') AND o.loop_id <> $2) > 0 END
               ORDER BY 1) AS "mayFill"
  FROM seat s JOIN interview i ON i.organization_id = s.organization_id AND i.id = s.interview_id
  JOIN pool p ON p.organization_id = s.organization_id AND p.id = s.pool_id
  LEFT JOIN reservation r ON r.organization_id = s.organization_id AND r.seat_id = s.id AND r.live
  WHERE s.organization_id = $1 AND i.loop_id = $2 ORDER BY s.interview_id, s.position`;

interface LoopAt {
  readonly loopId: string;
  readonly at: Date;
  readonly roomFirst: boolean;
  readonly memberId: string | null;
}

async function interviewsAndRooms(
  tx: Tx,
  { loopId, at, roomFirst, memberId }: LoopAt,
): Promise<Pick<JudgedLoop, 'interviews' | 'rooms'>> {
  const rows = await tx.query<InterviewFacts>(
    `SELECT i.id, i.title, i.minutes, i.after_ids AS "afterIds", i.with_candidate AS "withCandidate", i.state,
            i.starts_at AS "from", i.ends_at AS "to", i.place_wanted AS "placeWanted", i.place_chosen AS "placeChosen",
            i.room_id AS "roomId",
            ARRAY(SELECT r.interviewer_id FROM reservation r WHERE r.organization_id = $1 AND r.interview_id = i.id AND r.live
                  AND r.seat_id IS NULL AND r.interviewer_id IS NOT NULL AND r.response <> 'declined' ORDER BY 1) AS attending
     FROM interview i WHERE i.organization_id = $1 AND i.loop_id = $2 AND i.state NOT IN ('cancelled', 'did_not_take_place')
     ORDER BY i.position`,
    [tx.organizationId, loopId],
  );
  const seats = await tx.query<SeatFacts>(SEATS, [tx.organizationId, loopId, at, memberId]);
  const all = await tx.query<{ id: string; name: string; capacity: number }>(
    'SELECT id, name, capacity FROM room WHERE organization_id = $1 ORDER BY id',
    [tx.organizationId],
  );
  const taken = await tx.query<SpanRow>(
    `SELECT r.room_id AS id, r.starts_at AS "from", r.ends_at AS "to" ${ELSEWHERE} AND r.room_id IS NOT NULL`,
    [tx.organizationId, at, loopId],
  );
  const seatsOf = (id: string): SeatFacts[] => seats.filter(({ interviewId }) => interviewId === id);
  const meeting = rows.filter(({ withCandidate }) => withCandidate);
  const roomsFor = (row: InterviewFacts): string[] | null => {
    const asks = row.state === 'booked' ? row.roomId !== null : !row.placeChosen || row.roomId !== null;
    if (
      !asks ||
      !(row.state === 'booked' || row.placeWanted === 'room' || (row.placeWanted === null && roomFirst))
    )
      return null;
    const people = row.withCandidate
      ? seatsOf(row.id).length + 1
      : meeting.reduce((sum, { id }) => sum + seatsOf(id).length, 0);
    const fitting = all.filter(({ id, capacity }) => capacity >= people || id === row.roomId);
    const isRequired = row.placeWanted === 'room' || row.roomId !== null;
    return fitting.length > 0 || isRequired ? fitting.map(({ id }) => id) : null;
  };
  const interviews = rows.map((row): JudgedInterview => {
    const own = seatsOf(row.id);
    const isPlaced =
      row.from !== null && row.to !== null && (row.state === 'booked' || row.state === 'took_place');
    const { id, title, minutes, afterIds, withCandidate, attending, roomId } = row;
    return {
      id,
      title,
      minutes,
      withCandidate,
      afterIds: afterIds.filter((before) => rows.some((one) => one.id === before)),
      seats: own.map((seat) => ({
        id: seat.id,
        words: `the ${seat.role.replace('_', ' ')} seat of “${title}” from pool “${seat.pool}”`,
        optional: seat.optional,
        pool: seat.who !== null && isPlaced ? [...seat.mayFill, seat.who] : seat.mayFill,
      })),
      rooms: roomsFor(row),
      now: isPlaced
        ? {
            span: ms({ from: row.from, to: row.to }),
            seats: Object.fromEntries(own.map((seat) => [seat.id, seat.who])),
            countedOn: [
              ...own.flatMap(({ who, declined }) => (who === null || declined ? [] : [who])),
              ...attending,
            ],
            roomId,
          }
        : null,
    };
  });
  const rooms = new Map(
    all.map(({ id, name }) => [
      id,
      { words: `room “${name}”`, taken: taken.filter((one) => one.id === id).map(ms) },
    ]),
  );
  return { interviews, rooms };
}
