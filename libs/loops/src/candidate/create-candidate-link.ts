// Gives a candidate a link to their loop. It is mailed only when that is asked for.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { applicationsByIds } from '#openings';
import { Clock, Idempotency, Outbox, invalidInput, notFound } from '#platform';
import type { Tx } from '#platform';
import { LINK_DAYS, LINK_PURPOSES, purposesLeft } from '../domain/link-purpose.js';
import type { LinkPurpose } from '../domain/link-purpose.js';
import { requireLoopAccess } from '../loop-access.js';
import { lockLoop } from '../loops.repository.js';
import { loopNotReady } from '../outcomes.js';
import type { LoopNotReady } from '../outcomes.js';
import { insertLink, noteMailed } from './candidate.repository.js';
import { candidateLinkMailed } from './link-events.js';

const DAYS_MAX = 365;
const DAY_MS = 86_400_000;

export interface CreateCandidateLinkInput {
  readonly loopId: string;
  /** What it is for; everything unless given. */
  readonly purposes?: readonly LinkPurpose[] | null | undefined;
  /** How many days it works, 1 to 365; 60 unless given. */
  readonly days?: number | null | undefined;
  /** Whether it is mailed to the candidate at once; not unless given. */
  readonly mail?: boolean | null | undefined;
  readonly idempotencyKey: string;
}

/** The link works, and is on its way where that was asked for. */
export interface CandidateLinkCreated {
  readonly kind: 'CandidateLinkCreated';
  readonly linkId: string;
}

@Injectable()
export class CreateCandidateLink {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Creates the link. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(
    actor: Actor,
    { idempotencyKey: key, ...input }: CreateCandidateLinkInput,
  ): Promise<CandidateLinkCreated | LoopNotReady> {
    return this.idempotency.run<CandidateLinkCreated | LoopNotReady, unknown>(
      actor,
      {
        operation: 'candidateLink.create',
        key,
        input,
        authorize: (tx) => requireLoopAccess(tx, actor, 'candidateLink.edit', input.loopId),
      },
      (tx) => this.#create(tx, actor, input),
    );
  }

  async #create(
    tx: Tx,
    actor: Actor,
    input: Omit<CreateCandidateLinkInput, 'idempotencyKey'>,
  ): Promise<CandidateLinkCreated | LoopNotReady> {
    const purposes = purposesOf(input.purposes ?? LINK_PURPOSES);
    const days = daysOf(input.days ?? LINK_DAYS);
    const loop = await lockLoop(tx, input.loopId);
    if (loop === null) throw notFound('loop');
    const [application] = await applicationsByIds(tx, [loop.applicationId]);
    if (purposesLeft(purposes, loop.state, application?.state ?? '').length < purposes.length)
      return loopNotReady(
        loop.id,
        'The loop is cancelled or the application has ended: there is nothing a link could be for, but a survey or a message after the end.',
      );
    const at = this.clock.now();
    const linkId = await insertLink(tx, {
      loopId: loop.id,
      purposes,
      createdById: actor.memberId,
      createdAt: at,
      expiresAt: new Date(at.getTime() + days * DAY_MS),
    });
    if (input.mail === true) {
      await noteMailed(tx, linkId, at);
      await this.outbox.append(tx, candidateLinkMailed, loop.id, { loopId: loop.id, linkId });
    }
    return { kind: 'CandidateLinkCreated', linkId };
  }
}

function purposesOf(given: readonly LinkPurpose[]): readonly LinkPurpose[] {
  if (given.length === 0)
    throw invalidInput('purposes', 'purposes must name at least one; leave it out for all of them.');
  return LINK_PURPOSES.filter((purpose) => given.includes(purpose));
}

function daysOf(days: number): number {
  if (days < 1 || days > DAYS_MAX)
    throw invalidInput('days', `days must be a whole number from 1 to ${DAYS_MAX}; it was ${days}.`);
  return days;
}
