// Who stands how to a loop, for the policy table: the facts come from the database, the decision from `access`. For a
// member who is the loop's candidate it does not exist, whatever their role.
import { isId, notFound } from '#platform';
import type { Tx } from '#platform';
import { requireAccess } from '#access';
import type { Actor, Relation, Verb } from '#access';
import { loopSubject } from './loops.queries.js';

/** What decides access to a loop, with the actor's relations to it. */
export interface LoopStanding {
  readonly openingId: string;
  readonly applicationId: string;
  readonly relations: readonly Relation[];
}

/** The actor's relations to the loop. @throws {Refusal} NOT_FOUND when there is none, or the actor is its candidate */
export async function loopStanding(tx: Tx, actor: Actor, loopId: string): Promise<LoopStanding> {
  const subject = isId(loopId.toLowerCase()) ? await loopSubject(tx, loopId) : null;
  if (subject === null || subject.candidateMemberId === actor.memberId) throw notFound('loop');
  const relations: Relation[] = [];
  if (subject.hiringManagerId === actor.memberId) relations.push('hiringManagerOfOpening');
  if (subject.coordinatorId === actor.memberId) relations.push('coordinatorOfOpening');
  if (subject.interviewerIds.includes(actor.memberId)) relations.push('interviewerInLoop');
  return { openingId: subject.openingId, applicationId: subject.applicationId, relations };
}

/** Passes when the actor may do `verb` to the loop. @throws {Refusal} NOT_FOUND or FORBIDDEN */
export async function requireLoopAccess(
  tx: Tx,
  actor: Actor,
  verb: Verb,
  loopId: string,
): Promise<LoopStanding> {
  const standing = await loopStanding(tx, actor, loopId);
  requireAccess(actor, verb, { organizationId: actor.organizationId, relations: standing.relations });
  return standing;
}
