// What this room tells the others. No payload says what anybody thought: events reach people who are still blind.
import { eventKind } from '#platform';
import type { DecisionOutcome } from './decision.table.js';

/** What is owed in a loop was planned again although its booking is as it was; the aggregate is the loop. */
export const scorecardsPlanned = eventKind<{ loopId: string }>('ScorecardsPlanned');

/** A scorecard's first version was submitted; the aggregate is the scorecard. */
export const scorecardSubmitted = eventKind<{
  loopId: string;
  interviewId: string;
  interviewerId: string;
  scorecardId: string;
}>('ScorecardSubmitted');

/** A submitted scorecard got a further version; the aggregate is the scorecard. */
export const scorecardAmended = eventKind<{ loopId: string; scorecardId: string; version: number }>(
  'ScorecardAmended',
);

/** The debrief of a loop is open; the aggregate is the loop. */
export const debriefOpened = eventKind<{ loopId: string }>('DebriefOpened');

/** A loop was decided; the aggregate is the loop. */
export const decisionMade = eventKind<{ loopId: string; applicationId: string; outcome: DecisionOutcome }>(
  'DecisionMade',
);
