// Keeps somebody from being asked to interview for a while: on leave, or paused from interviewing. What they are booked for
// already is not touched here; the event tells the rooms that know of bookings.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox, invalidInput, newId, notFound } from '#platform';
import type { Span, Tx } from '#platform';
import { interviewerChanged } from './events.js';
import { idOf, optionalTextOf } from './input.js';
import { pausesWithin } from './interviewers.queries.js';
import type { PauseKind, PauseRow } from './pause.table.js';
import { insertPauses, lockInterviewer } from './people.repository.js';

/** Whom, from when (now unless told) until when, whether it is leave (a pause unless told), and why. */
export interface PauseInterviewerInput {
  readonly interviewerId: string;
  readonly from?: Date | null | undefined;
  readonly to: Date;
  readonly kind?: PauseKind | null | undefined;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** The pause is in force from its start. */
export interface InterviewerPaused {
  readonly kind: 'InterviewerPaused';
  readonly interviewerId: string;
  readonly pauseId: string;
}

/** Another pause of this kind of this person covers part of the span; nothing was changed. */
export interface PauseOverlaps {
  readonly kind: 'PauseOverlaps';
  readonly message: string;
  readonly interviewerId: string;
  /** The pause that is in the way. */
  readonly pauseId: string;
}

const PAUSE_MS_MAX = 2 * 366 * 86_400_000;

/** Pauses an interviewer. */
@Injectable()
export class PauseInterviewer {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async run(actor: Actor, input: PauseInterviewerInput): Promise<InterviewerPaused | PauseOverlaps> {
    const own = input.interviewerId === actor.memberId ? (['own'] as const) : [];
    requireAccess(actor, 'interviewer.edit', { organizationId: actor.organizationId, relations: own });
    const id = idOf(input.interviewerId, 'interviewer');
    const { idempotencyKey, ...wanted } = input;
    return this.idempotency.run<InterviewerPaused | PauseOverlaps>(
      actor,
      { operation: 'interviewer.pause', key: idempotencyKey, input: wanted },
      (tx) =>
        this.#pause(tx, {
          interviewerId: id,
          kind: wanted.kind ?? 'pause',
          during: this.#spanOf(wanted),
          reason: optionalTextOf(wanted.reason ?? null, 'reason', 500),
        }),
    );
  }

  #spanOf({ from, to }: Pick<PauseInterviewerInput, 'from' | 'to'>): Span {
    const now = this.clock.now();
    const span = { from: from ?? now, to };
    if (span.to <= span.from || span.to <= now)
      throw invalidInput('to', 'to must lie in the future and after from.');
    if (span.to.getTime() - span.from.getTime() > PAUSE_MS_MAX)
      throw invalidInput('to', 'A pause lasts at most two years; deactivate the member instead.');
    return span;
  }

  async #pause(
    tx: Tx,
    pause: Pick<PauseRow, 'interviewerId' | 'kind' | 'during' | 'reason'>,
  ): Promise<InterviewerPaused | PauseOverlaps> {
    const { interviewerId, kind, during } = pause;
    // Under the person's lock no second pause can appear between looking and writing.
    if (!(await lockInterviewer(tx, interviewerId))) throw notFound('interviewer');
    // Leave may fall into a pause: they are different facts, and fair load asks for leave alone.
    const other = (await pausesWithin(tx, [interviewerId], during)).find((row) => row.kind === kind);
    if (other !== undefined)
      return {
        kind: 'PauseOverlaps',
        message: `There is ${kind === 'leave' ? 'leave' : 'a pause'} from ${other.startsAt.toISOString()} to ${other.endsAt.toISOString()} already. End it first, or choose other times.`,
        interviewerId,
        pauseId: other.id,
      };
    const pauseId = newId();
    await insertPauses(tx, [{ id: pauseId, ...pause, createdAt: this.clock.now() }]);
    await this.outbox.append(tx, interviewerChanged, interviewerId, { interviewerId });
    return { kind: 'InterviewerPaused', interviewerId, pauseId };
  }
}
