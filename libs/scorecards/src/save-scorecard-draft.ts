// Saves what an interviewer has written so far. Anything may be missing, and writing may begin before the interview;
// a save names the version it builds on, so that two windows never overwrite each other unseen.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database } from '#platform';
import { draftContent, privateNote } from './content-input.js';
import type { ContentInput } from './content-input.js';
import { notOwed, scorecardChanged, scorecardClosed } from './outcomes.js';
import type { ScorecardChanged, ScorecardClosed } from './outcomes.js';
import { criterionIdsOf, locked, requireOwnScorecard } from './scorecard-access.js';
import { writeDraft, writePrivateNote } from './scorecards.repository.js';

/** What the column holds. */
const VERSION_MAX = 2_147_483_647;

/** The whole draft, and the version of it that was seen: 0 when there was none. */
export interface SaveScorecardDraftInput {
  readonly scorecardId: string;
  readonly version: number;
  readonly content: ContentInput;
}

/** The draft was saved and is at `version` now. */
export interface ScorecardDraftSaved {
  readonly kind: 'ScorecardDraftSaved';
  readonly scorecardId: string;
  readonly version: number;
}

/** Saves a draft. */
@Injectable()
export class SaveScorecardDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Saves the draft whole. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(
    actor: Actor,
    input: SaveScorecardDraftInput,
  ): Promise<ScorecardDraftSaved | ScorecardChanged | ScorecardClosed> {
    return this.database.transaction(actor, async (tx) => {
      const scorecard = await locked(tx, await requireOwnScorecard(tx, actor, input.scorecardId));
      if (scorecard.voidedAt !== null) return notOwed(scorecard.id);
      if (scorecard.submittedAt !== null)
        return scorecardClosed(
          scorecard.id,
          'This scorecard was submitted. Amend it to change what it says.',
        );
      const content = draftContent(await criterionIdsOf(tx, scorecard), input.content);
      const note = privateNote(input.content);
      const savedAt = this.clock.now();
      const version = input.version + 1;
      if (version < 1 || version > VERSION_MAX) return scorecardChanged(scorecard.id);
      if (!(await writeDraft(tx, scorecard, { content, version, savedAt })))
        return scorecardChanged(scorecard.id);
      if (note !== null) await writePrivateNote(tx, scorecard, note, savedAt);
      return { kind: 'ScorecardDraftSaved', scorecardId: scorecard.id, version };
    });
  }
}
