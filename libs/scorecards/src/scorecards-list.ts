// Scorecards as lists to take away, by the same two locks as on the screen: the database's policies leave out what the
// reader may not see, and how they stand to the loop decides what is shown. While they owe a scorecard for an application,
// only their own are in it: not even that others are owed or in.
import { columnOf, exportedList, finding, membersByIds } from '#access';
import type { ListAsked, ListPage } from '#access';
import { LOOP_FILTERS, interviewsByIds, seenLoops } from '#loops';
import type { SeenLoop } from '#loops';
import { rubricVersionsByIds } from '#openings';
import type { Tx } from '#platform';
import type { Rating } from './domain/content.js';
import type { Sight } from './domain/sight.js';
import type { ScorecardRow, ScorecardVersionRow } from './scorecard.table.js';
import { scorecardsOfLoops, versionsOfScorecards } from './scorecards.queries.js';
import { standingsInLoops } from './standings.queries.js';

const { text, number, truth, instant } = columnOf;

interface ListedScorecard extends SeenLoop {
  readonly scorecard: ScorecardRow;
  readonly interview: string | null;
  readonly interviewer: string | null;
  /** What was submitted last; null for what is not submitted, or not for the reader to know. */
  readonly content: ScorecardVersionRow | null;
}

const KNOWN: ReadonlySet<Sight> = new Set(['opinions', 'facts']);

/** The scorecards in these loops that the reader may know of, by loop, and how they stand to each loop. */
async function knownScorecards(
  tx: Tx,
  { actor }: ListAsked,
  loops: readonly SeenLoop[],
): Promise<{ readonly scorecard: ScorecardRow; readonly opinions: boolean }[]> {
  const loopIds = loops.map(({ loop }) => loop.id);
  const standingOf = finding(await standingsInLoops(tx, actor, loopIds), ({ loopId }) => loopId);
  const sightOf = ({ interviewerId, loopId }: ScorecardRow): Sight =>
    interviewerId === actor.memberId ? 'opinions' : (standingOf(loopId)?.sight ?? 'none');
  const scorecards = await scorecardsOfLoops(tx, loopIds);
  return scorecards.flatMap((scorecard) => {
    const sight = sightOf(scorecard);
    return KNOWN.has(sight) ? [{ scorecard, opinions: sight === 'opinions' }] : [];
  });
}

/** A page of scorecards that the reader may know of, with what they may read of each. */
async function listedScorecards(tx: Tx, asked: ListAsked): Promise<ListPage<ListedScorecard>> {
  const { rows: loops, next } = await seenLoops(tx, asked);
  const known = await knownScorecards(tx, asked, loops);
  const readable = known.flatMap(({ scorecard, opinions }) => (opinions ? [scorecard.id] : []));
  // The newest version of each stands last.
  const contentOf = finding(await versionsOfScorecards(tx, readable), ({ scorecardId }) => scorecardId);
  const memberIds = [...new Set(known.map(({ scorecard }) => scorecard.interviewerId))];
  const memberOf = finding(await membersByIds.fetch(tx, memberIds), membersByIds.keyOf);
  const interviewIds = [...new Set(known.map(({ scorecard }) => scorecard.interviewId))];
  const interviewOf = finding(await interviewsByIds(tx, interviewIds), ({ id }) => id);
  const ofLoop = Map.groupBy(known, ({ scorecard }) => scorecard.loopId);
  const rows = loops.flatMap((seen) =>
    (ofLoop.get(seen.loop.id) ?? []).map(({ scorecard }) => ({
      ...seen,
      scorecard,
      interview: interviewOf(scorecard.interviewId)?.title ?? null,
      interviewer: memberOf(scorecard.interviewerId)?.name ?? null,
      content: contentOf(scorecard.id),
    })),
  );
  return { rows, next };
}

const about = {
  'scorecard id': text(({ scorecard }: ListedScorecard) => scorecard.id),
  'loop id': text(({ loop }: ListedScorecard) => loop.id),
  opening: text(({ opening }: ListedScorecard) => opening),
  candidate: text(({ candidate }: ListedScorecard) => candidate),
  interview: text(({ interview }: ListedScorecard) => interview),
  interviewer: text(({ interviewer }: ListedScorecard) => interviewer),
};

/** The scorecards that the member may know of, the newest loop first; what they say only where it may be read. */
export const scorecardsList = exportedList<ListedScorecard>({
  name: 'scorecards',
  about: 'scorecards that are owed or in, and what they say where it may be read',
  verb: 'organization.read',
  filters: LOOP_FILTERS,
  columns: {
    ...about,
    seat: text(({ scorecard }) => scorecard.seatRole),
    state: text(({ scorecard }) => (scorecard.submittedAt === null ? 'owed' : 'submitted')),
    'due at': instant(({ scorecard }) => scorecard.dueAt),
    'submitted at': instant(({ scorecard }) => scorecard.submittedAt),
    version: number(({ scorecard }) => scorecard.version),
    recommendation: text(({ content }) => content?.recommendation ?? null),
    summary: text(({ content }) => content?.summary ?? null),
    'note to interviewers': text(({ content }) => content?.noteToInterviewers ?? null),
    'amended because': text(({ content }) => content?.amendReason ?? null),
    'amended after debrief': truth(({ content }) => content?.afterDebrief ?? null),
  },
  page: listedScorecards,
});

interface ListedRating extends ListedScorecard {
  readonly rating: Rating;
  readonly criterion: string;
}

/** What the member may read of ratings: a row for each criterion of each scorecard. */
export const ratingsList = exportedList<ListedRating>({
  name: 'ratings',
  about: 'ratings with their evidence, a row for each criterion of each scorecard that may be read',
  verb: 'organization.read',
  filters: LOOP_FILTERS,
  columns: {
    ...about,
    criterion: text(({ criterion }) => criterion),
    rating: number(({ rating }) => (rating.rating === 'not_assessed' ? null : rating.rating)),
    'not assessed': truth(({ rating }) => rating.rating === 'not_assessed'),
    evidence: text(({ rating }) => rating.evidence),
  },
  page: async (tx, asked) => {
    const { rows: scorecards, next } = await listedScorecards(tx, asked);
    const rubricIds = [...new Set(scorecards.map(({ scorecard }) => scorecard.rubricVersionId))];
    const rubricOf = finding(await rubricVersionsByIds(tx, rubricIds), ({ id }) => id);
    const rows = scorecards.flatMap((listed) => {
      const criteria = rubricOf(listed.scorecard.rubricVersionId)?.criteria ?? [];
      return (listed.content?.ratings ?? []).map((rating) => ({
        ...listed,
        rating,
        criterion: criteria.find(({ id }) => id === rating.criterionId)?.name ?? rating.criterionId,
      }));
    });
    return { rows, next };
  },
});
