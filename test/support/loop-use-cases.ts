// The use cases of loops on a test's platform, with all rooms above them listening, but without the doors.
import { Test } from '@nestjs/testing';
import { AnswerSeat, BookLoop, CancelLoop, DraftLoop, HoldLoop, ProposeLoop } from '#loops';
import { PlatformModule } from '#platform';
import type { Platform } from '#platform';
import { roomModules } from '#rooms';

/** What a coordinator and an interviewer do with loops. */
export interface LoopUseCases {
  readonly draft: DraftLoop;
  readonly propose: ProposeLoop;
  readonly hold: HoldLoop;
  readonly book: BookLoop;
  readonly cancel: CancelLoop;
  readonly answer: AnswerSeat;
  close(): Promise<void>;
}

/** Opens the rooms; to be closed before the platform is. */
export async function loopUseCases(platform: Platform): Promise<LoopUseCases> {
  const rooms = await Test.createTestingModule({
    imports: [PlatformModule.of(platform), ...roomModules],
  }).compile();
  await rooms.init();
  return {
    draft: rooms.get(DraftLoop),
    propose: rooms.get(ProposeLoop),
    hold: rooms.get(HoldLoop),
    book: rooms.get(BookLoop),
    cancel: rooms.get(CancelLoop),
    answer: rooms.get(AnswerSeat),
    close: () => rooms.close(),
  };
}
