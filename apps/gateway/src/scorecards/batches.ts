// The batches that nested fields about scorecards are read through, and how the viewer stands to a loop's, which is
// asked once per loop and operation.
import type { Actor } from '#access';
import {
  debriefsOfLoops,
  decisionsOfLoops,
  draftsOfScorecards,
  privateNotesOfScorecards,
  scorecardsByIds,
  scorecardsOfLoops,
  standingsInLoops,
  versionsOfScorecards,
} from '#scorecards';
import type { LoopStanding, ScorecardRow, Sight } from '#scorecards';
import type { Batch, GqlContext } from '../graphql/context.js';

interface OfScorecard {
  readonly scorecardId: string;
}

interface OfLoop {
  readonly loopId: string;
}

const ofScorecard = ({ scorecardId }: OfScorecard): string => scorecardId;
const ofLoop = ({ loopId }: OfLoop): string => loopId;

export const scorecardById = { fetch: scorecardsByIds, keyOf: ({ id }: ScorecardRow) => id };
export const scorecardsOfLoop = { fetch: scorecardsOfLoops, keyOf: ofLoop };
export const draftOfScorecard = { fetch: draftsOfScorecards, keyOf: ofScorecard };
export const privateNoteOfScorecard = { fetch: privateNotesOfScorecards, keyOf: ofScorecard };
export const versionsOfScorecard = { fetch: versionsOfScorecards, keyOf: ofScorecard };
export const debriefOfLoop = { fetch: debriefsOfLoops, keyOf: ofLoop };
export const decisionOfLoop = { fetch: decisionsOfLoops, keyOf: ofLoop };

const standings = new WeakMap<Actor, Batch<string, LoopStanding>>();

/** How the viewer stands to the scorecards of a loop; null for a loop that does not exist. */
export function standingOf(context: GqlContext, loopId: string): Promise<LoopStanding | null> {
  const { actor } = context;
  const batch = standings.get(actor) ?? {
    fetch: (tx, loopIds) => standingsInLoops(tx, actor, loopIds),
    keyOf: ofLoop,
  };
  standings.set(actor, batch);
  return context.one(batch, loopId);
}

/** What the viewer may see of a scorecard: all of their own, of others' what they may see in the loop. */
export async function sightOf(context: GqlContext, scorecard: ScorecardRow): Promise<Sight> {
  if (scorecard.interviewerId === context.actor.memberId) return 'opinions';
  return (await standingOf(context, scorecard.loopId))?.sight ?? 'none';
}
