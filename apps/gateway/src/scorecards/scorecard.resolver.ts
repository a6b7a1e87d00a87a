// Scorecards and what hangs below them. What somebody else wrote is shown only to those who may read opinions, and
// while the viewer owes their own not even whether it is in.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { InterviewRow, LoopRow } from '#loops';
import type { RubricVersionRow } from '#openings';
import { invariant, notFound } from '#platform';
import { ownScorecardKey, ownScorecards } from '#scorecards';
import type { DraftRating, ScorecardDraftRow, ScorecardRow, ScorecardVersionRow, Sight } from '#scorecards';
import type { QueryMyScorecardsArgs } from '../generated/graphql.js';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { interviewById, interviewerById, loopById, memberById } from '../loops/batches.js';
import { rubricVersionById } from '../openings/batches.js';
import { idOf, present } from '../openings/reading.js';
import {
  draftOfScorecard,
  privateNoteOfScorecard,
  scorecardById,
  sightOf,
  versionsOfScorecard,
} from './batches.js';

const KEYS = 3;

/** What was written, with the rubric that gives its criteria their names. */
interface Written<Row> {
  readonly row: Row;
  readonly rubricVersionId: string;
}

const isOwn = (context: GqlContext, { interviewerId }: ScorecardRow): boolean =>
  interviewerId === context.actor.memberId;

const seesFacts = (sight: Sight): boolean => sight === 'opinions' || sight === 'facts';

async function contents(
  context: GqlContext,
  scorecard: ScorecardRow,
): Promise<(ScorecardVersionRow & Written<ScorecardVersionRow>)[]> {
  if ((await sightOf(context, scorecard)) !== 'opinions') return [];
  const rows = await context.many(versionsOfScorecard, scorecard.id);
  return rows.map((row) => ({ ...row, row, rubricVersionId: scorecard.rubricVersionId }));
}

@Resolver('Scorecard')
export class ScorecardResolver {
  @Query('myScorecards')
  async myScorecards(
    @Args() args: QueryMyScorecardsArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<ScorecardRow>> {
    const page = pageRequest(args, KEYS);
    const filter = { interviewerId: context.actor.memberId, owedOnly: args.owedOnly ?? false };
    return connectionOf(await ownScorecards(await context.read(), filter, page), page.limit, ownScorecardKey);
  }

  @Query('scorecard')
  async scorecard(@Args('id') id: string, @Context() context: GqlContext): Promise<ScorecardRow> {
    const scorecard = present(await context.one(scorecardById, idOf('scorecard', id)), 'scorecard');
    if (isOwn(context, scorecard)) return scorecard;
    if (scorecard.voidedAt !== null || (await sightOf(context, scorecard)) === 'none')
      throw notFound('scorecard');
    return scorecard;
  }

  @ResolveField('loop')
  loop(@Parent() { loopId }: ScorecardRow, @Context() context: GqlContext): Promise<LoopRow | null> {
    return context.one(loopById, loopId);
  }

  @ResolveField('interview')
  interview(
    @Parent() { interviewId }: ScorecardRow,
    @Context() context: GqlContext,
  ): Promise<InterviewRow | null> {
    return context.one(interviewById, interviewId);
  }

  @ResolveField('interviewer')
  interviewer(@Parent() { interviewerId }: ScorecardRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(interviewerById, interviewerId);
  }

  @ResolveField('rubric')
  rubric(
    @Parent() { rubricVersionId }: ScorecardRow,
    @Context() context: GqlContext,
  ): Promise<RubricVersionRow | null> {
    return context.one(rubricVersionById, rubricVersionId);
  }

  @ResolveField('sight')
  sight(@Parent() scorecard: ScorecardRow, @Context() context: GqlContext): Promise<Sight> {
    return sightOf(context, scorecard);
  }

  @ResolveField('state')
  async state(@Parent() scorecard: ScorecardRow, @Context() context: GqlContext): Promise<string | null> {
    if (!seesFacts(await sightOf(context, scorecard))) return null;
    if (scorecard.voidedAt !== null) return 'voided';
    return scorecard.submittedAt === null ? 'owed' : 'submitted';
  }

  @ResolveField('submittedAt')
  async submittedAt(@Parent() scorecard: ScorecardRow, @Context() context: GqlContext): Promise<Date | null> {
    return seesFacts(await sightOf(context, scorecard)) ? scorecard.submittedAt : null;
  }

  @ResolveField('version')
  async version(@Parent() scorecard: ScorecardRow, @Context() context: GqlContext): Promise<number | null> {
    return seesFacts(await sightOf(context, scorecard)) ? scorecard.version : null;
  }

  @ResolveField('content')
  async content(@Parent() scorecard: ScorecardRow, @Context() context: GqlContext): Promise<unknown> {
    return (await contents(context, scorecard)).at(-1) ?? null;
  }

  @ResolveField('versions')
  versions(@Parent() scorecard: ScorecardRow, @Context() context: GqlContext): Promise<unknown[]> {
    return contents(context, scorecard);
  }

  @ResolveField('draft')
  async draft(@Parent() scorecard: ScorecardRow, @Context() context: GqlContext): Promise<unknown> {
    const row = isOwn(context, scorecard) ? await context.one(draftOfScorecard, scorecard.id) : null;
    if (row === null) return null;
    return { ...row.content, ...row, row, rubricVersionId: scorecard.rubricVersionId };
  }

  @ResolveField('privateNotes')
  async privateNotes(
    @Parent() scorecard: ScorecardRow,
    @Context() context: GqlContext,
  ): Promise<string | null> {
    if (!isOwn(context, scorecard)) return null;
    return (await context.one(privateNoteOfScorecard, scorecard.id))?.text ?? null;
  }
}

/** Ratings with their criteria, in the order in which they were written. */
async function shownRatings(
  context: GqlContext,
  ratings: readonly DraftRating[],
  rubricVersionId: string,
): Promise<unknown[]> {
  const rubric = await context.one(rubricVersionById, rubricVersionId);
  invariant(rubric, 'the rubric version that a scorecard pins exists');
  return ratings.map(({ criterionId, rating, evidence }) => ({
    criterion: rubric.criteria.find(({ id }) => id === criterionId),
    rating: rating === 'not_assessed' ? null : rating,
    notAssessed: rating === 'not_assessed',
    evidence,
  }));
}

@Resolver('ScorecardContent')
export class ScorecardContentResolver {
  @ResolveField('ratings')
  ratings(
    @Parent() written: Written<ScorecardVersionRow>,
    @Context() context: GqlContext,
  ): Promise<unknown[]> {
    return shownRatings(context, written.row.ratings, written.rubricVersionId);
  }

  @ResolveField('submittedBy')
  submittedBy(
    @Parent() { row }: Written<ScorecardVersionRow>,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return context.one(memberById, row.submittedById);
  }
}

@Resolver('ScorecardDraft')
export class ScorecardDraftResolver {
  @ResolveField('ratings')
  ratings(@Parent() written: Written<ScorecardDraftRow>, @Context() context: GqlContext): Promise<unknown[]> {
    return shownRatings(context, written.row.content.ratings, written.rubricVersionId);
  }
}
