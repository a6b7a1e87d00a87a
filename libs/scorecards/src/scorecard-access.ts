// The first step of everything that an interviewer does with a scorecard: whose it is, and by which rubric.
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { rubricVersionsByIds } from '#openings';
import { invariant, isId, notFound } from '#platform';
import type { Tx } from '#platform';
import type { ScorecardRow } from './scorecard.table.js';
import { scorecardsByIds } from './scorecards.queries.js';
import { lockScorecard } from './scorecards.repository.js';
import { standingInLoop } from './standings.queries.js';

/** The scorecard, for its interviewer to write. @throws {Refusal} NOT_FOUND, FORBIDDEN for anybody else */
export async function requireOwnScorecard(tx: Tx, actor: Actor, scorecardId: string): Promise<ScorecardRow> {
  const [scorecard] = isId(scorecardId) ? await scorecardsByIds(tx, [scorecardId]) : [];
  if (scorecard === undefined) throw notFound('scorecard');
  const own = scorecard.interviewerId === actor.memberId;
  const relations = own
    ? (['own'] as const)
    : (await standingInLoop(tx, actor, scorecard.loopId, 'scorecard')).relations;
  requireAccess(actor, 'scorecard.write', { organizationId: scorecard.organizationId, relations });
  return scorecard;
}

/** The ids of the criteria of the scorecard's pinned rubric version, in its order. */
export async function criterionIdsOf(tx: Tx, scorecard: ScorecardRow): Promise<readonly string[]> {
  const [rubric] = await rubricVersionsByIds(tx, [scorecard.rubricVersionId]);
  invariant(rubric, `rubric version ${scorecard.rubricVersionId} of a scorecard exists`);
  return rubric.criteria.map(({ id }) => id);
}

/** The scorecard as it is once this transaction alone writes it. */
export async function locked(tx: Tx, { id }: ScorecardRow): Promise<ScorecardRow> {
  await lockScorecard(tx, id);
  const [scorecard] = await scorecardsByIds(tx, [id]);
  invariant(scorecard, 'a scorecard that was there a moment ago is there');
  return scorecard;
}
