// The public surface of loops: the plan for one application, made bookable, booked and changed.
export { loopBooked, loopCancelled, loopDrafted, loopHeld, loopProposed, seatAnswered } from './events.js';
export * from './loops.queries.js';
export { markTookPlace } from './loops.repository.js';
export {
  bookingRevisionTable,
  interviewTable,
  loopTable,
  loopsTables,
  proposalTable,
  reservationTable,
  seatTable,
} from './loops.table.js';
export type {
  BookingRevisionRow,
  InterviewKind,
  InterviewRow,
  InterviewState,
  LoopRow,
  LoopState,
  PlannedInterview,
  ProposalRow,
  Question,
  ReservationRow,
  SeatResponse,
  SeatRole,
  SeatRow,
} from './loops.table.js';
