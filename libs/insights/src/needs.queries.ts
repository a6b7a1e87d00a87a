// What needs a member now: one ranked list over everything that they do, arrange and decide, in one statement.
import { localDateAt, localDaySpan } from '#calendar';
import { interviewersByIds, organizationSettings } from '#people';
import { invalidInput, isId } from '#platform';
import type { Tx } from '#platform';
import type { Actor } from '#access';
import { isKeyInstant } from './domain/key-instant.js';
import { URGENT_MS, needKinds, whyOf } from './domain/needs.js';
import type { NeedKind, RepairState, SeatProblem } from './domain/needs.js';
import { rankedNeeds } from './sql/needs.sql.js';

/** Something that needs the viewer; ids are null where the need is not about such a thing. */
export interface NeedRow {
  /** `<kind>:<id of what it is about>`; the same as long as the need stays. */
  readonly id: string;
  readonly kind: NeedKind;
  readonly why: string;
  /** By when; null when nothing but patience runs out. */
  readonly deadline: Date | null;
  /** Since when it waits. */
  readonly since: Date;
  readonly applicationId: string;
  readonly loopId: string | null;
  readonly interviewId: string | null;
  readonly seatId: string | null;
  readonly scorecardId: string | null;
  /** Its sort key: the instant of the list, rank, ranked instant, id. */
  readonly key: readonly string[];
}

/** What a page is asked for: at most `limit` rows after the one with key `after`. */
export interface NeedPage {
  readonly limit: number;
  readonly after: readonly string[] | null;
}

/** How many parts a need's key has. */
export const NEED_KEYS = 4;

const NEEDS = rankedNeeds(needKinds);

const PAGE = `WITH page AS (
    SELECT * FROM (${NEEDS}) ranked
    WHERE $7::integer IS NULL
       OR (ranked.rank, ranked.ranked_at, ranked.id COLLATE "C") > ($7, $8::timestamptz, $9::text)
    ORDER BY ranked.rank, ranked.ranked_at, ranked.id COLLATE "C" LIMIT $10)
  SELECT p.id, p.kind, p.deadline, p.since, p.rank, p.ranked_at AS "rankedAt", p.asked,
         p.application_id AS "applicationId", p.loop_id AS "loopId", p.interview_id AS "interviewId",
         p.seat_id AS "seatId", p.scorecard_id AS "scorecardId",
         c.name AS candidate, i.title AS interview, coalesce(i.with_candidate, true) AS "withCandidate", m.name AS person,
         r.problem, f.state AS repair, f.message AS "repairMessage", h.hold_refusal AS "holdRefusal"
  FROM page p
  JOIN candidate c ON c.organization_id = $1 AND c.id = p.candidate_id
  LEFT JOIN interview i ON i.organization_id = $1 AND i.id = p.interview_id
  LEFT JOIN member m ON m.organization_id = $1 AND m.id = p.person_id
  LEFT JOIN loop h ON h.organization_id = $1 AND h.id = p.loop_id
  LEFT JOIN reservation r ON r.organization_id = $1 AND r.seat_id = p.seat_id AND r.live
  LEFT JOIN loop_repair f ON f.organization_id = $1 AND f.loop_id = p.loop_id AND r.problem IS NOT NULL
  ORDER BY p.rank, p.ranked_at, p.id COLLATE "C"`;

interface SqlRow extends Omit<NeedRow, 'why' | 'key'> {
  readonly rank: number;
  readonly rankedAt: Date;
  readonly asked: boolean;
  readonly candidate: string;
  readonly interview: string | null;
  readonly withCandidate: boolean;
  readonly person: string | null;
  readonly problem: SeatProblem | null;
  readonly repair: RepairState | null;
  readonly repairMessage: string | null;
  readonly holdRefusal: string | null;
}

interface After {
  readonly at: Date;
  readonly rank: number;
  readonly rankedAt: Date;
  readonly id: string;
}

/** The parts of a key. @throws {Refusal} INVALID_INPUT when it is none */
function afterOf(key: readonly string[]): After {
  const [at = '', rank = '', rankedAt = '', id = ''] = key;
  const instants = [at, rankedAt].every(isKeyInstant);
  const [kind = '', about = ''] = id.split(':');
  if (!instants || !/^\d{1,2}$/.test(rank) || !isNeedKind(kind) || !isId(about))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  return { at: new Date(at), rank: Number(rank), rankedAt: new Date(rankedAt), id };
}

const isNeedKind = (text: string): text is NeedKind => (needKinds as readonly string[]).includes(text);

/** The parameters that every form of the list shares. */
async function parametersOf(tx: Tx, actor: Actor, at: Date): Promise<readonly unknown[]> {
  const [interviewer] = await interviewersByIds(tx, [actor.memberId]);
  const zone = interviewer?.zone ?? (await organizationSettings(tx)).zone;
  const [, dayEndMs] = localDaySpan(localDateAt(at.getTime(), zone), zone);
  const soon = new Date(at.getTime() + URGENT_MS);
  const { organizationId } = tx;
  return [organizationId, actor.memberId, at, soon, new Date(dayEndMs), actor.role === 'coordinator'];
}

/**
 * At most `limit` + 1 needs of the actor, ranked. A further page is ranked as the first one was, at its instant.
 * @throws {Refusal} INVALID_INPUT for an `after` that is no key of this list
 */
export async function needsOf(tx: Tx, actor: Actor, now: Date, page: NeedPage): Promise<NeedRow[]> {
  const after = page.after === null ? null : afterOf(page.after);
  const at = after?.at ?? now;
  const rows = await tx.query<SqlRow>(PAGE, [
    ...(await parametersOf(tx, actor, at)),
    after?.rank ?? null,
    after?.rankedAt ?? null,
    after?.id ?? null,
    page.limit + 1,
  ]);
  return rows.map((row) => ({
    ...row,
    why: whyOf(row),
    key: [at.toISOString(), String(row.rank), row.rankedAt.toISOString(), row.id],
  }));
}

/** How many needs the actor has. */
export async function countNeeds(tx: Tx, actor: Actor, at: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (${NEEDS}) ranked`,
    await parametersOf(tx, actor, at),
  );
  return row?.count ?? 0;
}

/** A text that changes exactly when the actor's needs or their deadlines do. */
export async function needsFingerprint(tx: Tx, actor: Actor, at: Date): Promise<string> {
  const [row] = await tx.query<{ print: string | null }>(
    `SELECT md5(string_agg(ranked.id || ' ' || coalesce(ranked.deadline::text, ''), ',' ORDER BY ranked.id COLLATE "C")) AS print
     FROM (${NEEDS}) ranked`,
    await parametersOf(tx, actor, at),
  );
  return row?.print ?? '';
}
