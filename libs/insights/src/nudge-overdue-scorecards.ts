// One nudge for everybody who owes a scorecard beyond its time: what the board counts as overdue, as the viewer may know
// it, is asked for in one mail per person. Whoever was reminded a short while ago is left in peace.
import { Injectable } from '@nestjs/common';
import { requireActor } from '#access';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox } from '#platform';
import type { Tx } from '#platform';
import { nudge, remindedOfScorecards } from '#reminders';
import type { Nudge } from '#reminders';
import { longestOverdue } from './overdue-owners.queries.js';

/** Nobody is reminded twice within half a working day. */
export const NUDGE_AGAIN_MS = 4 * 3_600_000;

export interface NudgeOverdueScorecardsInput {
  /** Only those of this opening; of all unless given. */
  readonly openingId?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** Who is told by mail, and who is not because they were reminded lately. */
export interface ScorecardsNudged {
  readonly kind: 'ScorecardsNudged';
  readonly toldIds: readonly string[];
  readonly passedOverIds: readonly string[];
}

/** Nobody owes one beyond its time. */
export interface NothingOverdue {
  readonly kind: 'NothingOverdue';
  readonly message: string;
}

@Injectable()
export class NudgeOverdueScorecards {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Asks again for what is overdue. @throws {Refusal} FORBIDDEN */
  async run(
    actor: Actor,
    { idempotencyKey: key, ...input }: NudgeOverdueScorecardsInput,
  ): Promise<ScorecardsNudged | NothingOverdue> {
    requireActor(actor, 'scorecard.nudge');
    return this.idempotency.run<ScorecardsNudged | NothingOverdue>(
      actor,
      { operation: 'scorecard.nudge', key, input },
      (tx) => this.#nudge(tx, actor, input.openingId ?? null),
    );
  }

  async #nudge(tx: Tx, actor: Actor, openingId: string | null): Promise<ScorecardsNudged | NothingOverdue> {
    const at = this.clock.now();
    const owners = await longestOverdue(tx, actor, openingId, at);
    if (owners.length === 0)
      return { kind: 'NothingOverdue', message: 'Nobody else owes a scorecard that was due.' };
    const since = new Date(at.getTime() - NUDGE_AGAIN_MS);
    const ids = owners.map(({ interviewerId }) => interviewerId);
    const reminded = await remindedOfScorecards(tx, ids, { since, at });
    const asked: Nudge[] = owners.filter(({ interviewerId }) => !reminded.has(interviewerId));
    if (asked.length > 0) await nudge(tx, this.outbox, asked, { byId: actor.memberId, at });
    return {
      kind: 'ScorecardsNudged',
      toldIds: asked.map(({ interviewerId }) => interviewerId),
      passedOverIds: ids.filter((id) => reminded.has(id)),
    };
  }
}
