// The public surface of insights: what needs whom now, what stands still, and what is measured.
export {
  BOARD_KEYS,
  boardGroups,
  boardRowKey,
  boardRows,
  countBoardGroup,
  definitionOf,
} from './board.queries.js';
export type { BoardGroup, BoardRow } from './board.queries.js';
export { boardFingerprint, changesBoard } from './board-changes.js';
export { boardList } from './board-list.js';
export { measuredList } from './measured-list.js';
export { openingsList } from './openings-list.js';
export { needKinds } from './domain/needs.js';
export type { NeedKind } from './domain/needs.js';
export { changesNeeds } from './inbox-events.js';
export { NEED_KEYS, countNeeds, needsFingerprint, needsOf } from './needs.queries.js';
export type { NeedRow } from './needs.queries.js';
export { openingSteps } from './domain/opening-step.js';
export type { NextStep, OpeningStep } from './domain/opening-step.js';
export { progressOfOpenings } from './opening-progress.queries.js';
export type { OpeningProgress } from './opening-progress.queries.js';
export { SHARE_OF_MIN, isChange, isOfLoops, measureDefinitions, passStages } from './domain/measures.js';
export type { Measure, PassStage, Punctuality, StageReached, StoredMeasure } from './domain/measures.js';
export { FoldMeasures } from './fold-measures.js';
export { InsightsModule } from './insights.module.js';
export { HEAT_KEYS, heatRowKey, loadHeat } from './load-heat.queries.js';
export type { HeatAsked, HeatCell, HeatRow, LoadHeat } from './load-heat.queries.js';
export { insightsTables, measureDeltaTable, measureTotalTable } from './measure.table.js';
export type { MeasureFilter, MeasuredPeriod } from './measured-parameters.js';
export { MEASURE_KEYS, measureRowKey, measureRows } from './measure-rows.queries.js';
export type { MeasureRow, MeasureRowsAsked } from './measure-rows.queries.js';
export { measuresOf } from './measures.queries.js';
export type { ChangesByReason, Durations, Measures } from './measures.queries.js';
export { NudgeOverdueScorecards } from './nudge-overdue-scorecards.js';
export type {
  NothingOverdue,
  NudgeOverdueScorecardsInput,
  ScorecardsNudged,
} from './nudge-overdue-scorecards.js';
