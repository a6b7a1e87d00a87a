// Marks an interview as not having taken place, with who said so and why: nobody owes a scorecard for it, and what it
// would have counted for in training is not counted. On demand it is planned again, as an interview of its own, whose
// time is then proposed like any change.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { applicationsByIds } from '#openings';
import { Clock, Idempotency, Outbox, newId, notFound } from '#platform';
import type { Tx } from '#platform';
import { interviewOf } from './cancel-interview.js';
import { NOWHERE } from './domain/place.js';
import { begins } from './domain/interview-standing.js';
import { loopBooked } from './events.js';
import { requireLoopAccess } from './loop-access.js';
import { interviewsOfLoops, seatsOfInterviews } from './loops.queries.js';
import { insertInterview, lockLoop, updateInterview } from './loops.repository.js';
import type { InterviewRow, LoopRow } from './loops.table.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { InterviewMarked, LoopChanged, LoopNotReady } from './outcomes.js';
import { requireReason, reviseLoop } from './revise-loop.js';
import { settleLoop } from './settle-trainees.js';

export interface MarkInterviewInput {
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
  readonly interviewId: string;
  /** What happened; 1 to 500 characters. */
  readonly reason: string;
  /** Whether it is to be planned again. */
  readonly rebook?: boolean | null | undefined;
  readonly idempotencyKey: string;
}

/** What marking leads to. */
export type MarkInterviewOutcome = InterviewMarked | LoopChanged | LoopNotReady;

@Injectable()
export class MarkInterview {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Marks the interview. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, input: MarkInterviewInput): Promise<MarkInterviewOutcome> {
    const { idempotencyKey: key, ...asked } = input;
    const reason = requireReason(input.reason);
    return this.idempotency.run<MarkInterviewOutcome, unknown>(
      actor,
      {
        operation: 'interview.mark',
        key,
        input: asked,
        authorize: (tx) => requireLoopAccess(tx, actor, 'interview.mark', input.loopId),
      },
      (tx) => this.#mark(tx, actor, input, reason),
    );
  }

  async #mark(
    tx: Tx,
    actor: Actor,
    { loopId, version, interviewId, rebook }: MarkInterviewInput,
    reason: string,
  ): Promise<MarkInterviewOutcome> {
    const loop = await lockLoop(tx, loopId);
    if (loop === null) throw notFound('loop');
    if (loop.version !== version) return loopChanged(loopId);
    const interview = await interviewOf(tx, loopId, interviewId);
    const at = this.clock.now();
    const begun =
      (interview.state === 'booked' && !begins(interview, at.getTime())) || interview.state === 'took_place';
    if (!begun)
      return loopNotReady(
        loopId,
        'Only an interview whose time has come can be marked as not having taken place; cancel or move one that is still to come.',
      );
    const obstacle = rebook === true ? await whyNotAgain(tx, loop) : null;
    if (obstacle !== null) return loopNotReady(loopId, obstacle);
    await updateInterview(tx, interviewId, {
      state: 'did_not_take_place',
      markReason: reason,
      markedById: actor.memberId,
      markedAt: at,
    });
    await settleLoop(tx, this.outbox, loopId, at);
    const againId = rebook === true ? await planAgain(tx, interview) : null;
    const revision = await reviseLoop(tx, loop, {
      change: 'did_not_take_place',
      reason,
      reasonKind: 'did_not_take_place',
      by: { memberId: actor.memberId, candidate: false },
      at,
    });
    await this.outbox.append(tx, loopBooked, loopId, { loopId, revision });
    return { kind: 'InterviewMarked', loopId, interviewId, againId };
  }
}

/** Why nothing of the locked loop can be planned again, null when it can; whoever ends the application waits for the lock. */
async function whyNotAgain(tx: Tx, { state, applicationId }: LoopRow): Promise<string | null> {
  if (state !== 'booked') return 'The loop is cancelled; nothing of it can be planned again.';
  const [application] = await applicationsByIds(tx, [applicationId]);
  return application?.state === 'rejected' || application?.state === 'withdrawn'
    ? `The application was ${application.state}; nothing of its loop can be planned again.`
    : null;
}

/** A new interview like this one, without a time; what had to follow the old one follows the new one. */
async function planAgain(tx: Tx, interview: InterviewRow): Promise<string> {
  const all = await interviewsOfLoops(tx, [interview.loopId]);
  const seats = await seatsOfInterviews(tx, [interview.id]);
  const id = newId();
  await insertInterview(
    tx,
    {
      ...interview,
      id,
      position: Math.max(...all.map(({ position }) => position)) + 1,
      state: 'planned',
      during: null,
      ...NOWHERE,
      sequence: 0,
      replacesId: interview.id,
      markReason: null,
      markedById: null,
      markedAt: null,
    },
    seats.map(({ position, role, poolId, memberIds, optional }) => ({
      id: newId(),
      interviewId: id,
      position,
      role,
      poolId,
      memberIds,
      optional,
    })),
  );
  for (const other of all.filter(({ afterIds }) => afterIds.includes(interview.id)))
    await updateInterview(tx, other.id, {
      afterIds: other.afterIds.map((before) => (before === interview.id ? id : before)),
    });
  return id;
}
