// What stands in the way of people and candidates: asked by search and, under lock, again by commit.
import type { Span, Tx } from '#platform';

/** A span of time that a live reservation takes; holds count until the instant at which they expire. */
export interface TakenSpan {
  readonly interviewerId: string | null;
  readonly candidateId: string | null;
  readonly from: Date;
  readonly to: Date;
}

/** A break is at most so long, so that reservations outside of the window by no more than this still matter. */
const BREAK_MAX_MS = 240 * 60_000;

/** Of the loop $6 itself only what did not take place: everything else of it is planned anew, or stays. */
const NOT_OF_THIS_PLAN = `(r.loop_id <> $6 OR r.interview_id IN (
       SELECT i.id FROM interview i WHERE i.organization_id = $1 AND i.loop_id = $6 AND i.state = 'did_not_take_place'))`;

/**
 * What other loops take of these people and this candidate around `window`: live reservations, but not those that
 * somebody declined. A member may be both interviewer and candidate; each role is taken by what the other does. What did
 * not take place keeps its time in this loop too: it is still reserved when it is to be planned again.
 */
export const takenSpans = (
  tx: Tx,
  interviewerIds: readonly string[],
  candidate: { readonly id: string; readonly memberId: string | null },
  window: Span,
  at: Date,
  exceptLoopId: string,
): Promise<TakenSpan[]> => {
  const takes = `r.live AND ${NOT_OF_THIS_PLAN} AND (r.expires_at IS NULL OR r.expires_at > $5)
       AND r.response <> 'declined' AND r.ends_at > $3 AND r.starts_at < $4`;
  return tx.query<TakenSpan>(
    `SELECT r.interviewer_id AS "interviewerId", NULL::uuid AS "candidateId", r.starts_at AS "from", r.ends_at AS "to"
     FROM reservation r WHERE r.organization_id = $1 AND ${takes} AND r.interviewer_id = ANY($2::uuid[])
     UNION ALL
     SELECT NULL, $7::uuid, r.starts_at, r.ends_at
     FROM reservation r WHERE r.organization_id = $1 AND ${takes} AND r.candidate_id = $7
     UNION ALL
     SELECT NULL, $7, r.starts_at, r.ends_at
     FROM reservation r WHERE r.organization_id = $1 AND ${takes} AND r.interviewer_id = $8
     UNION ALL
     SELECT c.member_id, NULL, r.starts_at, r.ends_at
     FROM candidate c JOIN reservation r ON r.organization_id = c.organization_id AND r.candidate_id = c.id
     WHERE c.organization_id = $1 AND c.member_id = ANY($2::uuid[]) AND ${takes}`,
    [
      tx.organizationId,
      interviewerIds,
      new Date(window.from.getTime() - BREAK_MAX_MS),
      new Date(window.to.getTime() + BREAK_MAX_MS),
      at,
      exceptLoopId,
      candidate.id,
      candidate.memberId,
    ],
  );
};

/** A span of time that a room is taken. */
export interface TakenRoom {
  readonly roomId: string;
  readonly from: Date;
  readonly to: Date;
}

/** What other loops take of these rooms in `window`; holds count until the instant at which they expire. */
export const takenRooms = (
  tx: Tx,
  roomIds: readonly string[],
  window: Span,
  at: Date,
  exceptLoopId: string,
): Promise<TakenRoom[]> =>
  tx.query<TakenRoom>(
    `SELECT r.room_id AS "roomId", r.starts_at AS "from", r.ends_at AS "to" FROM reservation r
     WHERE r.organization_id = $1 AND r.live AND r.room_id = ANY($2::uuid[]) AND ${NOT_OF_THIS_PLAN}
       AND (r.expires_at IS NULL OR r.expires_at > $5) AND r.ends_at > $3 AND r.starts_at < $4`,
    [tx.organizationId, roomIds, window.from, window.to, at, exceptLoopId],
  );

/**
 * Those of these people who are taken at a time that a plan wants them, by what other loops have committed. Rows are not
 * locked and breaks not looked at: whoever is named here is taken, who is not may be.
 */
export const plainlyTaken = async (
  tx: Tx,
  wanted: readonly { readonly interviewerId: string; readonly from: string; readonly to: string }[],
  at: Date,
  exceptLoopId: string,
): Promise<string[]> => {
  const rows = await tx.query<{ interviewerId: string }>(
    `SELECT DISTINCT w.interviewer_id AS "interviewerId"
     FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS w (interviewer_id, starts_at, ends_at)
     JOIN reservation r ON r.organization_id = $1 AND r.interviewer_id = w.interviewer_id AND r.live
       AND r.ends_at > w.starts_at AND r.starts_at < w.ends_at AND r.response <> 'declined'
       AND r.loop_id <> $6 AND (r.expires_at IS NULL OR r.expires_at > $5)`,
    [
      tx.organizationId,
      wanted.map(({ interviewerId }) => interviewerId),
      wanted.map(({ from }) => from),
      wanted.map(({ to }) => to),
      at,
      exceptLoopId,
    ],
  );
  return rows.map(({ interviewerId }) => interviewerId);
};

/** A span at which somebody said that they would not come. */
export type RefusedSpan = Pick<TakenSpan, 'interviewerId' | 'from' | 'to'>;

/**
 * When these people were to sit in this loop and declined, or deleted it from their calendar, before somebody else got the
 * seat: they are not asked for the same time again, unless they came after all.
 */
export const refusedSpans = (
  tx: Tx,
  interviewerIds: readonly string[],
  loopId: string,
): Promise<RefusedSpan[]> =>
  tx.query<RefusedSpan>(
    `SELECT last.interviewer_id AS "interviewerId", last.starts_at AS "from", last.ends_at AS "to"
     FROM (SELECT DISTINCT ON (r.interviewer_id, r.seat_id, r.starts_at)
                  r.interviewer_id, r.starts_at, r.ends_at, r.live, r.response, r.problem
           FROM reservation r
           WHERE r.organization_id = $1 AND r.loop_id = $2 AND r.seat_id IS NOT NULL AND r.interviewer_id = ANY($3::uuid[])
           ORDER BY r.interviewer_id, r.seat_id, r.starts_at, r.id DESC) last
     WHERE NOT last.live AND (last.response = 'declined' OR last.problem = 'calendar_deleted')`,
    [tx.organizationId, loopId, interviewerIds],
  );
