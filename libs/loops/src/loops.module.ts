// Provides the use cases of loops to the doors.
import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { OpeningsModule } from '#openings';
import { Logs } from '#platform';
import { AdvanceBatch } from './advance-batch.js';
import { AnswerSeat } from './answer-seat.js';
import { AnswerSwap } from './answer-swap.js';
import { BookBatch, CancelBatch } from './book-batch.js';
import { BookLoop } from './book-loop.js';
import { candidateUseCases } from './candidate/use-cases.js';
import { CancelInterview } from './cancel-interview.js';
import { CancelLoop } from './cancel-loop.js';
import { ChangeLoop } from './change-loop.js';
import { ExplainChoice } from './explain-choice.js';
import { SupposeChanges } from './suppose-changes.js';
import { ChangePlace } from './change-place.js';
import { ConfirmHold } from './confirm-hold.js';
import { CutLoopShort } from './cut-loop-short.js';
import { DraftLoop } from './draft-loop.js';
import { GiveTrainingFeedback } from './give-training-feedback.js';
import { EnqueueRepairs } from './enqueue-repairs.js';
import { HeldBack } from './held-back.js';
import { HoldLoop } from './hold-loop.js';
import { MarkInterview } from './mark-interview.js';
import { InterviewerLinks, JOIN_LINKS, PatternLinks } from './join-links.js';
import { Places } from './places.js';
import { ProposeChange } from './propose-change.js';
import { ProposeLoop } from './propose-loop.js';
import { ProposeSwap } from './propose-swap.js';
import { ReleaseHold } from './release-hold.js';
import { MarkSeats } from './mark-seats.js';
import { RepairLoop } from './repair-loop.js';
import { ReserveLoop } from './reserve-loop.js';
import { SetLoopRules } from './set-loop-rules.js';
import { SetPlaceRules } from './set-place-rules.js';
import { StartBatch } from './start-batch.js';
import { SettleTraining } from './settle-trainees.js';
import { Solver } from './solver.js';
import { UndoChange } from './undo-change.js';
import { UpdateRepairPolicy } from './update-repair-policy.js';

const useCases = [
  DraftLoop,
  ProposeLoop,
  ProposeChange,
  ExplainChoice,
  SupposeChanges,
  ReserveLoop,
  HoldLoop,
  BookLoop,
  ChangeLoop,
  ChangePlace,
  SetPlaceRules,
  SetLoopRules,
  ConfirmHold,
  ReleaseHold,
  CancelInterview,
  MarkInterview,
  CancelLoop,
  CutLoopShort,
  AnswerSeat,
  ProposeSwap,
  AnswerSwap,
  StartBatch,
  AdvanceBatch,
  BookBatch,
  CancelBatch,
  GiveTrainingFeedback,
  SettleTraining,
  MarkSeats,
  EnqueueRepairs,
  RepairLoop,
  UndoChange,
  UpdateRepairPolicy,
  ...candidateUseCases,
];

const solver = { provide: Solver, inject: [Logs], useFactory: (log: Logs) => new Solver(log) };

/** Where join links come from; the organization's order says which comes first. */
const joinLinks = {
  provide: JOIN_LINKS,
  useFactory: () => [new InterviewerLinks(), new PatternLinks()],
};

@Module({
  imports: [AccessModule, OpeningsModule],
  providers: [...useCases, solver, joinLinks, Places, HeldBack],
  exports: [...useCases, Solver, HeldBack],
})
export class LoopsModule {}
