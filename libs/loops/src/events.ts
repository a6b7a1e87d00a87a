// What this room tells the rooms above it. The aggregate of each event is the loop.
import { eventKind } from '#platform';
import type { SeatResponse } from './loops.table.js';

/** A loop was made concrete for an application. */
export const loopDrafted = eventKind<{ loopId: string }>('LoopDrafted');
/** Proposals were computed. */
export const loopProposed = eventKind<{ loopId: string }>('LoopProposed');
/** All seats of a proposal are reserved until `expiresAt` (ISO 8601). */
export const loopHeld = eventKind<{ loopId: string; expiresAt: string }>('LoopHeld');
/** A hold was given up before it expired. */
export const holdReleased = eventKind<{ loopId: string }>('HoldReleased');
/** Everybody accepted a hold, and a rule keeps it from being booked by itself. */
export const holdRefused = eventKind<{ loopId: string }>('HoldRefused');
/** The loop has other rules of its own than before. */
export const loopRulesSet = eventKind<{ loopId: string }>('LoopRulesSet');
/** A revision of the loop was confirmed. */
export const loopBooked = eventKind<{ loopId: string; revision: number }>('LoopBooked');
/** Whoever confirmed revision `undone` took it back; `revision` says what is booked since. */
export const changeUndone = eventKind<{ loopId: string; revision: number; undone: number }>('ChangeUndone');
/** The loop was cancelled; what was to come is not to come any more. */
export const loopCancelled = eventKind<{ loopId: string; revision: number; reason: string }>('LoopCancelled');
/** What was still to come of the loop is cancelled; what took place stays. */
export const loopCutShort = eventKind<{ loopId: string; revision: number; reason: string }>('LoopCutShort');
/** An interviewer accepted or declined a seat, or took their answer back. */
export const seatAnswered = eventKind<{
  loopId: string;
  seatId: string;
  interviewerId: string;
  response: SeatResponse;
}>('SeatAnswered');
/** An interviewer asked another to take their seat. */
export const swapProposed = eventKind<{ loopId: string; swapId: string }>('SwapProposed');
/** Whoever was asked answered, or whoever asked took it back. */
export const swapAnswered = eventKind<{
  loopId: string;
  swapId: string;
  answer: 'agreed' | 'declined' | 'withdrawn';
}>('SwapAnswered');
/** A batch of loops went one step further, or was stopped. The aggregate is the batch. */
export const batchMoved = eventKind<{ batchId: string; step: number }>('BatchMoved');
/** Seats in which somebody learns have another role now, because something before them in the calendar changed. */
export const seatRolesChanged = eventKind<{ loopId: string }>('SeatRolesChanged');
/** Seats of a loop lost the person in them, or have them back. */
export const seatsMarked = eventKind<{ loopId: string }>('SeatsMarked');
