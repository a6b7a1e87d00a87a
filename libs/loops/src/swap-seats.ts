// Carries out a swap in the caller's transaction: each loop concerned is confirmed anew with the other person in the
// seat, by the same rules as every booking. Both have agreed, so both have accepted.
import type { Tx } from '#platform';
import { PlanNoLongerFits } from './confirm-plan.js';
import { begins } from './domain/interview-standing.js';
import { interviewsByIds, interviewsOfLoops, seatsByIds } from './loops.queries.js';
import { acceptSeats, lockInterviewers, lockLoop, releaseSeats } from './loops.repository.js';
import type { LoopRow, PlannedInterview } from './loops.table.js';
import type { ReserveLoop } from './reserve-loop.js';
import { planOf, reviseLoop } from './revise-loop.js';
import type { ChangedBy } from './revise-loop.js';
import type { SeatSwapRow } from './seat-swap.table.js';

/** Which seat goes from whom to whom. */
export interface Handover {
  readonly loopId: string;
  readonly seatId: string;
  readonly fromId: string;
  readonly toId: string;
}

/** What a swap hands over: the seat, and the one in return. */
export const handoversOf = (swap: SeatSwapRow): Handover[] => [
  { loopId: swap.loopId, seatId: swap.seatId, fromId: swap.fromId, toId: swap.toId },
  ...(swap.returnLoopId === null || swap.returnSeatId === null
    ? []
    : [{ loopId: swap.returnLoopId, seatId: swap.returnSeatId, fromId: swap.toId, toId: swap.fromId }]),
];

/** Why a seat cannot be handed over, null when it can; its person and interview as they are now. */
export async function whyNotHandedOver(
  tx: Tx,
  { seatId, fromId }: Handover,
  at: Date,
): Promise<string | null> {
  const [seat] = await seatsByIds(tx, [seatId]);
  const [interview] = seat === undefined ? [] : await interviewsByIds(tx, [seat.interviewId]);
  if (seat?.interviewerId !== fromId || interview === undefined)
    return 'The seat has somebody else in it by now. Nothing was changed.';
  if (interview.state !== 'booked' || seat.reservedAs !== 'booking' || !begins(interview, at.getTime()))
    return 'Only the seat of an interview that is booked and still to come can be swapped. Nothing was changed.';
  return null;
}

/**
 * Hands the seats over and writes a revision of each loop, whose ids and revisions are returned.
 * @throws {PlanNoLongerFits} when a rule would be broken
 * @throws {ConstraintHit} when somebody is being reserved at this moment by another transaction
 */
export async function swapSeats(
  tx: Tx,
  reserveLoop: ReserveLoop,
  handovers: readonly Handover[],
  { by, reason, at }: { readonly by: ChangedBy; readonly reason: string | null; readonly at: Date },
): Promise<{ loopId: string; revision: number }[]> {
  const loopIds = [...new Set(handovers.map(({ loopId }) => loopId))].sort();
  const loops: LoopRow[] = [];
  for (const id of loopIds) {
    const loop = await lockLoop(tx, id);
    if (loop?.state !== 'booked')
      throw new PlanNoLongerFits([{ rule: 'seatPool', subject: 'a loop that is not booked' }], []);
    loops.push(loop);
  }
  const plans = new Map<string, PlannedInterview[]>();
  for (const { id } of loops) plans.set(id, await openPlan(tx, id, handovers, at));
  const people = [...plans.values()].flat().flatMap(({ seats }) => Object.values(seats));
  // All at once and before the first of them is reserved: two loops one after the other would not be in id order.
  await lockInterviewers(tx, [
    ...people.filter((id) => id !== null),
    ...handovers.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]);
  const seatIds = handovers.map(({ seatId }) => seatId);
  await releaseSeats(tx, seatIds, at);
  const written: { loopId: string; revision: number }[] = [];
  for (const loop of loops) {
    await reserveLoop.reserve(tx, loop, plans.get(loop.id) ?? [], { as: 'booking', at, expiresAt: null });
    await acceptSeats(tx, seatIds);
    const revision = await reviseLoop(tx, loop, {
      change: 'swapped',
      reason,
      reasonKind: 'swap_agreed',
      by,
      at,
    });
    written.push({ loopId: loop.id, revision });
  }
  return written;
}

/** What is still to come of the loop, with the other people in the seats. */
async function openPlan(
  tx: Tx,
  loopId: string,
  handovers: readonly Handover[],
  at: Date,
): Promise<PlannedInterview[]> {
  const open = (await interviewsOfLoops(tx, [loopId])).filter(
    (interview) => interview.state === 'booked' && begins(interview, at.getTime()),
  );
  const takers = new Map(handovers.map(({ seatId, toId }) => [seatId, toId]));
  return (await planOf(tx, open)).map((planned) => ({
    ...planned,
    seats: Object.fromEntries(
      Object.entries(planned.seats).map(([seatId, who]) => [seatId, takers.get(seatId) ?? who]),
    ),
  }));
}
