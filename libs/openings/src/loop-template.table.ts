// The reusable plan of a loop: its interviews, and who may sit in them. A loop copies what it needs when it is
// drafted, so a template can be changed without touching a loop under way.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, uuids, text, texts, int, bool, oneOf, json, instant, nullable, searched } = columns;

/** What an interview is about. */
export type InterviewKind =
  | 'recruiter_screen'
  | 'coding'
  | 'system_design'
  | 'design_review'
  | 'leadership'
  | 'delivery'
  | 'debrief'
  | 'other';

/** A question or task to start from, and what a good answer shows. */
export interface Question {
  readonly prompt: string;
  readonly listenFor: string;
}

/** What a person does in a seat. */
export type SeatRole = 'lead' | 'panel' | 'shadow' | 'reverse_shadow';

/** What an interview's place is to be. */
export type PlaceWanted = 'video' | 'phone' | 'room';

/** The table `loop_template`. */
export const loopTemplateTable = defineTable('loop_template', {
  organizationId: key(uuid),
  id: key(uuid),
  name: text,
  baseTemplateId: nullable(uuid),
  daysUsedMax: int,
  version: int,
  createdAt: instant,
  searchedAs: searched,
});

/** A row of `loop_template`. */
export type LoopTemplateRow = RowOf<typeof loopTemplateTable>;

/**
 * The table `interview_template`; `focus` holds competency ids, `afterIds` the interviews that must come before,
 * `baseInterviewId` the one of the base template that it is inherited from.
 */
export const interviewTemplateTable = defineTable('interview_template', {
  organizationId: key(uuid),
  id: key(uuid),
  loopTemplateId: uuid,
  position: int,
  kind: oneOf<InterviewKind>(),
  title: text,
  minutes: int,
  focus: texts,
  rationale: text,
  rubricVersionId: nullable(uuid),
  questions: json<readonly Question[]>(),
  afterIds: uuids,
  withCandidate: bool,
  /** What its place is to be; null leaves it to the organization's order. */
  placeWanted: nullable(oneOf<PlaceWanted>()),
  baseInterviewId: nullable(uuid),
});

/** A row of `interview_template`; positions count from 0 within the loop template. */
export type InterviewTemplateRow = RowOf<typeof interviewTemplateTable>;

/** The table `seat_template`: anyone of the pool, or anyone of the named members. */
export const seatTemplateTable = defineTable('seat_template', {
  organizationId: key(uuid),
  id: key(uuid),
  interviewTemplateId: uuid,
  position: int,
  role: oneOf<SeatRole>(),
  poolId: nullable(uuid),
  memberIds: uuids,
  optional: bool,
});

/** A row of `seat_template`; with neither pool nor members nobody can sit there, which is a gap to be filled. */
export type SeatTemplateRow = RowOf<typeof seatTemplateTable>;
