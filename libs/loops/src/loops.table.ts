// The tables of loops: the plan for one application, its interviews and seats, proposals, what is reserved, and
// the revisions of what was confirmed.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { ScorePart } from '#scheduling';
import type { AskedPin } from './domain/pins.js';
import type { PlaceKind, PlaceWanted } from './domain/place.js';
import type { PlannedInterview } from './domain/planned-interview.js';
import { batchItemTable, batchTable } from './batch.table.js';
import {
  candidateLinkTable,
  candidateMessageTable,
  candidateSurveyTable,
} from './candidate/candidate.table.js';
import { loopRuleChangeTable } from './loop-rules.table.js';
import { seatSwapTable } from './seat-swap.table.js';
import { trainingFeedbackTable } from './training.table.js';
import { loopRepairTable, repairPolicyTable } from './repair.table.js';

const { key, uuid, uuids, text, texts, int, bool, instant, span, json, oneOf, nullable, generated } = columns;

export type { PlannedInterview } from './domain/planned-interview.js';

/** planned → proposed → on_hold → booked, or cancelled. */
export type LoopState = 'planned' | 'proposed' | 'on_hold' | 'booked' | 'cancelled';
export type InterviewState =
  'planned' | 'on_hold' | 'booked' | 'took_place' | 'did_not_take_place' | 'cancelled';
export type InterviewKind =
  | 'recruiter_screen'
  | 'coding'
  | 'system_design'
  | 'design_review'
  | 'leadership'
  | 'delivery'
  | 'debrief'
  | 'other';
export type SeatRole = 'lead' | 'panel' | 'shadow' | 'reverse_shadow';
export type SeatResponse = 'pending' | 'accepted' | 'declined';
/**
 * Why the person in a seat cannot be counted on: they declined, may not act any more, are paused, deleted or declined the
 * entry in their calendar, or are busy at that time since.
 */
export type SeatProblem = 'declined' | 'deactivated' | 'paused' | 'calendar_deleted' | 'conflict';

/** A question to start from, with what to listen for. */
export interface Question {
  readonly prompt: string;
  readonly listenFor: string;
}

/** What was asked to become of a booked loop. */
export type AskedChange =
  | { readonly kind: 'repair'; readonly seatIds: readonly string[] }
  | {
      readonly kind: 'move';
      /** Null for all with the candidate that have not begun. */
      readonly interviewId: string | null;
      /** ISO 8601 instants between which it is to lie; anywhere unless given. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'rebook' };

/** What a change costs those who had agreed, the most important first, and whether each is proven to be the least. */
export interface ChangeTiers {
  readonly timesChanged: number;
  readonly peopleReplaced: number;
  readonly proven: { readonly timesChanged: boolean; readonly peopleReplaced: boolean };
}

/** What a confirmed revision did to a booking. */
export type BookingChange =
  | 'booked'
  | 'moved'
  | 'replaced'
  | 'swapped'
  | 'placed'
  | 'cancelled'
  | 'did_not_take_place'
  | 'rebooked'
  | 'undone';

/** Why a booking changed, to be counted; the words beside it say more. */
export type ReasonKind =
  | 'candidate_asked'
  | 'interviewer_declined'
  | 'interviewer_unavailable'
  | 'calendar_conflict'
  | 'swap_agreed'
  | 'application_ended'
  | 'did_not_take_place'
  | 'organization'
  | 'other';

export const loopTable = defineTable('loop', {
  organizationId: key(uuid),
  id: key(uuid),
  applicationId: uuid,
  openingId: uuid,
  candidateId: uuid,
  loopTemplateId: nullable(uuid),
  state: oneOf<LoopState>(),
  daysUsedMax: int,
  /** Null where the organization's holds, as for the two below. */
  noticeMinutesMin: nullable(int),
  lunchMinutes: nullable(int),
  runMinutesMax: nullable(int),
  revision: int,
  version: int,
  holdExpiresAt: nullable(instant),
  holdRefusal: nullable(text),
  holdRefusalVersion: nullable(int),
  createdAt: instant,
  bookedAt: nullable(instant),
  cancelledAt: nullable(instant),
  cancelReason: nullable(text),
});
export type LoopRow = RowOf<typeof loopTable>;

export const interviewTable = defineTable('interview', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  position: int,
  kind: oneOf<InterviewKind>(),
  title: text,
  minutes: int,
  focus: texts,
  rubricVersionId: nullable(uuid),
  questions: json<readonly Question[]>(),
  afterIds: uuids,
  withCandidate: bool,
  state: oneOf<InterviewState>(),
  during: nullable(span),
  startsAt: generated(nullable(instant)),
  endsAt: generated(nullable(instant)),
  /** A link, the name of a room, or words; null while it is to be announced. */
  place: nullable(text),
  placeWanted: nullable(oneOf<PlaceWanted>()),
  placeKind: nullable(oneOf<PlaceKind>()),
  placeChosen: bool,
  roomId: nullable(uuid),
  sequence: int,
  replacesId: nullable(uuid),
  markReason: nullable(text),
  markedById: nullable(uuid),
  markedAt: nullable(instant),
});
export type InterviewRow = RowOf<typeof interviewTable>;

export const seatTable = defineTable('seat', {
  organizationId: key(uuid),
  id: key(uuid),
  interviewId: uuid,
  position: int,
  role: oneOf<SeatRole>(),
  poolId: nullable(uuid),
  memberIds: uuids,
  optional: bool,
});
export type SeatRow = RowOf<typeof seatTable>;

export const proposalTable = defineTable('proposal', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  batchId: uuid,
  rank: int,
  plan: json<readonly PlannedInterview[]>(),
  objective: int,
  bound: int,
  proven: bool,
  parts: json<readonly ScorePart[]>(),
  loopVersion: int,
  createdAt: instant,
  purpose: oneOf<'book' | AskedChange['kind']>(),
  change: nullable(json<AskedChange>()),
  tiers: nullable(json<ChangeTiers>()),
  overLimits: uuids,
  pins: json<readonly AskedPin[]>(),
});
export type ProposalRow = RowOf<typeof proposalTable>;

export const reservationTable = defineTable('reservation', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  interviewId: uuid,
  seatId: nullable(uuid),
  interviewerId: nullable(uuid),
  candidateId: nullable(uuid),
  roomId: nullable(uuid),
  kind: oneOf<'hold' | 'booking'>(),
  during: span,
  startsAt: generated(instant),
  endsAt: generated(instant),
  expiresAt: nullable(instant),
  response: oneOf<SeatResponse>(),
  responseReason: nullable(text),
  live: bool,
  createdAt: instant,
  releasedAt: nullable(instant),
  problem: nullable(oneOf<SeatProblem>()),
  problemSince: nullable(instant),
});
export type ReservationRow = RowOf<typeof reservationTable>;

/** An interview as it was before a change; ISO 8601 instants, null while it had no time. */
export interface InterviewBefore {
  readonly id: string;
  readonly state: InterviewState;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string | null;
  readonly placeKind: PlaceKind | null;
  readonly roomId: string | null;
}

/** A loop as it was before a change, to be restored when the change is taken back. */
export interface LoopBefore {
  readonly state: LoopState;
  readonly bookedAt: string | null;
  readonly holdExpiresAt: string | null;
  readonly interviews: readonly InterviewBefore[];
  readonly reservationIds: readonly string[];
}

export const bookingRevisionTable = defineTable('booking_revision', {
  organizationId: key(uuid),
  loopId: key(uuid),
  revision: key(int),
  change: oneOf<BookingChange>(),
  plan: json<readonly PlannedInterview[]>(),
  reason: nullable(text),
  reasonKind: nullable(oneOf<ReasonKind>()),
  changedById: nullable(uuid),
  byCandidate: bool,
  createdAt: instant,
  /** Null for what cannot be taken back. */
  before: nullable(json<LoopBefore>()),
});
export type BookingRevisionRow = RowOf<typeof bookingRevisionTable>;

export const limitOverrideTable = defineTable('limit_override', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  interviewerId: uuid,
  exceeded: text,
  reason: text,
  overriddenById: uuid,
  createdAt: instant,
});
export type LimitOverrideRow = RowOf<typeof limitOverrideTable>;

/** All tables of the room, for the DataSource. */
export const loopsTables = [
  loopRepairTable,
  repairPolicyTable,
  loopTable,
  interviewTable,
  seatTable,
  proposalTable,
  reservationTable,
  bookingRevisionTable,
  limitOverrideTable,
  loopRuleChangeTable,
  seatSwapTable,
  batchTable,
  batchItemTable,
  trainingFeedbackTable,
  candidateLinkTable,
  candidateMessageTable,
  candidateSurveyTable,
] as const;
