// Gives up one interview of a booked loop while the rest stays. Who only sat in it attends nothing else of the loop any
// more, and hears of no debrief.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox, invalidInput, isId, notFound } from '#platform';
import type { Tx } from '#platform';
import { begins } from './domain/interview-standing.js';
import { loopBooked } from './events.js';
import { interviewsByIds, interviewsOfLoops } from './loops.queries.js';
import { lockLoop, releaseAttendees, releaseInterviews, updateInterview } from './loops.repository.js';
import type { InterviewRow, ReasonKind } from './loops.table.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { LoopBooked, LoopChanged, LoopNotReady } from './outcomes.js';
import { beforeOf, memberBooker } from './reserve-loop.js';
import { requireReason, reviseLoop } from './revise-loop.js';
import type { Booker } from './revise-loop.js';
import { settleLoop } from './settle-trainees.js';

export interface CancelInterviewInput {
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
  readonly interviewId: string;
  /** Why, for the people concerned; 1 to 500 characters. */
  readonly reason: string;
  readonly reasonKind?: ReasonKind | null | undefined;
  readonly idempotencyKey: string;
}

/** What cancelling an interview leads to; the rest of the loop is a new revision of its booking. */
export type CancelInterviewOutcome = LoopBooked | LoopChanged | LoopNotReady;

@Injectable()
export class CancelInterview {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Cancels the interview for a member. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, input: CancelInterviewInput): Promise<CancelInterviewOutcome> {
    return this.cancel(memberBooker(actor, 'loop.cancel'), input);
  }

  /** Cancels the interview on behalf of `booker`, such as the candidate by their link. @throws {Refusal} */
  async cancel(booker: Booker, input: CancelInterviewInput): Promise<CancelInterviewOutcome> {
    const { idempotencyKey: key, ...asked } = input;
    const reason = requireReason(input.reason);
    return this.idempotency.run<CancelInterviewOutcome, unknown>(
      booker.scope,
      {
        operation: 'interview.cancel',
        key,
        input: asked,
        authorize: (tx) => booker.authorize(tx, input.loopId),
      },
      (tx) => this.#cancel(tx, booker, input, reason),
    );
  }

  async #cancel(
    tx: Tx,
    booker: Booker,
    { loopId, version, interviewId, reasonKind }: CancelInterviewInput,
    reason: string,
  ): Promise<CancelInterviewOutcome> {
    const loop = await lockLoop(tx, loopId);
    if (loop === null) throw notFound('loop');
    if (loop.version !== version) return loopChanged(loopId);
    const interview = await interviewOf(tx, loopId, interviewId);
    const at = this.clock.now();
    if (loop.state !== 'booked' || interview.state !== 'booked' || !begins(interview, at.getTime()))
      return loopNotReady(loopId, 'Only a booked interview that has not begun can be cancelled.');
    const others = (await interviewsOfLoops(tx, [loopId])).filter(
      ({ id, state, withCandidate }) => id !== interviewId && withCandidate && ON.has(state),
    );
    if (others.length === 0)
      return loopNotReady(
        loopId,
        'It is the last interview of the loop with the candidate: cancel the loop instead.',
      );
    const before = await beforeOf(tx, booker, loop);
    await releaseInterviews(tx, [interviewId], at);
    await updateInterview(tx, interviewId, { state: 'cancelled', sequence: interview.sequence + 1 });
    await releaseAttendees(tx, loopId, at);
    await settleLoop(tx, this.outbox, loopId, at);
    const revision = await reviseLoop(tx, loop, {
      change: 'cancelled',
      reason,
      reasonKind: reasonKind ?? 'other',
      by: booker.by,
      at,
      before,
    });
    await this.outbox.append(tx, loopBooked, loopId, { loopId, revision });
    return { kind: 'LoopBooked', loopId, revision };
  }
}

const ON: ReadonlySet<InterviewRow['state']> = new Set(['planned', 'booked', 'took_place']);

/** The interview. @throws {Refusal} INVALID_INPUT when it is none of this loop's */
export async function interviewOf(tx: Tx, loopId: string, interviewId: string): Promise<InterviewRow> {
  const [interview] = isId(interviewId.toLowerCase()) ? await interviewsByIds(tx, [interviewId]) : [];
  if (interview?.loopId !== loopId)
    throw invalidInput(
      'interviewId',
      'interviewId names no interview of this loop; give one of loop.interviews.',
    );
  return interview;
}
