// Makes what is written about training what follows from the calendar: whoever adds, moves or gives up a session, or
// changes what counts, calls it in the same transaction, so that every reader of a seat sees the right role.
import { Injectable } from '@nestjs/common';
import { trainingChanged, writeSettledTraining } from '#people';
import { Clock, EventHandlers, Outbox } from '#platform';
import type { Tx } from '#platform';
import { seatRolesChanged } from './events.js';
import { lockInterviewers } from './loops.repository.js';
import { traineeStandings, traineesInLoop } from './training.queries.js';
import type { TraineeStanding } from './training.queries.js';
import { writeSeatRoles } from './training.repository.js';

/**
 * Settles the training of these people at `at`; nothing happens for those who are in none. They are locked, in id order:
 * who has locked others already has locked these as well.
 */
export async function settleTrainees(
  tx: Tx,
  outbox: Outbox,
  interviewerIds: readonly string[],
  at: Date,
): Promise<void> {
  if (interviewerIds.length === 0) return;
  await lockInterviewers(tx, interviewerIds);
  const standings = await traineeStandings(tx, { interviewerIds }, at);
  if (standings.length === 0) return;
  await writeSettledTraining(
    tx,
    standings.map(({ trainee: { poolId, interviewerId }, progress }) => ({
      poolId,
      interviewerId,
      phase: progress.nextStep,
      graduatesAt: progress.graduatesMs === null ? null : new Date(progress.graduatesMs),
    })),
    at,
  );
  const changed = standings.flatMap(changedRoles);
  if (changed.length === 0) return;
  await writeSeatRoles(tx, changed);
  for (const loopId of new Set(changed.map((seat) => seat.loopId)))
    await outbox.append(tx, seatRolesChanged, loopId, { loopId });
}

/** Settles the training of everybody who has a trainee's seat in the loop, or had one until `at`. */
export const settleLoop = async (tx: Tx, outbox: Outbox, loopId: string, at: Date): Promise<void> =>
  settleTrainees(tx, outbox, await traineesInLoop(tx, loopId, at), at);

const changedRoles = ({ sessions, progress }: TraineeStanding) =>
  sessions.flatMap(({ id, seatId, loopId, role }) => {
    const now = progress.roles.get(id) ?? role;
    return now === role ? [] : [{ seatId, loopId, role: now }];
  });

/** Follows what people decide about training: paths, credit, who is in it. */
@Injectable()
export class SettleTraining {
  constructor(handlers: EventHandlers, outbox: Outbox, clock: Clock) {
    handlers.inside(trainingChanged, (tx, { payload }) =>
      settleTrainees(tx, outbox, payload.interviewerIds, clock.now()),
    );
  }
}
