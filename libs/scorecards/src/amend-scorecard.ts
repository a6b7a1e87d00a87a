// Amends a submitted scorecard: a further version with a reason, beside the earlier ones. One that comes after the
// debrief was opened is marked, because by then its author may have been swayed.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox } from '#platform';
import type { Tx } from '#platform';
import { draftContent, privateNote, requiredText } from './content-input.js';
import type { ContentInput } from './content-input.js';
import { debriefsOfLoops } from './decisions.queries.js';
import { complete } from './domain/content.js';
import { scorecardAmended } from './events.js';
import { scorecardChanged, scorecardIncomplete } from './outcomes.js';
import type { ScorecardChanged, ScorecardIncomplete, ScorecardNotSubmitted } from './outcomes.js';
import { criterionIdsOf, locked, requireOwnScorecard } from './scorecard-access.js';
import type { ScorecardRow } from './scorecard.table.js';
import { appendVersion, lockScoring, writePrivateNote } from './scorecards.repository.js';

const REASON_MAX = 500;

/** The whole new content, why, and the submitted version that was seen. */
export interface AmendScorecardInput {
  readonly scorecardId: string;
  readonly version: number;
  readonly content: ContentInput;
  /** 1 to 500 characters. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** The scorecard is at `version` now. */
export interface ScorecardAmended {
  readonly kind: 'ScorecardAmended';
  readonly scorecardId: string;
  readonly version: number;
}

/** What amending leads to. */
export type AmendScorecardOutcome =
  ScorecardAmended | ScorecardIncomplete | ScorecardChanged | ScorecardNotSubmitted;

/** Adds a version to a submitted scorecard. */
@Injectable()
export class AmendScorecard {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Appends a version. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(
    actor: Actor,
    { idempotencyKey: key, ...input }: AmendScorecardInput,
  ): Promise<AmendScorecardOutcome> {
    const authorize = (tx: Tx): Promise<ScorecardRow> => requireOwnScorecard(tx, actor, input.scorecardId);
    const once = { operation: 'scorecard.amend', key, input, authorize };
    return this.idempotency.run<AmendScorecardOutcome, ScorecardRow>(actor, once, async (tx, asked) => {
      const amendReason = requiredText('reason', input.reason, REASON_MAX);
      await lockScoring(tx, asked.loopId);
      const scorecard = await locked(tx, asked);
      if (scorecard.submittedAt === null) return notSubmitted(scorecard.id);
      if (scorecard.version !== input.version) return scorecardChanged(scorecard.id);
      const criterionIds = await criterionIdsOf(tx, scorecard);
      const whole = complete(criterionIds, draftContent(criterionIds, input.content));
      if ('missing' in whole) return scorecardIncomplete(scorecard.id, whole.missing);
      const at = this.clock.now();
      const note = privateNote(input.content);
      const afterDebrief = (await debriefsOfLoops(tx, [scorecard.loopId])).length > 0;
      const version = await appendVersion(tx, scorecard, whole.content, { at, amendReason, afterDebrief });
      if (note !== null) await writePrivateNote(tx, scorecard, note, at);
      const { id: scorecardId, loopId } = scorecard;
      await this.outbox.append(tx, scorecardAmended, scorecardId, { loopId, scorecardId, version });
      return { kind: 'ScorecardAmended', scorecardId, version };
    });
  }
}

const notSubmitted = (scorecardId: string): ScorecardNotSubmitted => ({
  kind: 'ScorecardNotSubmitted',
  message: 'This scorecard was not submitted yet. Save its draft and submit it.',
  scorecardId,
});
