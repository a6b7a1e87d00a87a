// The public surface of insights: what needs whom now, and what stands still.
export {
  BOARD_KEYS,
  boardGroups,
  boardRowKey,
  boardRows,
  countBoardGroup,
  definitionOf,
} from './board.queries.js';
export type { BoardGroup, BoardRow } from './board.queries.js';
export { needKinds } from './domain/needs.js';
export type { NeedKind } from './domain/needs.js';
export { changesNeeds } from './inbox-events.js';
export { NEED_KEYS, countNeeds, needsFingerprint, needsOf } from './needs.queries.js';
export type { NeedRow } from './needs.queries.js';
export { openingSteps } from './domain/opening-step.js';
export type { NextStep, OpeningStep } from './domain/opening-step.js';
export { progressOfOpenings } from './opening-progress.queries.js';
export type { OpeningProgress } from './opening-progress.queries.js';
