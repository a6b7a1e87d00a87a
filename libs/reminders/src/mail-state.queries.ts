// How the organization's mail fares: what its last attempts came to, and what waits.
import { invariant } from '#platform';
import type { Tx } from '#platform';

/** The last mail that was taken, the last that was not and why, and how many reminders are late or given up. */
export interface MailState {
  readonly lastSentAt: Date | null;
  readonly lastFailedAt: Date | null;
  readonly lastError: string | null;
  readonly lateCount: number;
  readonly failedCount: number;
}

/** The state at `at`; a reminder is late that was due a quarter of an hour before. */
export async function mailState(tx: Tx, at: Date): Promise<MailState> {
  const [row] = await tx.query<MailState>(
    `SELECT (SELECT d.at FROM delivery d WHERE d.organization_id = $1 AND d.state = 'sent'
             ORDER BY d.id DESC LIMIT 1) AS "lastSentAt",
            f.at AS "lastFailedAt", f.error AS "lastError",
            (SELECT count(*)::integer FROM reminder r WHERE r.organization_id = $1
               AND r.state IN ('planned', 'claimed') AND r.due_at <= $2::timestamptz - interval '15 minutes') AS "lateCount",
            (SELECT count(*)::integer FROM reminder r WHERE r.organization_id = $1 AND r.state = 'failed') AS "failedCount"
     FROM (SELECT 1) AS one
     LEFT JOIN LATERAL (SELECT d.at, d.error FROM delivery d WHERE d.organization_id = $1 AND d.state = 'failed'
                        ORDER BY d.id DESC LIMIT 1) f ON true`,
    [tx.organizationId, at],
  );
  invariant(row, 'a state of mail has one row');
  return row;
}
