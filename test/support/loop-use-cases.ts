// The use cases of loops on a test's platform, with all rooms above them listening, but without the doors.
import { Test } from '@nestjs/testing';
import {
  AdvanceBatch,
  AnswerSeat,
  AnswerSwap,
  BookBatch,
  BookLoop,
  CancelBatch,
  CancelInterview,
  CancelLoop,
  ChangeLoop,
  ChangePlace,
  ConfirmHold,
  ExplainChoice,
  SupposeChanges,
  DraftLoop,
  HoldLoop,
  MarkInterview,
  ProposeChange,
  ProposeLoop,
  ProposeSwap,
  ReleaseHold,
  SetLoopRules,
  StartBatch,
  UndoChange,
} from '#loops';
import { PlatformModule } from '#platform';
import type { Platform } from '#platform';
import { roomModules } from '#rooms';

const USE_CASES = {
  explainChoice: ExplainChoice,
  supposeChanges: SupposeChanges,
  draft: DraftLoop,
  propose: ProposeLoop,
  hold: HoldLoop,
  book: BookLoop,
  confirm: ConfirmHold,
  release: ReleaseHold,
  proposeChange: ProposeChange,
  change: ChangeLoop,
  place: ChangePlace,
  setRules: SetLoopRules,
  cancel: CancelLoop,
  cancelInterview: CancelInterview,
  undo: UndoChange,
  mark: MarkInterview,
  answer: AnswerSeat,
  proposeSwap: ProposeSwap,
  answerSwap: AnswerSwap,
  startBatch: StartBatch,
  advanceBatch: AdvanceBatch,
  bookBatch: BookBatch,
  cancelBatch: CancelBatch,
} as const;

/** What coordinators, candidates and interviewers do with loops. */
export type LoopUseCases = {
  readonly [Name in keyof typeof USE_CASES]: InstanceType<(typeof USE_CASES)[Name]>;
} & {
  /** Any other use case of the rooms. */
  get<UseCase>(of: new (...given: never[]) => UseCase): UseCase;
  close(): Promise<void>;
};

/** Opens the rooms; to be closed before the platform is. */
export async function loopUseCases(platform: Platform): Promise<LoopUseCases> {
  const rooms = await Test.createTestingModule({
    imports: [PlatformModule.of(platform), ...roomModules],
  }).compile();
  await rooms.init();
  const opened = Object.entries(USE_CASES).map(([name, useCase]) => [name, rooms.get(useCase)]);
  return {
    ...Object.fromEntries(opened),
    get: (of: never) => rooms.get(of),
    close: () => rooms.close(),
  } as LoopUseCases;
}
