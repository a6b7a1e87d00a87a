// Lets somebody interview on their own who has done all steps of a path that ends with approval. It is final: what is
// said about their sessions later does not take it back.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Database, notFound } from '#platform';
import type { Tx } from '#platform';
import { idOf } from './input.js';
import { lockPeople } from './people.repository.js';
import { poolMembers, poolsByIds } from './pools.queries.js';
import { isQualified } from './domain/training.js';
import { traineesAmong } from './training.queries.js';
import { qualify } from './training.repository.js';

/** Whom, and in which pool. */
export interface ApproveGraduationInput {
  readonly poolId: string;
  readonly interviewerId: string;
}

/** They are qualified now. */
export interface GraduationApproved {
  readonly kind: 'GraduationApproved';
  readonly poolId: string;
  readonly interviewerId: string;
}

/** There is nothing to approve of; nothing was changed. */
export interface NotAwaitingApproval {
  readonly kind: 'NotAwaitingApproval';
  readonly message: string;
  readonly poolId: string;
}

/** Approves of a graduation. */
@Injectable()
export class ApproveGraduation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND for no such pool, or somebody who is not in it */
  async run(actor: Actor, input: ApproveGraduationInput): Promise<GraduationApproved | NotAwaitingApproval> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const poolId = idOf(input.poolId, 'pool');
    const interviewerId = idOf(input.interviewerId, 'interviewer');
    return this.database.transaction(actor, async (tx) => {
      if ((await poolsByIds(tx, [poolId])).length === 0) throw notFound('pool');
      await lockPeople(tx, [interviewerId]);
      const at = this.clock.now();
      const message = await whyNot(tx, poolId, interviewerId, at);
      if (message !== null) return { kind: 'NotAwaitingApproval', message, poolId };
      await qualify(tx, poolId, interviewerId, at);
      return { kind: 'GraduationApproved', poolId, interviewerId };
    });
  }
}

/** Why there is nothing to approve of, null when there is. @throws {Refusal} NOT_FOUND */
async function whyNot(tx: Tx, poolId: string, interviewerId: string, at: Date): Promise<string | null> {
  const member = (await poolMembers(tx, [poolId])).find((row) => row.interviewerId === interviewerId);
  if (member === undefined) throw notFound('interviewer');
  if (isQualified(member, at)) return 'They are qualified already.';
  const [trainee] = await traineesAmong(tx, [interviewerId], [poolId]);
  if (trainee === undefined)
    return 'The pool has no training path, so that nobody waits for approval. Put them into it as qualified instead.';
  return trainee.graduatesAt !== null && trainee.graduatesAt <= at
    ? null
    : 'They have not done all steps of their training yet. Grant credit for those that they need not do.';
}
