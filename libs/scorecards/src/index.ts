// The public surface of scorecards: what interviewers owe and wrote, the debrief and the decision.
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
export { debriefOpened, decisionMade, scorecardAmended, scorecardSubmitted } from './events.js';
export { PlanScorecards } from './handlers/plan-scorecards.js';
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
export { ScorecardsModule } from './scorecards.module.js';
export type {
  ScorecardDraftRow,
  ScorecardPrivateNoteRow,
  ScorecardRow,
  ScorecardVersionRow,
} from './scorecard.table.js';
export { scorecardsTables } from './tables.js';
