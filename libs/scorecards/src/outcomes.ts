// What the use cases of this room answer with besides success; `kind` is spelled as the schema's type. Nothing of
// what anybody wrote is in them: kept outcomes are read by more than their author.
import type { MissingPart } from './domain/content.js';

/** Somebody, perhaps oneself in another window, saved meanwhile; what is there now is the scorecard. */
export interface ScorecardChanged {
  readonly kind: 'ScorecardChanged';
  readonly message: string;
  readonly scorecardId: string;
}

/** The scorecard is not owed any more or was submitted before. */
export interface ScorecardClosed {
  readonly kind: 'ScorecardClosed';
  readonly message: string;
  readonly scorecardId: string;
}

/** Required parts are missing. */
export interface ScorecardIncomplete {
  readonly kind: 'ScorecardIncomplete';
  readonly message: string;
  readonly scorecardId: string;
  readonly missing: readonly MissingPart[];
}

/** The interview has not begun; `startsAt` is ISO 8601, null while it has no time. */
export interface InterviewNotStarted {
  readonly kind: 'InterviewNotStarted';
  readonly message: string;
  readonly scorecardId: string;
  readonly startsAt: string | null;
}

/** There is no submitted version to amend. */
export interface ScorecardNotSubmitted {
  readonly kind: 'ScorecardNotSubmitted';
  readonly message: string;
  readonly scorecardId: string;
}

/** One's own scorecard has to come first. */
export interface ScorecardsStillBlind {
  readonly kind: 'ScorecardsStillBlind';
  readonly message: string;
  readonly loopId: string;
}

/** The outcome of a write that names a version which is not the newest. */
export const scorecardChanged = (scorecardId: string): ScorecardChanged => ({
  kind: 'ScorecardChanged',
  message: 'This scorecard was saved elsewhere meanwhile. Look at what is there now and save again.',
  scorecardId,
});

/** The outcome of writing a scorecard that takes no draft any more. */
export const scorecardClosed = (scorecardId: string, message: string): ScorecardClosed => ({
  kind: 'ScorecardClosed',
  message,
  scorecardId,
});

/** The outcome of writing a scorecard that was voided. */
export const notOwed = (scorecardId: string): ScorecardClosed =>
  scorecardClosed(scorecardId, 'This scorecard is not owed any more, because the booking changed.');

/** The outcome of submitting what lacks `missing`. */
export const scorecardIncomplete = (
  scorecardId: string,
  missing: readonly MissingPart[],
): ScorecardIncomplete => ({
  kind: 'ScorecardIncomplete',
  message: `${missing.length} required ${missing.length === 1 ? 'part is' : 'parts are'} missing.`,
  scorecardId,
  missing,
});

/** The outcome of asking for what is hidden until one’s own scorecard is in. */
export const scorecardsStillBlind = (loopId: string): ScorecardsStillBlind => ({
  kind: 'ScorecardsStillBlind',
  message:
    'You still owe a scorecard for this candidate. Submit it first; then you see what the others wrote.',
  loopId,
});
