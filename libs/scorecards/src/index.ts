// The public surface of scorecards: what interviewers owe and wrote, the debrief and the decision.
export { AmendScorecard } from './amend-scorecard.js';
export type { AmendScorecardInput, AmendScorecardOutcome } from './amend-scorecard.js';
export type { ContentInput, RatingInput } from './content-input.js';
export { decisionsList } from './decisions-list.js';
export { debriefsOfLoops, decisionsOfLoops } from './decisions.queries.js';
export type { DebriefRow, DecisionOutcome, DecisionRow, SeenVersion } from './decision.table.js';
export type {
  Content,
  DraftContent,
  DraftRating,
  MissingPart,
  Rating,
  Recommendation,
} from './domain/content.js';
export { sightOf } from './domain/sight.js';
export type { Sight, Standing } from './domain/sight.js';
export {
  debriefOpened,
  decisionMade,
  scorecardAmended,
  scorecardSubmitted,
  scorecardsPlanned,
} from './events.js';
export { PlanScorecards } from './handlers/plan-scorecards.js';
export { MakeDecision } from './make-decision.js';
export type { MakeDecisionInput, MakeDecisionOutcome } from './make-decision.js';
export { OpenDebrief } from './open-debrief.js';
export type { OpenDebriefInput } from './open-debrief.js';
export { readPacket } from './read-packet.js';
export { changesDebrief, debriefFingerprint, readDebriefRoom } from './read-debrief-room.js';
export type { DebriefRoom } from './read-debrief-room.js';
export type { Packet } from './read-packet.js';
export type { PacketCell, PacketContent, PacketCoverage, PacketGap, PacketRow } from './domain/packet.js';
export { SaveScorecardDraft } from './save-scorecard-draft.js';
export type { SaveScorecardDraftInput } from './save-scorecard-draft.js';
export {
  countOverdueScorecards,
  draftsOfScorecards,
  overdueScorecardKey,
  overdueScorecards,
  ownScorecardKey,
  ownScorecards,
  privateNotesOfScorecards,
  scorecardsByIds,
  scorecardsOfLoops,
  versionsOfScorecards,
} from './scorecards.queries.js';
export { ratingsList, scorecardsList } from './scorecards-list.js';
export { ScorecardsModule } from './scorecards.module.js';
export type {
  ScorecardDraftRow,
  ScorecardPrivateNoteRow,
  ScorecardRow,
  ScorecardVersionRow,
} from './scorecard.table.js';
export { standingInLoop, standingsInLoops } from './standings.queries.js';
export type { LoopStanding } from './standings.queries.js';
export { SubmitScorecard } from './submit-scorecard.js';
export type { SubmitScorecardInput, SubmitScorecardOutcome } from './submit-scorecard.js';
export { scorecardsTables } from './tables.js';
