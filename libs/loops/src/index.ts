// The public surface of loops: the plan for one application, made bookable, booked and changed.
export {
  changeUndone,
  holdRefused,
  holdReleased,
  loopBooked,
  loopCancelled,
  loopCutShort,
  loopDrafted,
  loopHeld,
  loopProposed,
  loopRulesSet,
  seatAnswered,
  swapAnswered,
  swapProposed,
  seatRolesChanged,
  seatsMarked,
} from './events.js';
export * from './repairs.queries.js';
export * from './loops.queries.js';
export { dutiesOf } from './duties.queries.js';
export type { Duties } from './duties.queries.js';
export { interviewsList } from './interviews-list.js';
export { LOOP_FILTERS, loopsList, seenLoops } from './loops-list.js';
export type { SeenLoop } from './loops-list.js';
export { poolMembersList } from './pool-members-list.js';
export { revisionsList } from './revisions-list.js';
export { loopsToCome, ownInterviewKey, ownInterviews } from './own-interviews.queries.js';
export type { InterviewToCome } from './own-interviews.queries.js';
export { openSwapsOf, swapsByIds, swapsOfLoops } from './swaps.queries.js';
export type { SeatSwapRow } from './seat-swap.table.js';
export { batchesByIds, itemsOfBatches } from './batches.queries.js';
export type { BatchItemRow, BatchItemState, BatchRow, BatchState } from './batch.table.js';
export { openBatches, seenBatch } from './batch-access.js';
export { AdvanceBatch } from './advance-batch.js';
export { BookBatch, CancelBatch } from './book-batch.js';
export { StartBatch } from './start-batch.js';
export { AnswerSwap } from './answer-swap.js';
export { ProposeSwap } from './propose-swap.js';
export { revisionDiff } from './domain/revision-diff.js';
export type { InterviewChange, SeatChange } from './domain/revision-diff.js';
export { shownState, whyHoldWaits } from './domain/interview-standing.js';
export {
  shownAttendees,
  shownInterviews,
  shownInterviewsOfLoops,
  shownLoops,
  shownLoopsOfApplications,
  shownSeats,
  shownSeatsOfInterviews,
} from './shown.queries.js';
export type { ShownLoop } from './shown.queries.js';
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
  AskedChange,
  BookingRevisionRow,
  InterviewKind,
  InterviewRow,
  InterviewState,
  LimitOverrideRow,
  LoopRow,
  LoopState,
  PlannedInterview,
  ProposalRow,
  Question,
  ReasonKind,
  ReservationRow,
  SeatProblem,
  SeatResponse,
  SeatRole,
  SeatRow,
} from './loops.table.js';
export { loopStanding, requireLoopAccess } from './loop-access.js';
export { LoopsModule } from './loops.module.js';
export { AnswerSeat } from './answer-seat.js';
export { CancelInterview } from './cancel-interview.js';
export { CancelLoop } from './cancel-loop.js';
export { CutLoopShort } from './cut-loop-short.js';
export { ExplainChoice } from './explain-choice.js';
export { SupposeChanges } from './suppose-changes.js';
export type { SupposedChange } from './domain/what-if.js';
export type { AskedPin } from './domain/pins.js';
export { differenceByRule, reasonsOf } from './domain/score-words.js';
export type { ConsideredPlan } from './outcomes.js';
export { ConfirmHold } from './confirm-hold.js';
export { ChangePlace } from './change-place.js';
export type { ChangePlaceInput, ChangePlaceOutcome, PlaceInput } from './change-place.js';
export { flawOfPattern, kindOfPlace, PLACE_SOURCES } from './domain/place.js';
export type { Place, PlaceKind, PlaceSource, PlaceWanted } from './domain/place.js';
export { JOIN_LINKS } from './join-links.js';
export type { JoinLinks, LinkWanted } from './join-links.js';
export { SetLoopRules } from './set-loop-rules.js';
export type { SetLoopRulesInput, SetLoopRulesOutcome } from './set-loop-rules.js';
export { rulesOf } from './domain/loop-rules.js';
export type { LoopRules } from './domain/loop-rules.js';
export type { LoopRuleChangeRow } from './loop-rules.table.js';
export { SetPlaceRules } from './set-place-rules.js';
export type { PlaceRulesSet, SetPlaceRulesInput } from './set-place-rules.js';
export { DraftLoop } from './draft-loop.js';
export { ProposeLoop } from './propose-loop.js';
export { BookLoop } from './book-loop.js';
export { ChangeLoop } from './change-loop.js';
export { EnqueueRepairs, REPAIRS_QUEUE } from './enqueue-repairs.js';
export type { RepairJob } from './enqueue-repairs.js';
export { HoldLoop } from './hold-loop.js';
export { MarkInterview } from './mark-interview.js';
export { ProposeChange } from './propose-change.js';
export type { Booker, ChangedBy } from './revise-loop.js';
export { ReleaseHold } from './release-hold.js';
export { MarkSeats } from './mark-seats.js';
export { RepairLoop } from './repair-loop.js';
export type { Repaired } from './repair-loop.js';
export type { LoopRepairRow, RepairState } from './repair.table.js';
export { UndoChange } from './undo-change.js';
export { HeldBack } from './held-back.js';
export { HELD_BACK_MS, UNDO_MS } from './domain/undo.js';
export { UpdateRepairPolicy } from './update-repair-policy.js';
export type { RepairPolicyUpdated, UpdateRepairPolicyInput } from './update-repair-policy.js';
export { Solver } from './solver.js';
export { buildProblem } from './domain/loop-problem.js';
export { GiveTrainingFeedback } from './give-training-feedback.js';
export type { TrainingFeedbackGiven } from './give-training-feedback.js';
export { settleLoop, settleTrainees } from './settle-trainees.js';
export { traineeStandings, trainingFeedbackIn } from './training.queries.js';
export type { TraineeStanding } from './training.queries.js';
export type { TrainingFeedbackRow } from './training.table.js';

// Candidates without an account: their links, and what they do by them.
export { LINK_PURPOSES } from './domain/link-purpose.js';
export { minutesGiven } from './domain/time-needed.js';
export type { LinkPurpose } from './domain/link-purpose.js';
export { AnswerSurvey } from './candidate/answer-survey.js';
export { CancelOwnInterview } from './candidate/cancel-own-interview.js';
export { ChooseOption } from './candidate/choose-option.js';
export { CreateCandidateLink } from './candidate/create-candidate-link.js';
export { GiveOwnAvailability } from './candidate/give-own-availability.js';
export { CANDIDATE_PATH, LinkTokens } from './candidate/link-tokens.js';
export { LookForOptions } from './candidate/look-for-options.js';
export { MailCandidateLink } from './candidate/mail-candidate-link.js';
export { MoveOwnInterview } from './candidate/move-own-interview.js';
export { ProposeOwnMove } from './candidate/propose-own-move.js';
export { RenewCandidateLink } from './candidate/renew-candidate-link.js';
export { RequestAccommodation } from './candidate/request-accommodation.js';
export { RevokeCandidateLink } from './candidate/revoke-candidate-link.js';
export { ShowCandidateLoop } from './candidate/show-candidate-loop.js';
export { SurveyLinks } from './candidate/survey-links.js';
export type { SurveyLink } from './candidate/survey-links.js';
export { WriteMessage } from './candidate/write-message.js';
export type { CandidateLoop, OwnInterview, OwnOption } from './candidate/candidate-loop.js';
export type { CandidateLoopShown } from './candidate/show-candidate-loop.js';
export { linksByIds, linksOfLoops, messagesOfLoops, surveysOfLoops } from './candidate/candidate.queries.js';
export type {
  CandidateLinkRow,
  CandidateMessageRow,
  CandidateSurveyRow,
} from './candidate/candidate.table.js';
export { clauseOf } from './domain/conflict-words.js';
export type { Conflict } from './domain/conflict-words.js';
export { templateOutlooks } from './template-outlook.js';
export type { SeatOutlook } from './template-outlook.js';
