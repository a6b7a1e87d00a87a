// What interviewers owe and what they wrote. `scorecard` holds facts without opinions; opinions are in the other
// tables, whose row-level-security policies keep them from everybody who still owes their own.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { DraftContent, Rating, Recommendation, SeatRole } from './domain/content.js';

const { key, uuid, text, int, bool, instant, json, oneOf, nullable } = columns;

/** The table `scorecard`: one row per person and interview that is to be scored; `version` 0 is not submitted. */
export const scorecardTable = defineTable('scorecard', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  openingId: uuid,
  interviewId: uuid,
  interviewerId: uuid,
  seatRole: oneOf<SeatRole>(),
  rubricVersionId: uuid,
  dueAt: instant,
  submittedAt: nullable(instant),
  voidedAt: nullable(instant),
  version: int,
});

/** A row of `scorecard`. */
export type ScorecardRow = RowOf<typeof scorecardTable>;

/** The table `scorecard_draft`: what its author has saved so far; only they can read it. */
export const scorecardDraftTable = defineTable('scorecard_draft', {
  organizationId: key(uuid),
  scorecardId: key(uuid),
  interviewerId: uuid,
  content: json<DraftContent>(),
  version: int,
  savedAt: instant,
});

/** A row of `scorecard_draft`. */
export type ScorecardDraftRow = RowOf<typeof scorecardDraftTable>;

/** The table `scorecard_version`: what was submitted, append-only. */
export const scorecardVersionTable = defineTable('scorecard_version', {
  organizationId: key(uuid),
  scorecardId: key(uuid),
  version: key(int),
  loopId: uuid,
  interviewerId: uuid,
  recommendation: oneOf<Recommendation>(),
  ratings: json<readonly Rating[]>(),
  summary: text,
  noteToInterviewers: nullable(text),
  submittedById: uuid,
  submittedAt: instant,
  amendReason: nullable(text),
  afterDebrief: bool,
});

/** A row of `scorecard_version`. */
export type ScorecardVersionRow = RowOf<typeof scorecardVersionTable>;

/** The table `scorecard_private_note`: what only its author ever reads. */
export const scorecardPrivateNoteTable = defineTable('scorecard_private_note', {
  organizationId: key(uuid),
  scorecardId: key(uuid),
  interviewerId: uuid,
  text: text,
  savedAt: instant,
});

/** A row of `scorecard_private_note`. */
export type ScorecardPrivateNoteRow = RowOf<typeof scorecardPrivateNoteTable>;
