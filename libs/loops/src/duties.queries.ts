// What depends on a person: asked before they are taken out of the organization.
import type { Tx } from '#platform';

/** How much would have to find somebody else if this person left. */
export interface Duties {
  readonly memberId: string;
  readonly interviewsToCome: number;
  readonly openOpenings: number;
}

/** The duties of each of these members at `at`. */
export async function dutiesOf(tx: Tx, memberIds: readonly string[], at: Date): Promise<Duties[]> {
  return tx.query<Duties>(
    `SELECT m.id AS "memberId",
            (SELECT count(DISTINCT i.id)::integer
             FROM reservation r
             JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id
             WHERE r.organization_id = $1 AND r.interviewer_id = m.id AND r.live AND r.ends_at > $3
               AND (r.expires_at IS NULL OR r.expires_at > $3)
               AND i.state IN ('on_hold', 'booked') AND i.ends_at > $3) AS "interviewsToCome",
            (SELECT count(*)::integer FROM opening o
             WHERE o.organization_id = $1 AND o.state = 'open'
               AND (o.hiring_manager_id = m.id OR o.coordinator_id = m.id)) AS "openOpenings"
     FROM unnest($2::uuid[]) AS m (id)`,
    [tx.organizationId, memberIds, at],
  );
}
