// Writes of loops. Nothing here decides; each function is one statement or a few that belong together.
import { newId } from '#platform';
import type { Tx } from '#platform';
import { loopRuleChangeTable } from './loop-rules.table.js';
import type { LoopRuleChangeRow } from './loop-rules.table.js';
import {
  interviewTable,
  loopTable,
  proposalTable,
  bookingRevisionTable,
  limitOverrideTable,
  reservationTable,
  seatTable,
} from './loops.table.js';
import type {
  BookingRevisionRow,
  InterviewRow,
  LimitOverrideRow,
  LoopRow,
  ProposalRow,
  ReservationRow,
  SeatRow,
} from './loops.table.js';

import { seatSwapTable } from './seat-swap.table.js';
import type { SeatSwapRow } from './seat-swap.table.js';

type New<Row, Left extends keyof Row = never> = Omit<Row, 'organizationId' | 'startsAt' | 'endsAt' | Left>;

const own = <Row>(tx: Tx, row: Row): Row & { organizationId: string } => ({
  ...row,
  organizationId: tx.organizationId,
});

/** Writes a loop with its interviews and seats. */
export async function insertLoop(
  tx: Tx,
  loop: New<LoopRow>,
  interviews: readonly New<InterviewRow>[],
  seats: readonly New<SeatRow>[],
): Promise<void> {
  await tx.insert(loopTable, own(tx, loop));
  await tx.insert(
    interviewTable,
    interviews.map((row) => own(tx, row)),
  );
  await tx.insert(
    seatTable,
    seats.map((row) => own(tx, row)),
  );
}

/** The loop, locked against other writers until this transaction ends; null when there is none. */
export async function lockLoop(tx: Tx, id: string): Promise<LoopRow | null> {
  const found = await tx.query('SELECT FROM loop WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tx.organizationId,
    id,
  ]);
  return found.length === 0 ? null : tx.find(loopTable, { organizationId: tx.organizationId, id });
}

/** Locks people against other bookings, in id order, so that two bookings never wait for each other in a circle. */
export const lockInterviewers = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.query(
    'SELECT FROM interviewer WHERE organization_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE',
    [tx.organizationId, ids],
  );
};

/** Locks rooms against other bookings, in id order, after the people of a plan. */
export const lockRooms = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx.query(
    'SELECT FROM room WHERE organization_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE',
    [tx.organizationId, ids],
  );
};

/** Sets columns of a loop and counts its version up. */
export const updateLoop = async (tx: Tx, loop: LoopRow, set: Partial<LoopRow>): Promise<void> => {
  await tx.update(
    loopTable,
    { organizationId: tx.organizationId, id: loop.id },
    { ...set, version: loop.version + 1 },
  );
};

/** Keeps why the loop's hold is not booked by itself, as long as the loop has this version. */
export const refuseHold = async (tx: Tx, { id, version }: LoopRow, reason: string): Promise<void> => {
  await tx.update(
    loopTable,
    { organizationId: tx.organizationId, id },
    { holdRefusal: reason, holdRefusalVersion: version },
  );
};

export const updateInterview = async (tx: Tx, id: string, set: Partial<InterviewRow>): Promise<void> => {
  await tx.update(interviewTable, { organizationId: tx.organizationId, id }, set);
};

/** When and where an interview is, by ISO 8601 instants, and its calendar sequence. */
export interface PlacedInterview {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly place: string | null;
  readonly kind: InterviewRow['placeKind'];
  readonly roomId: string | null;
  readonly sequence: number;
}

/** Writes when and where these interviews are, in one statement: people wait for each other's bookings. */
export const writePlaces = async (
  tx: Tx,
  state: InterviewRow['state'],
  rows: readonly PlacedInterview[],
): Promise<void> => {
  await tx.query(
    `UPDATE interview i SET during = tstzrange(w.starts, w.ends), state = $2, place = w.place, place_kind = w.kind,
       room_id = w.room, sequence = w.sequence
     FROM unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[], $8::uuid[], $9::integer[])
       AS w (id, starts, ends, place, kind, room, sequence)
     WHERE i.organization_id = $1 AND i.id = w.id`,
    [
      tx.organizationId,
      state,
      rows.map(({ id }) => id),
      rows.map(({ from }) => from),
      rows.map(({ to }) => to),
      rows.map(({ place }) => place),
      rows.map(({ kind }) => kind),
      rows.map(({ roomId }) => roomId),
      rows.map(({ sequence }) => sequence),
    ],
  );
};

/** Writes one more interview of a loop with its seats. */
export async function insertInterview(
  tx: Tx,
  { startsAt: _startsAt, endsAt: _endsAt, ...interview }: Omit<InterviewRow, 'organizationId'>,
  seats: readonly New<SeatRow>[],
): Promise<void> {
  await tx.insert(interviewTable, own(tx, interview));
  await tx.insert(
    seatTable,
    seats.map((row) => own(tx, row)),
  );
}

/** Writes proposals and removes older ones of the same loop. */
export async function replaceProposals(
  tx: Tx,
  loopId: string,
  rows: readonly New<ProposalRow>[],
): Promise<void> {
  await tx.query(
    `DELETE FROM proposal WHERE organization_id = $1 AND loop_id = $2 AND batch_id NOT IN (
       SELECT batch_id FROM proposal WHERE organization_id = $1 AND loop_id = $2
       GROUP BY batch_id ORDER BY batch_id DESC LIMIT 4)`,
    [tx.organizationId, loopId],
  );
  await tx.insert(
    proposalTable,
    rows.map((row) => own(tx, row)),
  );
}

export const findProposal = (tx: Tx, id: string): Promise<ProposalRow | null> =>
  tx.find(proposalTable, { organizationId: tx.organizationId, id });

/** A reservation to be written: of an interviewer, with or without a seat, or of the candidate. */
export type NewReservation = Pick<
  ReservationRow,
  | 'loopId'
  | 'interviewId'
  | 'seatId'
  | 'interviewerId'
  | 'candidateId'
  | 'roomId'
  | 'kind'
  | 'during'
  | 'expiresAt'
  | 'createdAt'
  | 'response'
  | 'responseReason'
> &
  Partial<Pick<ReservationRow, 'problem' | 'problemSince'>>;

/** Inserts live reservations; a person or candidate who is taken meanwhile makes it throw ConstraintHit. */
export async function insertReservations(tx: Tx, rows: readonly NewReservation[]): Promise<void> {
  await tx.insert(
    reservationTable,
    rows.map((row) => own(tx, { id: newId(), live: true, ...row })),
  );
}

/** Inserts those of the reservations whose people, candidate and room are free. */
export async function reserveWhereFree(tx: Tx, rows: readonly NewReservation[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(reservationTable)
    .values(rows.map((row) => own(tx, { id: newId(), live: true, ...row })))
    .orIgnore()
    .updateEntity(false)
    .execute();
}

/** A live reservation of somebody, with what became of it so far. */
export type Reserved = Pick<
  ReservationRow,
  'interviewId' | 'seatId' | 'response' | 'responseReason' | 'createdAt' | 'problem' | 'problemSince'
> & { readonly interviewerId: string; readonly from: Date };

/** Who is reserved in a loop, with and without a seat. */
export const reservedInLoop = (tx: Tx, loopId: string): Promise<Reserved[]> =>
  tx.query<Reserved>(
    `SELECT interview_id AS "interviewId", interviewer_id AS "interviewerId", starts_at AS "from", response,
            response_reason AS "responseReason", created_at AS "createdAt", problem, problem_since AS "problemSince",
            seat_id AS "seatId"
     FROM reservation WHERE organization_id = $1 AND loop_id = $2 AND live AND interviewer_id IS NOT NULL`,
    [tx.organizationId, loopId],
  );

/** What those who are held for the loop's seats answered. */
export const answersOfHold = async (tx: Tx, loopId: string): Promise<ReservationRow['response'][]> => {
  const rows = await tx.query<{ response: ReservationRow['response'] }>(
    `SELECT response FROM reservation
     WHERE organization_id = $1 AND loop_id = $2 AND live AND kind = 'hold' AND seat_id IS NOT NULL`,
    [tx.organizationId, loopId],
  );
  return rows.map(({ response }) => response);
};

/** A live reservation of a seat, with what the answer to it depends on. */
export interface OwnSeat {
  readonly id: string;
  readonly seatId: string;
  readonly loopId: string;
  readonly interviewId: string;
  readonly candidateId: string;
  readonly response: ReservationRow['response'];
  readonly from: Date;
  readonly to: Date;
  /** When the hold expires; null for a booking. */
  readonly expiresAt: Date | null;
}

/** The live reservation of this seat for this person, or null. */
export const ownSeat = async (tx: Tx, seatId: string, interviewerId: string): Promise<OwnSeat | null> => {
  const [row] = await tx.query<OwnSeat>(
    `SELECT r.id, r.seat_id AS "seatId", r.loop_id AS "loopId", r.interview_id AS "interviewId",
            l.candidate_id AS "candidateId", r.response, r.starts_at AS "from", r.ends_at AS "to", r.expires_at AS "expiresAt"
     FROM reservation r JOIN loop l ON l.organization_id = r.organization_id AND l.id = r.loop_id
     WHERE r.organization_id = $1 AND r.seat_id = $2 AND r.live AND r.interviewer_id = $3`,
    [tx.organizationId, seatId, interviewerId],
  );
  return row ?? null;
};

/** What somebody answers, and when. */
export interface Answer {
  readonly response: ReservationRow['response'];
  readonly reason: string | null;
  readonly at: Date;
}

/**
 * Writes the answer, and whether this person attends the loop's meetings: who interviews in it no more does not. A time
 * that is taken meanwhile makes it throw ConstraintHit.
 */
export async function writeAnswer(
  tx: Tx,
  seat: OwnSeat,
  interviewerId: string,
  { response, reason, at }: Answer,
): Promise<void> {
  await tx.query(
    `UPDATE reservation SET response = $3, response_reason = $4,
       problem = CASE WHEN $5 THEN 'declined' END, problem_since = CASE WHEN $5 THEN $6::timestamptz END
     WHERE organization_id = $1 AND id = $2`,
    [tx.organizationId, seat.id, response, reason, response === 'declined', at],
  );
  await tx.query(
    `WITH interviewing AS (
       SELECT EXISTS (
         SELECT FROM reservation r
         JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id AND i.with_candidate
         WHERE r.organization_id = $1 AND r.loop_id = $2 AND r.interviewer_id = $3 AND r.live
           AND r.seat_id IS NOT NULL AND r.response <> 'declined') AS still)
     UPDATE reservation SET response = CASE WHEN interviewing.still THEN 'pending' ELSE 'declined' END
     FROM interviewing
     WHERE organization_id = $1 AND loop_id = $2 AND interviewer_id = $3 AND live AND seat_id IS NULL
       AND (response = 'declined') = interviewing.still`,
    [tx.organizationId, seat.loopId, interviewerId],
  );
}

/** Releases the live reservations of a loop. */
export const releaseLoop = async (tx: Tx, loopId: string, at: Date): Promise<void> => {
  await tx.query(
    'UPDATE reservation SET live = false, released_at = $3 WHERE organization_id = $1 AND loop_id = $2 AND live',
    [tx.organizationId, loopId, at],
  );
};

/** Releases the live reservations of these interviews. */
export const releaseInterviews = async (tx: Tx, interviewIds: readonly string[], at: Date): Promise<void> => {
  await tx.query(
    `UPDATE reservation SET live = false, released_at = $3
     WHERE organization_id = $1 AND interview_id = ANY($2::uuid[]) AND live`,
    [tx.organizationId, interviewIds, at],
  );
};

/** Releases whoever attends meetings of the loop only for an interview that they do not sit in any more. */
export const releaseAttendees = async (tx: Tx, loopId: string, at: Date): Promise<void> => {
  await tx.query(
    `UPDATE reservation a SET live = false, released_at = $3
     WHERE a.organization_id = $1 AND a.loop_id = $2 AND a.live AND a.seat_id IS NULL AND a.interviewer_id IS NOT NULL
       AND a.ends_at > $3 AND NOT EXISTS (
         SELECT FROM reservation r
         JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id AND i.with_candidate
         WHERE r.organization_id = $1 AND r.loop_id = $2 AND r.live AND r.seat_id IS NOT NULL
           AND r.interviewer_id = a.interviewer_id)`,
    [tx.organizationId, loopId, at],
  );
};

/** Sets the organization's rules for places; nothing to set is nothing to do. */
export const updatePlaceRules = async (
  tx: Tx,
  set: { readonly placeOrder?: readonly string[]; readonly linkPattern?: string | null },
): Promise<void> => {
  await tx.query(
    `UPDATE organization SET place_order = coalesce($2::text[], place_order),
            link_pattern = CASE WHEN $3 THEN $4 ELSE link_pattern END
     WHERE id = $1`,
    [tx.organizationId, set.placeOrder ?? null, set.linkPattern !== undefined, set.linkPattern ?? null],
  );
};

/** Releases the room of an interview. */
export const releaseRooms = async (tx: Tx, interviewId: string, at: Date): Promise<void> => {
  await tx.query(
    `UPDATE reservation SET live = false, released_at = $3
     WHERE organization_id = $1 AND interview_id = $2 AND live AND room_id IS NOT NULL`,
    [tx.organizationId, interviewId, at],
  );
};

/** Releases holds that expired at or before `at` and stand in the way of these people, candidate or rooms. */
export const releaseExpired = async (
  tx: Tx,
  people: readonly string[],
  candidateId: string,
  at: Date,
  roomIds: readonly string[] = [],
): Promise<void> => {
  await tx.query(
    `UPDATE reservation SET live = false, released_at = $4
     WHERE organization_id = $1 AND live AND expires_at <= $4
       AND (interviewer_id = ANY($2) OR candidate_id = $3 OR room_id = ANY($5))`,
    [tx.organizationId, people, candidateId, at, roomIds],
  );
};

export const insertRevision = async (tx: Tx, row: New<BookingRevisionRow>): Promise<void> => {
  await tx.insert(bookingRevisionTable, own(tx, row));
};

export const insertOverrides = async (tx: Tx, rows: readonly New<LimitOverrideRow>[]): Promise<void> => {
  await tx.insert(
    limitOverrideTable,
    rows.map((row) => own(tx, row)),
  );
};

export const insertRuleChange = async (tx: Tx, row: New<LoopRuleChangeRow>): Promise<void> => {
  await tx.insert(loopRuleChangeTable, own(tx, row));
};

export const insertSwap = async (tx: Tx, swap: SeatSwapRow): Promise<void> => {
  await tx.insert(seatSwapTable, swap);
};

/** The swap, locked against other answers; null when there is none. */
export async function lockSwap(tx: Tx, id: string): Promise<SeatSwapRow | null> {
  await tx.query('SELECT FROM seat_swap WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tx.organizationId,
    id,
  ]);
  return tx.find(seatSwapTable, { organizationId: tx.organizationId, id });
}

export const closeSwap = async (
  tx: Tx,
  id: string,
  state: SeatSwapRow['state'],
  answerReason: string | null,
  answeredAt: Date,
): Promise<void> => {
  await tx.update(
    seatSwapTable,
    { organizationId: tx.organizationId, id },
    { state, answerReason, answeredAt },
  );
};

/** Releases whoever is reserved for these seats. */
export const releaseSeats = async (tx: Tx, seatIds: readonly string[], at: Date): Promise<void> => {
  await tx.query(
    `UPDATE reservation SET live = false, released_at = $3
     WHERE organization_id = $1 AND seat_id = ANY($2::uuid[]) AND live`,
    [tx.organizationId, seatIds, at],
  );
};

/** Notes that whoever sits in these seats has accepted them. */
export const acceptSeats = async (tx: Tx, seatIds: readonly string[]): Promise<void> => {
  await tx.query(
    `UPDATE reservation SET response = 'accepted', response_reason = NULL
     WHERE organization_id = $1 AND seat_id = ANY($2::uuid[]) AND live`,
    [tx.organizationId, seatIds],
  );
};

/** Does `work` and takes all of its writes back, whether it fails or not: for seeing whether something could be done. */
export async function undone<Done>(tx: Tx, work: () => Promise<Done>): Promise<Done> {
  await tx.query('SAVEPOINT undone');
  try {
    return await work();
  } finally {
    await tx.query('ROLLBACK TO SAVEPOINT undone');
  }
}
