// How the member who asks stands to an opening, an application or a candidate: what access decisions are made from.
// Who sits in a loop is a fact of tables that rank above this room; only its existence is read here. A member who is
// the candidate stands in no relation at all, whatever their role: for them their own application does not exist.
import { notFound } from '#platform';
import type { Tx } from '#platform';
import type { Relation, Subject } from '#access';

/** How the member who asks stands to the thing `id`; none for the system. */
export interface RelationsOf extends Subject {
  readonly id: string;
  readonly relations: readonly Relation[];
}

interface Standing {
  readonly id: string;
  readonly hiring_manager: boolean | null;
  readonly coordinator: boolean | null;
  readonly in_loop: boolean;
}

const relationsOf = (row: Standing): Relation[] => [
  ...(row.hiring_manager === true ? (['hiringManagerOfOpening'] as const) : []),
  ...(row.coordinator === true ? (['coordinatorOfOpening'] as const) : []),
  ...(row.in_loop ? (['interviewerInLoop'] as const) : []),
];

const ask = async (tx: Tx, sql: string, ids: readonly string[]): Promise<RelationsOf[]> => {
  if (ids.length === 0) return [];
  const rows = await tx.query<Standing>(sql, [tx.organizationId, ids, tx.scope.memberId, tx.begunAt]);
  return rows.map((row) => ({ id: row.id, organizationId: tx.organizationId, relations: relationsOf(row) }));
};

type OfLoop = 'opening_id' | 'application_id' | 'candidate_id';

interface Sitting {
  readonly member: string;
  readonly at: string;
}

/** SELECT: that column of all loops in which the member is reserved; a hold that is over `at` reserves nobody. */
export const ofLoopsSatIn = (column: OfLoop, { member, at }: Sitting): string =>
  `SELECT l.${column} FROM reservation r JOIN loop l ON l.organization_id = r.organization_id AND l.id = r.loop_id
   WHERE r.organization_id = $1 AND r.interviewer_id = ${member} AND r.live
     AND (r.expires_at IS NULL OR r.expires_at > ${at})`;

/** EXISTS: the member is reserved in a loop whose `column` is `value`. */
export const sitsInLoop = (column: OfLoop, value: string, sitting: Sitting): string =>
  `EXISTS (${ofLoopsSatIn(column, sitting)} AND l.${column} = ${value})`;

const ASKING = { member: '$3', at: '$4' };

/** The candidate `c` is not the member who asks. */
const NOT_THEMSELVES = '(c.member_id = $3) IS NOT TRUE';

/** The asking member's relations to openings; openings that do not exist have no entry. */
export const relationsToOpenings = (tx: Tx, openingIds: readonly string[]): Promise<RelationsOf[]> =>
  ask(
    tx,
    `SELECT o.id, o.hiring_manager_id = $3 AS hiring_manager, o.coordinator_id = $3 AS coordinator,
            ${sitsInLoop('opening_id', 'o.id', ASKING)} AS in_loop
     FROM opening o WHERE o.organization_id = $1 AND o.id = ANY($2::uuid[])`,
    openingIds,
  );

/** The asking member's relations to applications; to sit in another application's loop is no relation. */
export const relationsToApplications = (tx: Tx, applicationIds: readonly string[]): Promise<RelationsOf[]> =>
  ask(
    tx,
    `SELECT a.id, o.hiring_manager_id = $3 AS hiring_manager, o.coordinator_id = $3 AS coordinator,
            ${sitsInLoop('application_id', 'a.id', ASKING)} AS in_loop
     FROM application a JOIN opening o ON o.organization_id = a.organization_id AND o.id = a.opening_id
     JOIN candidate c ON c.organization_id = a.organization_id AND c.id = a.candidate_id
     WHERE a.organization_id = $1 AND a.id = ANY($2::uuid[]) AND ${NOT_THEMSELVES}`,
    applicationIds,
  );

/** The asking member's relations to candidates, through any of their applications. */
export const relationsToCandidates = (tx: Tx, candidateIds: readonly string[]): Promise<RelationsOf[]> =>
  ask(
    tx,
    `SELECT c.id, bool_or(o.hiring_manager_id = $3) AS hiring_manager, bool_or(o.coordinator_id = $3) AS coordinator,
            ${sitsInLoop('candidate_id', 'c.id', ASKING)} AS in_loop
     FROM candidate c
     LEFT JOIN application a ON a.organization_id = c.organization_id AND a.candidate_id = c.id
     LEFT JOIN opening o ON o.organization_id = a.organization_id AND o.id = a.opening_id
     WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[]) AND ${NOT_THEMSELVES}
     GROUP BY c.organization_id, c.id`,
    candidateIds,
  );

type Ask = (tx: Tx, ids: readonly string[]) => Promise<RelationsOf[]>;

const one =
  (askAll: Ask, what: string) =>
  async (tx: Tx, id: string): Promise<RelationsOf> => {
    const [relations] = await askAll(tx, [id]);
    if (relations === undefined) throw notFound(what);
    return relations;
  };

/** The subject that `requireAccess` wants for this opening. @throws {Refusal} NOT_FOUND when there is none */
export const openingRelations = one(relationsToOpenings, 'opening');

/** The subject that `requireAccess` wants for this application. @throws {Refusal} NOT_FOUND when there is none */
export const applicationRelations = one(relationsToApplications, 'application');

/** The subject that `requireAccess` wants for this candidate. @throws {Refusal} NOT_FOUND when there is none */
export const candidateRelations = one(relationsToCandidates, 'candidate');
