// Says whether a session in training counts as a step or has to be done again: the interviewers who were there say so, or
// whoever runs the pool, and the last word counts. Nobody judges their own training.
import { Injectable } from '@nestjs/common';
import { mayAccess, requireAccess } from '#access';
import type { Actor } from '#access';
import { trainingPaths } from '#people';
import { Clock, Database, Outbox, Refusal, invalidInput, isId, notFound } from '#platform';
import type { Tx } from '#platform';
import { requireLoopAccess } from './loop-access.js';
import { lockInterviewers } from './loops.repository.js';
import { settleTrainees } from './settle-trainees.js';
import { isTraineeRole, traineeSeat } from './training.queries.js';
import type { TraineeSeat } from './training.queries.js';
import { writeTrainingFeedback } from './training.repository.js';
import type { TrainingVerdict } from './training.table.js';

const COMMENT_MAX = 2_000;

/** Which seat, whether what was done in it counts, and what is to be said to the person; required to repeat it. */
export interface GiveTrainingFeedbackInput {
  readonly seatId: string;
  readonly verdict: TrainingVerdict;
  readonly comment?: string | null | undefined;
}

/** It is kept, and their progress follows from it. */
export interface TrainingFeedbackGiven {
  readonly kind: 'TrainingFeedbackGiven';
  readonly seatId: string;
  readonly poolId: string;
  readonly interviewerId: string;
}

/** Gives feedback on a session in training. */
@Injectable()
export class GiveTrainingFeedback {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN for who was not there or learned themselves, INVALID_INPUT */
  async run(actor: Actor, input: GiveTrainingFeedbackInput): Promise<TrainingFeedbackGiven> {
    return this.database.transaction(actor, async (tx) => {
      const seat = await seatFor(tx, actor, input.seatId);
      const comment = commentOf(input);
      const at = this.clock.now();
      const session = await sessionIn(tx, seat, at);
      const { poolId, interviewerId } = session;
      await lockInterviewers(tx, [interviewerId]);
      await writeTrainingFeedback(tx, {
        interviewId: seat.interviewId,
        interviewerId,
        verdict: input.verdict,
        comment,
        givenById: actor.memberId,
        givenAt: at,
      });
      await settleTrainees(tx, this.outbox, [interviewerId], at);
      return { kind: 'TrainingFeedbackGiven', seatId: input.seatId, poolId, interviewerId };
    });
  }
}

/** The seat, for somebody who may judge what was done in it. @throws {Refusal} NOT_FOUND, FORBIDDEN */
async function seatFor(tx: Tx, actor: Actor, seatId: string): Promise<TraineeSeat> {
  const seat = isId(seatId.toLowerCase()) ? await traineeSeat(tx, seatId) : null;
  if (seat === null) throw notFound('seat');
  await requireLoopAccess(tx, actor, 'loop.read', seat.loopId);
  if (seat.interviewerId === actor.memberId)
    throw new Refusal('FORBIDDEN', 'Nobody gives feedback on their own training.');
  const { organizationId } = actor;
  if (!mayAccess(actor, 'pool.edit', { organizationId }))
    requireAccess(actor, 'training.judge', {
      organizationId,
      relations: seat.qualifiedIds.includes(actor.memberId) ? ['interviewerInLoop'] : [],
    });
  return seat;
}

/** Whose session in which pool's training it was. @throws {Refusal} INVALID_INPUT where there is none to judge */
async function sessionIn(
  tx: Tx,
  { role, poolId, interviewerId, from }: TraineeSeat,
  at: Date,
): Promise<{ readonly poolId: string; readonly interviewerId: string }> {
  if (!isTraineeRole(role) || poolId === null)
    throw invalidInput(
      'seatId',
      'seatId must be a seat in which somebody learns: a shadow or reverse shadow.',
    );
  if (interviewerId === null || from === null)
    throw invalidInput('seatId', 'Nobody is booked for this seat, so that there is no session to judge.');
  if (from > at)
    throw invalidInput('seatId', 'The interview has not begun; give feedback once it has taken place.');
  if ((await trainingPaths(tx, [poolId])).length === 0)
    throw invalidInput('seatId', 'The pool of this seat has no training path, so that no step of it counts.');
  return { poolId, interviewerId };
}

/** The comment without spaces around it; null when there is none. @throws {Refusal} INVALID_INPUT */
function commentOf({ verdict, comment: given }: GiveTrainingFeedbackInput): string | null {
  const comment = given?.trim() ?? '';
  if (verdict === 'repeat' && comment.length === 0)
    throw invalidInput(
      'comment',
      'comment is required to have a step repeated, so that they know what to learn.',
    );
  if (comment.length > COMMENT_MAX)
    throw invalidInput('comment', `comment has at most ${COMMENT_MAX} characters; it had ${comment.length}.`);
  return comment === '' ? null : comment;
}
