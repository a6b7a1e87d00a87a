// Cancels what is still to come of a loop: interviews that have not begun, and who is reserved for them. What took
// place stays as it was, with its people and its scorecards.
import { EventHandlers, Clock, Outbox } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { applicationEnded } from '#openings';
import { begins } from './domain/interview-standing.js';
import { loopCancelled, loopCutShort } from './events.js';
import { interviewsOfLoops, loopsOfApplications } from './loops.queries.js';
import { lockLoop, releaseInterviews, updateInterview } from './loops.repository.js';
import type { InterviewRow, LoopRow } from './loops.table.js';
import { reviseLoop } from './revise-loop.js';
import { settleLoop } from './settle-trainees.js';

/** What cancelling left of a loop: the interviews that had begun, and whether any was given up. */
export interface CutShort {
  readonly kept: readonly InterviewRow[];
  readonly cancelled: readonly InterviewRow[];
}

/** Gives up every interview of the loop, which the caller has locked, that has not begun at `at`. */
export async function cancelWhatIsToCome(tx: Tx, loopId: string, at: Date): Promise<CutShort> {
  const interviews = (await interviewsOfLoops(tx, [loopId])).filter(({ state }) => state !== 'cancelled');
  const [cancelled, kept] = [true, false].map((toCome) =>
    interviews.filter((interview) => begins(interview, at.getTime()) === toCome),
  ) as [InterviewRow[], InterviewRow[]];
  await releaseInterviews(
    tx,
    cancelled.map(({ id }) => id),
    at,
  );
  for (const { id, sequence } of cancelled)
    await updateInterview(tx, id, { state: 'cancelled', sequence: sequence + 1 });
  return { kept, cancelled };
}

/** Follows the end of an application: nothing of its loop is to come any more. */
@Injectable()
export class CutLoopShort {
  constructor(
    handlers: EventHandlers,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {
    handlers.inside(applicationEnded, (tx, { payload }) =>
      this.ofApplication(tx, payload.applicationId, `The application was ${payload.state}.`),
    );
  }

  /** Does so for the live loop of the application; doing it again changes nothing. */
  async ofApplication(tx: Tx, applicationId: string, reason: string): Promise<void> {
    const live = (await loopsOfApplications(tx, [applicationId])).find(({ state }) => state !== 'cancelled');
    const loop = live === undefined ? null : await lockLoop(tx, live.id);
    if (loop === null || loop.state === 'cancelled') return;
    const at = this.clock.now();
    const { kept, cancelled } = await cancelWhatIsToCome(tx, loop.id, at);
    await settleLoop(tx, this.outbox, loop.id, at);
    if (kept.length > 0 && cancelled.length === 0) return;
    await this.#write(tx, loop, kept, { at, reason });
  }

  /** A loop of which something took place stays booked, because its scorecards and its decision belong to it. */
  async #write(
    tx: Tx,
    loop: LoopRow,
    kept: readonly InterviewRow[],
    { at, reason }: { readonly at: Date; readonly reason: string },
  ): Promise<void> {
    const over = { state: 'cancelled', cancelledAt: at, cancelReason: reason, holdExpiresAt: null } as const;
    const revision = await reviseLoop(
      tx,
      loop,
      {
        change: 'cancelled',
        reason,
        reasonKind: 'application_ended',
        by: { memberId: tx.scope.memberId, candidate: false },
        at,
      },
      kept.length === 0 ? over : {},
    );
    const event = kept.length === 0 ? loopCancelled : loopCutShort;
    await this.outbox.append(tx, event, loop.id, { loopId: loop.id, revision, reason });
  }
}
