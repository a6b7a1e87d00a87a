// For how long a change of a booking can be taken back, which is as long as its messages wait.
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '#platform';
import type { Platform } from '#platform';
import { HELD_BACK_MS, UNDO_MS } from './domain/undo.js';
import type { BookingRevisionRow } from './loops.table.js';

@Injectable()
export class HeldBack {
  /** So long after a change its messages go out, in milliseconds; 0 where changes are not taken back. */
  readonly ms: number;

  constructor(@Inject(PLATFORM) { config }: Platform) {
    this.ms = config.UNDO ? HELD_BACK_MS : 0;
  }

  /** Until when this member is offered to take the revision back; null when they are not. */
  undoUntil({ before, changedById, createdAt }: BookingRevisionRow, memberId: string): Date | null {
    return this.ms === 0 || before === null || changedById !== memberId
      ? null
      : new Date(createdAt.getTime() + UNDO_MS);
  }
}
