// What the use cases of loops answer with; `kind` is spelled as the schema's type. All of it survives JSON.
import type { Conflict } from './domain/conflict-words.js';
import type { ScorePart } from '#scheduling';
import type { PlannedInterview } from './domain/planned-interview.js';
import type { OfferedRelaxation } from './domain/relaxation-words.js';

export type LoopDraftedOutcome = { readonly kind: 'LoopDrafted'; readonly loopId: string };
export type LoopExists = { readonly kind: 'LoopExists'; readonly message: string; readonly loopId: string };
export type TemplateMissing = { readonly kind: 'TemplateMissing'; readonly message: string };
export type LoopProposed = {
  readonly kind: 'LoopProposed';
  readonly loopId: string;
  readonly batchId: string;
};
export type AvailabilityMissing = {
  readonly kind: 'AvailabilityMissing';
  /** Whether there is time that is still to come, but all of it is over before the minimum notice is. */
  readonly withinNotice: boolean;
  readonly message: string;
  readonly loopId: string;
};
export type NoFeasiblePlan = {
  readonly kind: 'NoFeasiblePlan';
  readonly message: string;
  readonly loopId: string;
  /** Whether it is proven that no plan exists; otherwise the budget of work ended first. */
  readonly proven: boolean;
  /** The rules that stand in the way together, in words; empty when that was not found within the budget. */
  readonly conflict: readonly Conflict[];
  /** What would open a plan, cheapest first; empty when that was not found within the budget. */
  readonly relaxations: readonly OfferedRelaxation[];
};
export type LoopHeld = { readonly kind: 'LoopHeld'; readonly loopId: string; readonly expiresAt: string };
export type LoopBooked = { readonly kind: 'LoopBooked'; readonly loopId: string; readonly revision: number };
export type LoopCancelled = { readonly kind: 'LoopCancelled'; readonly loopId: string };
export type SeatAnswered = {
  readonly kind: 'SeatAnswered';
  readonly loopId: string;
  readonly seatId: string;
};
/** Who declined wants to come after all, and cannot: they are taken elsewhere meanwhile, or at a limit. */
export type SeatNotFree = {
  readonly kind: 'SeatNotFree';
  readonly message: string;
  readonly loopId: string;
};
/** The interview is marked as not having taken place; `againId` is the one that is planned in its stead, if any. */
export type InterviewMarked = {
  readonly kind: 'InterviewMarked';
  readonly loopId: string;
  readonly interviewId: string;
  readonly againId: string | null;
};

/** Another interviewer was asked. */
export type SwapProposed = {
  readonly kind: 'SwapProposed';
  readonly swapId: string;
  readonly loopId: string;
};
/** The answer to a swap was recorded, and what was agreed is done. */
export type SwapAnswered = {
  readonly kind: 'SwapAnswered';
  readonly swapId: string;
  readonly loopId: string;
};
/** The swap would break rules, or was asked for before. */
export type SwapImpossible = {
  readonly kind: 'SwapImpossible';
  readonly message: string;
  readonly conflicts: readonly Conflict[];
};

/** The preview of many loops is being made. */
export type BatchStarted = { readonly kind: 'BatchStarted'; readonly batchId: string };
/** There is no loop to place. */
export type NothingWaits = { readonly kind: 'NothingWaits'; readonly message: string };
/** The chosen loops are being booked. */
export type BatchBooking = { readonly kind: 'BatchBooking'; readonly batchId: string };
/** The batch is stopped. */
export type BatchCancelled = { readonly kind: 'BatchCancelled'; readonly batchId: string };
/** The batch is in a state in which this cannot be done. */
export type BatchNotReady = {
  readonly kind: 'BatchNotReady';
  readonly message: string;
  readonly batchId: string;
};

export const batchNotReady = (batchId: string, message: string): BatchNotReady => ({
  kind: 'BatchNotReady',
  message,
  batchId,
});

/** A plan that is only considered; without one, `plan` is empty and the objective null. */
export type ConsideredPlan = {
  readonly feasible: boolean;
  /** Whether it is proven that there is no better one, or none at all. */
  readonly proven: boolean;
  readonly objective: number | null;
  readonly parts: readonly ScorePart[];
  readonly plan: readonly PlannedInterview[];
};
/** The choice is possible; `points` is what it costs beyond the best plan. */
export type ChoicePossible = {
  readonly kind: 'ChoicePossible';
  readonly loopId: string;
  readonly points: number;
  readonly best: ConsideredPlan;
  readonly chosen: ConsideredPlan;
};
/** Rules stand in the way of the choice: each by itself, or all of them together. */
export type ChoiceExcluded = {
  readonly kind: 'ChoiceExcluded';
  readonly loopId: string;
  readonly message: string;
  readonly proven: boolean;
  readonly together: boolean;
  readonly conflicts: readonly Conflict[];
};
/** What would be. */
export type WhatIfAnswered = {
  readonly kind: 'WhatIfAnswered';
  readonly loopId: string;
  readonly message: string;
  readonly now: ConsideredPlan;
  readonly then: ConsideredPlan;
};

/** The loop is what it was before the change. */
export type ChangeUndone = {
  readonly kind: 'ChangeUndone';
  readonly loopId: string;
  /** The revision that taking back made. */
  readonly revision: number;
};
/** The hold is over: its seats are free for others. */
export type HoldReleased = { readonly kind: 'HoldReleased'; readonly loopId: string };
/** The hold expired before it was confirmed or answered. */
export type HoldExpired = { readonly kind: 'HoldExpired'; readonly message: string; readonly loopId: string };

export const holdExpired = (loopId: string): HoldExpired => ({
  kind: 'HoldExpired',
  message: 'The hold has expired, and its seats may be taken. Ask for new proposals and hold or book one.',
  loopId,
});

/** The loop is in a state in which this cannot be done. */
export type LoopNotReady = {
  readonly kind: 'LoopNotReady';
  readonly message: string;
  readonly loopId: string;
};
/** Somebody changed the loop meanwhile; what is there now is the loop itself. */
export type LoopChanged = { readonly kind: 'LoopChanged'; readonly message: string; readonly loopId: string };

/** The loop has the rules that were asked for. */
export type LoopRulesSet = { readonly kind: 'LoopRulesSet'; readonly loopId: string };

/** The plan no longer fits; fresh proposals, where there are any, are in the batch. */
export type SlotTaken = {
  readonly kind: 'SlotTaken';
  readonly message: string;
  readonly loopId: string;
  readonly batchId: string | null;
  readonly conflicts: readonly Conflict[];
};

/** The room is taken at that time. */
export type RoomTaken = {
  readonly kind: 'RoomTaken';
  readonly message: string;
  readonly interviewId: string;
};

export const loopChanged = (loopId: string): LoopChanged => ({
  kind: 'LoopChanged',
  message: 'Somebody changed this loop meanwhile. Look at what is there now and decide again.',
  loopId,
});

export const loopNotReady = (loopId: string, message: string): LoopNotReady => ({
  kind: 'LoopNotReady',
  message,
  loopId,
});
