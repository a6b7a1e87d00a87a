// Marks seats whose person cannot be counted on any more, in the transaction of what made it so, and unmarks them when it
// goes. What is marked in a booked loop is to be repaired, which a worker looks for once that is committed.
import { Injectable } from '@nestjs/common';
import { memberDeactivated, memberJoined } from '#access';
import { busyTimeChanged } from '#calendar';
import { interviewerChanged } from '#people';
import { Clock, EventHandlers, Outbox } from '#platform';
import type { EventKind, Tx } from '#platform';
import {
  changeUndone,
  loopBooked,
  loopCancelled,
  loopCutShort,
  loopHeld,
  seatAnswered,
  seatsMarked,
} from './events.js';
import { HeldBack } from './held-back.js';
import { lockInterviewers } from './loops.repository.js';
import { planRepairs, refreshMarks } from './repairs.repository.js';

@Injectable()
export class MarkSeats {
  constructor(
    handlers: EventHandlers,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly heldBack: HeldBack,
  ) {
    this.#follow(handlers, seatAnswered);
    this.#follow(handlers, loopHeld);
    this.#follow(handlers, loopBooked);
    this.#follow(handlers, changeUndone);
    this.#follow(handlers, loopCancelled);
    this.#follow(handlers, loopCutShort);
    handlers.inside(interviewerChanged, (tx, { payload }) => this.ofPerson(tx, payload.interviewerId));
    handlers.inside(busyTimeChanged, (tx, { payload }) => this.ofPerson(tx, payload.interviewerId));
    handlers.inside(memberDeactivated, (tx, { aggregateId }) => this.ofPerson(tx, aggregateId));
    handlers.inside(memberJoined, (tx, { aggregateId }) => this.ofPerson(tx, aggregateId));
  }

  #follow(handlers: EventHandlers, kind: EventKind<{ loopId: string } & Record<string, unknown>>): void {
    handlers.inside(kind, (tx, { payload }) => this.ofLoop(tx, payload.loopId));
  }

  /** Nothing is repaired while the cause can still be taken back. */
  #dueAt(at: Date): Date {
    return new Date(at.getTime() + this.heldBack.ms);
  }

  /** Marks the seats of one loop, which the caller has locked. */
  async ofLoop(tx: Tx, loopId: string): Promise<void> {
    const at = this.clock.now();
    const changed = await refreshMarks(tx, { loopId }, at);
    const wanted = await planRepairs(tx, [loopId], at, this.#dueAt(at));
    if (changed.length + wanted.length > 0) await this.outbox.append(tx, seatsMarked, loopId, { loopId });
  }

  /**
   * Marks the seats of one person, who is locked against bookings first: what is being booked at this moment is either
   * seen here, or sees there what has changed.
   */
  async ofPerson(tx: Tx, interviewerId: string): Promise<void> {
    await lockInterviewers(tx, [interviewerId]);
    const at = this.clock.now();
    const changed = await refreshMarks(tx, { interviewerId }, at);
    if (changed.length === 0) return;
    await planRepairs(tx, changed, at, this.#dueAt(at));
    for (const loopId of changed) await this.outbox.append(tx, seatsMarked, loopId, { loopId });
  }
}
