// Measures follow the facts below in the same transaction: whatever can change what an application amounts to makes the
// difference be appended.
import { Injectable } from '@nestjs/common';
import {
  changeUndone,
  loopBooked,
  loopCancelled,
  loopCutShort,
  loopDrafted,
  loopsByIds,
  seatAnswered,
} from '#loops';
import { applicationCreated } from '#openings';
import { EventHandlers, onNobodysBehalf } from '#platform';
import type { EventKind, Tx } from '#platform';
import { debriefOpened, decisionMade, scorecardSubmitted, scorecardsPlanned } from '#scorecards';
import { settleApplication } from '../measures.repository.js';

/** The event handlers of the room. */
@Injectable()
export class FollowFacts {
  /** Registers them; to be called after the rooms below have registered theirs, whose writes these read. */
  register(handlers: EventHandlers): void {
    handlers.inside(applicationCreated, (tx, { payload }) => settle(tx, payload.applicationId));
    for (const kind of [
      loopDrafted,
      loopBooked,
      changeUndone,
      loopCancelled,
      loopCutShort,
      seatAnswered,
      scorecardsPlanned,
      scorecardSubmitted,
      debriefOpened,
      decisionMade,
    ] as readonly EventKind<{ readonly loopId: string }>[])
      handlers.inside(kind, (tx, { payload }) => settleLoop(tx, payload.loopId));
  }
}

const settle = (tx: Tx, applicationId: string): Promise<void> =>
  onNobodysBehalf(tx, () => settleApplication(tx, applicationId));

const settleLoop = (tx: Tx, loopId: string): Promise<void> =>
  onNobodysBehalf(tx, async () => {
    const [loop] = await loopsByIds(tx, [loopId]);
    if (loop !== undefined) await settleApplication(tx, loop.applicationId);
  });
