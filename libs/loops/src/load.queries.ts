// What stands in the way of people and candidates, and what they already carry: asked by search and, under lock,
// again by commit.
import type { Span, Tx } from '#platform';

/** A span of time that a live reservation takes; holds count until the instant at which they expire. */
export interface TakenSpan {
  readonly interviewerId: string | null;
  readonly candidateId: string | null;
  readonly from: Date;
  readonly to: Date;
}

/** Live reservations, other than this loop's, of these people or this candidate that touch `window`. */
export const takenSpans = (
  tx: Tx,
  interviewerIds: readonly string[],
  candidateId: string,
  window: Span,
  at: Date,
  exceptLoopId: string,
): Promise<TakenSpan[]> =>
  tx.query<TakenSpan>(
    `SELECT interviewer_id AS "interviewerId", candidate_id AS "candidateId", starts_at AS "from", ends_at AS "to"
     FROM reservation
     WHERE organization_id = $1 AND live AND loop_id <> $6 AND (expires_at IS NULL OR expires_at > $5)
       AND ends_at > $3 AND starts_at < $4 AND interviewer_id = ANY($2)
     UNION ALL
     SELECT interviewer_id, candidate_id, starts_at, ends_at FROM reservation
     WHERE organization_id = $1 AND live AND loop_id <> $6 AND (expires_at IS NULL OR expires_at > $5)
       AND ends_at > $3 AND starts_at < $4 AND candidate_id = $7`,
    [tx.organizationId, interviewerIds, window.from, window.to, at, exceptLoopId, candidateId],
  );

/** One question about load: how much does this person carry in this span? */
export interface LoadQuestion {
  readonly interviewerId: string;
  readonly from: Date;
  readonly to: Date;
}

/** The answers in the order of the questions: interviews and minutes that start inside each span. */
export async function loadsOf(
  tx: Tx,
  questions: readonly LoadQuestion[],
  at: Date,
  exceptLoopId: string,
): Promise<{ interviews: number; minutes: number }[]> {
  return tx.query(
    `SELECT l.interviews, l.minutes
     FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS q (id, starts, ends, ordinality),
          LATERAL interviewer_load($1, q.id, ARRAY[tstzrange(q.starts, q.ends)], $5, $6) l
     ORDER BY q.ordinality`,
    [
      tx.organizationId,
      questions.map((question) => question.interviewerId),
      questions.map((question) => question.from),
      questions.map((question) => question.to),
      at,
      exceptLoopId,
    ],
  );
}
