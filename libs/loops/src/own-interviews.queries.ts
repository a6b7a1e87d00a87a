// The interviews to come of one person, whichever loop they belong to. Seats that they declined stay in the list until
// somebody else sits there: until then they may still say that they come after all.
import { invalidInput, isId } from '#platform';
import type { Tx } from '#platform';

/** An interview's place in the list of a person's interviews. */
export interface InterviewToCome {
  readonly id: string;
  readonly startsAt: Date;
}

interface Page {
  readonly limit: number;
  readonly after: readonly string[] | null;
}

/** The key of a row of `ownInterviews`: by start, in milliseconds, then by id. */
export const ownInterviewKey = ({ id, startsAt }: InterviewToCome): readonly string[] => [
  String(startsAt.getTime()),
  id,
];

const isKey = (after: readonly string[]): boolean =>
  /^\d{1,15}$/.test(after[0] ?? '') && isId(after[1] ?? '');

/**
 * At most `limit` + 1 interviews that are held or booked, not over at `at`, and in which the person sits or attends.
 * @throws {Refusal} INVALID_INPUT for an `after` that is no key of this list
 */
export async function ownInterviews(
  tx: Tx,
  interviewerId: string,
  at: Date,
  page: Page,
): Promise<InterviewToCome[]> {
  if (page.after !== null && !isKey(page.after))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  const [afterMs, afterId] = page.after ?? [null, null];
  return tx.query<InterviewToCome>(
    `SELECT i.id, i.starts_at AS "startsAt"
     FROM reservation r
     JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id
     WHERE r.organization_id = $1 AND r.interviewer_id = $2 AND r.live AND r.ends_at > $3
       AND (r.expires_at IS NULL OR r.expires_at > $3) AND i.state IN ('on_hold', 'booked') AND i.ends_at > $3
       AND ($4::timestamptz IS NULL OR (i.starts_at, i.id) > ($4::timestamptz, $5::uuid))
     ORDER BY i.starts_at, i.id LIMIT $6`,
    [
      tx.organizationId,
      interviewerId,
      at,
      afterMs === null ? null : new Date(Number(afterMs)),
      afterId,
      page.limit + 1,
    ],
  );
}

/** The ids of loops of which something booked is still to come after `at`. */
export async function loopsToCome(tx: Tx, at: Date): Promise<string[]> {
  const rows = await tx.query<{ readonly loopId: string }>(
    `SELECT DISTINCT loop_id AS "loopId" FROM interview
     WHERE organization_id = $1 AND state = 'booked' AND starts_at > $2 ORDER BY 1`,
    [tx.organizationId, at],
  );
  return rows.map(({ loopId }) => loopId);
}
