// How the member who asks stands to the scorecards of loops, read from the facts themselves and not through the
// functions of the database's policies: two locks that share a key would be one.
import { mayAccess } from '#access';
import type { Actor, Relation } from '#access';
import { isId, notFound } from '#platform';
import type { Tx } from '#platform';
import { sightOf } from './domain/sight.js';
import type { Sight } from './domain/sight.js';

/** A loop as access to its scorecards sees it. */
export interface LoopStanding {
  readonly organizationId: string;
  readonly loopId: string;
  readonly applicationId: string;
  readonly openingId: string;
  readonly loopState: string;
  readonly relations: readonly Relation[];
  readonly sight: Sight;
}

interface Row {
  readonly loop_id: string;
  readonly application_id: string;
  readonly opening_id: string;
  readonly state: string;
  readonly hiring_manager: boolean;
  readonly coordinator: boolean | null;
  readonly seated: boolean;
  readonly about_viewer: boolean | null;
  readonly owes: boolean;
  readonly scored: boolean;
}

const relationsOf = (row: Row): Relation[] => [
  ...(row.hiring_manager ? (['hiringManagerOfOpening'] as const) : []),
  ...(row.coordinator === true ? (['coordinatorOfOpening'] as const) : []),
  ...(row.seated || row.owes || row.scored ? (['interviewerInLoop'] as const) : []),
];

/** The actor's standing in these loops; the sight of a loop that they may not see, or that is about them, is none. */
export async function standingsInLoops(
  tx: Tx,
  actor: Actor,
  loopIds: readonly string[],
): Promise<LoopStanding[]> {
  const rows = await tx.query<Row>(
    `SELECT l.id AS loop_id, l.application_id, l.opening_id, l.state,
            o.hiring_manager_id = $3 AS hiring_manager, o.coordinator_id = $3 AS coordinator,
            c.member_id = $3 AS about_viewer,
            EXISTS (SELECT FROM reservation r WHERE r.organization_id = $1 AND r.loop_id = l.id
                    AND r.interviewer_id = $3 AND r.live AND (r.expires_at IS NULL OR r.expires_at > $4)) AS seated,
            EXISTS (SELECT FROM loop other JOIN scorecard s ON s.organization_id = $1 AND s.loop_id = other.id
                    WHERE other.organization_id = $1 AND other.application_id = l.application_id
                    AND s.interviewer_id = $3 AND s.submitted_at IS NULL AND s.voided_at IS NULL) AS owes,
            EXISTS (SELECT FROM scorecard s WHERE s.organization_id = $1 AND s.loop_id = l.id
                    AND s.interviewer_id = $3 AND s.submitted_at IS NOT NULL) AS scored
     FROM loop l
     JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id
     JOIN candidate c ON c.organization_id = l.organization_id AND c.id = l.candidate_id
     WHERE l.organization_id = $1 AND l.id = ANY($2::uuid[])`,
    [tx.organizationId, loopIds.filter(isId), actor.memberId, tx.begunAt],
  );
  return rows.map((row) => {
    const relations = relationsOf(row);
    const standing = {
      aboutViewer: row.about_viewer === true,
      owes: row.owes,
      scored: row.scored,
      decides: row.hiring_manager || actor.role === 'administrator',
    };
    const seesLoop = mayAccess(actor, 'loop.read', { organizationId: tx.organizationId, relations });
    return {
      organizationId: tx.organizationId,
      loopId: row.loop_id,
      applicationId: row.application_id,
      openingId: row.opening_id,
      loopState: row.state,
      relations,
      sight: seesLoop ? sightOf(standing) : 'none',
    };
  });
}

/** The actor's standing in one loop. @throws {Refusal} NOT_FOUND of `what` for a loop that they may not see */
export async function standingInLoop(
  tx: Tx,
  actor: Actor,
  loopId: string,
  what: string,
): Promise<LoopStanding> {
  const [standing] = await standingsInLoops(tx, actor, [loopId]);
  if (standing === undefined || standing.sight === 'none') throw notFound(what);
  return standing;
}
