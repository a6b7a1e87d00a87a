// Writes and submits scorecards in tests, through the same use cases as the gateway.
import type { Actor } from '#access';
import { newId } from '#platform';
import type { Platform } from '#platform';
import {
  AmendScorecard,
  MakeDecision,
  OpenDebrief,
  PlanScorecards,
  SaveScorecardDraft,
  SubmitScorecard,
  ownScorecards,
  scorecardsByIds,
} from '#scorecards';
import type { ContentInput, Recommendation, ScorecardRow, SubmitScorecardOutcome } from '#scorecards';

/** The use cases of scoring on a platform, with their handlers registered. */
export interface Scoring {
  readonly save: SaveScorecardDraft;
  readonly submit: SubmitScorecard;
  readonly amend: AmendScorecard;
  readonly openDebrief: OpenDebrief;
  readonly decide: MakeDecision;
  /** The scorecards that somebody owes or has submitted, owed ones first. */
  own(actor: Actor): Promise<ScorecardRow[]>;
  /** Saves a whole draft with the same rating everywhere and submits it. */
  score(
    actor: Actor,
    scorecardId: string,
    how?: { rating?: number; recommendation?: Recommendation; word?: string },
  ): Promise<SubmitScorecardOutcome>;
  /** Whole content for the scorecard's rubric. */
  content(
    actor: Actor,
    scorecardId: string,
    how?: { rating?: number; recommendation?: Recommendation; word?: string },
  ): Promise<ContentInput>;
}

/** Registers the room's handlers on the platform and returns its use cases. */
export function scoring(platform: Platform): Scoring {
  const { database, clock, idempotency, outbox, handlers } = platform;
  new PlanScorecards(handlers, outbox, clock);
  const save = new SaveScorecardDraft(database, clock);
  const submit = new SubmitScorecard(idempotency, clock, outbox);
  const content: Scoring['content'] = (actor, scorecardId, how = {}) =>
    database.read(actor, async (tx) => {
      const [scorecard] = await scorecardsByIds(tx, [scorecardId]);
      const [rubric] = await tx.query<{ criteria: { id: string }[] }>(
        'SELECT criteria FROM rubric_version WHERE organization_id = $1 AND id = $2',
        [actor.organizationId, scorecard?.rubricVersionId],
      );
      const { rating = 3, recommendation = 'yes', word = 'solid' } = how;
      return {
        ratings: (rubric?.criteria ?? []).map(({ id }) => ({
          criterionId: id,
          rating,
          evidence: `${word} ${id}`,
        })),
        recommendation,
        summary: `${word} summary`,
        noteToInterviewers: `${word} note`,
        privateNotes: `${word} private`,
      };
    });
  return {
    save,
    submit,
    amend: new AmendScorecard(idempotency, clock, outbox),
    openDebrief: new OpenDebrief(idempotency, clock, outbox),
    decide: new MakeDecision(idempotency, clock, outbox),
    content,
    own: (actor) =>
      database.read(actor, (tx) =>
        ownScorecards(tx, { interviewerId: actor.memberId, owedOnly: false }, { limit: 50, after: null }),
      ),
    async score(actor, scorecardId, how) {
      const saved = await save.run(actor, {
        scorecardId,
        version: 0,
        content: await content(actor, scorecardId, how),
      });
      if (saved.kind !== 'ScorecardDraftSaved') throw new Error(`The draft was not saved: ${saved.kind}`);
      return submit.run(actor, { scorecardId, version: saved.version, idempotencyKey: newId() });
    },
  };
}
