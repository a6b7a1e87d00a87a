// Keeps what interviewers owe equal to what is booked, in the transaction that books: rebooked interviews keep the
// scorecards of those who stay, and nobody owes one for an interview that they do not sit in any more.
import { Injectable } from '@nestjs/common';
import {
  changeUndone,
  interviewsOfLoops,
  loopBooked,
  loopCancelled,
  loopCutShort,
  loopsByIds,
  seatAnswered,
  seatsOfInterviews,
} from '#loops';
import type { InterviewRow, InterviewState, SeatView } from '#loops';
import { Clock, EventHandlers, Outbox, onNobodysBehalf } from '#platform';
import type { Tx } from '#platform';
import { dueMsAfter, owedChanges } from '../domain/owed.js';
import type { Owed } from '../domain/owed.js';
import { openDebriefIfComplete } from '../open-debrief-if-complete.js';
import { allScorecardsOfLoop } from '../scorecards.queries.js';
import { lockScoring, writeOwed } from '../scorecards.repository.js';

/** Interviews that are scored: booked ones and those of which somebody has already told that they took place. */
const SCORED: ReadonlySet<InterviewState> = new Set(['booked', 'took_place']);

/** Whoever is booked for a seat owes a scorecard; a guest in an optional seat only when they learn. */
const owes = (seat: SeatView): boolean =>
  seat.reservedAs === 'booking' &&
  seat.response !== 'declined' &&
  (!seat.optional || seat.role === 'shadow' || seat.role === 'reverse_shadow');

function owedFor(interview: InterviewRow, seats: readonly SeatView[]): Owed[] {
  const { id, kind, state, during, rubricVersionId } = interview;
  if (!SCORED.has(state) || kind === 'debrief' || rubricVersionId === null || during === null) return [];
  const dueMs = dueMsAfter(during.to.getTime());
  return seats.flatMap((seat) =>
    seat.interviewerId === null || !owes(seat)
      ? []
      : [{ interviewId: id, interviewerId: seat.interviewerId, seatRole: seat.role, rubricVersionId, dueMs }],
  );
}

async function owedInLoop(tx: Tx, loopId: string): Promise<Owed[]> {
  const interviews = await interviewsOfLoops(tx, [loopId]);
  const seats = Map.groupBy(
    await seatsOfInterviews(
      tx,
      interviews.map(({ id }) => id),
    ),
    (seat) => seat.interviewId,
  );
  return interviews.flatMap((interview) => owedFor(interview, seats.get(interview.id) ?? []));
}

/** Plans scorecards when a loop is booked or a seat is answered, and voids open ones when it is cancelled. */
@Injectable()
export class PlanScorecards {
  constructor(
    handlers: EventHandlers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    handlers.inside(loopBooked, (tx, event) => this.plan(tx, event.payload.loopId));
    handlers.inside(changeUndone, (tx, event) => this.plan(tx, event.payload.loopId));
    handlers.inside(loopCancelled, (tx, event) => this.plan(tx, event.payload.loopId));
    handlers.inside(loopCutShort, (tx, event) => this.plan(tx, event.payload.loopId));
    handlers.inside(seatAnswered, (tx, event) => this.plan(tx, event.payload.loopId));
  }

  /** Makes exactly the scorecards owed that the loop's booking asks for; doing it again changes nothing. */
  async plan(tx: Tx, loopId: string): Promise<void> {
    await lockScoring(tx, loopId);
    await onNobodysBehalf(tx, async () => {
      const [loop] = await loopsByIds(tx, [loopId]);
      if (loop === undefined) return;
      const owed = loop.state === 'booked' ? await owedInLoop(tx, loopId) : [];
      const existing = (await allScorecardsOfLoop(tx, loopId)).map((row) => ({
        ...row,
        dueMs: row.dueAt.getTime(),
        submitted: row.submittedAt !== null,
        voided: row.voidedAt !== null,
      }));
      const at = this.clock.now();
      await writeOwed(tx, loop, owedChanges(existing, owed), at);
      if (loop.state === 'booked') await openDebriefIfComplete(tx, this.outbox, loopId, at);
    });
  }
}
