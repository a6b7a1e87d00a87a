// What this room does when something happens below: the ledger follows in the same transaction, and what is due at
// once is put into the queue as soon as that is committed.
import { Injectable } from '@nestjs/common';
import {
  changeUndone,
  holdReleased,
  loopBooked,
  loopCancelled,
  loopCutShort,
  loopHeld,
  loopsOfApplications,
  seatAnswered,
  swapAnswered,
  swapProposed,
} from '#loops';
import { applicationEnded } from '#openings';
import { EventHandlers } from '#platform';
import type { EventKind, Tx } from '#platform';
import { debriefOpened, decisionMade, scorecardSubmitted } from '#scorecards';
import { scorecardNudged } from '../events.js';
import { EnqueueDue } from '../enqueue-due.js';
import { PlanReminders } from '../plan-reminders.js';

/** The event handlers of the room. */
@Injectable()
export class FollowLoops {
  constructor(
    private readonly planReminders: PlanReminders,
    private readonly enqueueDue: EnqueueDue,
  ) {}

  /** Registers them; to be called after the rooms below have registered theirs, whose writes these read. */
  register(handlers: EventHandlers): void {
    this.#follow(handlers, loopHeld);
    this.#follow(handlers, holdReleased);
    this.#follow(handlers, swapProposed);
    this.#follow(handlers, swapAnswered);
    this.#follow(handlers, loopBooked);
    this.#follow(handlers, changeUndone);
    this.#follow(handlers, loopCancelled);
    this.#follow(handlers, loopCutShort);
    this.#follow(handlers, seatAnswered);
    this.#follow(handlers, scorecardNudged);
    this.#follow(handlers, scorecardSubmitted);
    this.#follow(handlers, debriefOpened);
    this.#follow(handlers, decisionMade);
    handlers.inside(applicationEnded, (tx, event) => this.#planApplication(tx, event.payload.applicationId));
  }

  #follow<Payload extends { readonly loopId: string }>(
    handlers: EventHandlers,
    kind: EventKind<Payload>,
  ): void {
    handlers.inside(kind, (tx, event) => this.planReminders.run(tx, event.payload.loopId));
    handlers.after(kind, 'reminders.enqueue', (event) =>
      this.enqueueDue.ofLoop(event.organizationId, event.payload.loopId),
    );
  }

  async #planApplication(tx: Tx, applicationId: string): Promise<void> {
    for (const { id } of await loopsOfApplications(tx, [applicationId])) await this.planReminders.run(tx, id);
  }
}
