// Turns a hold into a booking: by hand, or by itself once everybody who is held has accepted. From the instant at which
// a hold expires it cannot be confirmed any more, whether or not anybody else took its seats. What keeps it from being
// booked by itself is kept, so that whoever arranges the loop learns of it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, EventHandlers, Idempotency, Outbox, notFound, systemScope } from '#platform';
import type { Scope, Tx } from '#platform';
import { told } from './domain/conflict-words.js';
import { holdRefused, loopBooked, seatAnswered } from './events.js';
import { loopsByIds, overridesOfLoops, interviewsOfLoops } from './loops.queries.js';
import { answersOfHold, lockLoop, refuseHold } from './loops.repository.js';
import type { LoopRow } from './loops.table.js';
import { holdExpired, loopChanged, loopNotReady } from './outcomes.js';
import type { HoldExpired, LoopBooked, SlotTaken } from './outcomes.js';
import { ReserveLoop, beforeOf, memberBooker } from './reserve-loop.js';
import type { NotReserved } from './reserve-loop.js';
import { planOf, reviseLoop } from './revise-loop.js';
import type { Booker } from './revise-loop.js';

export interface ConfirmHoldInput {
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
  readonly idempotencyKey: string;
}

/** What confirming a hold leads to. */
export type ConfirmHoldOutcome = LoopBooked | HoldExpired | NotReserved;

@Injectable()
export class ConfirmHold {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly reserveLoop: ReserveLoop,
    handlers: EventHandlers,
  ) {
    handlers.after(seatAnswered, 'loops.confirm_hold', ({ id, organizationId, payload }) =>
      this.whenAllAccepted(organizationId, payload.loopId, id),
    );
  }

  /** Books what is held, for a member. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, input: ConfirmHoldInput): Promise<ConfirmHoldOutcome> {
    return this.confirm(memberBooker(actor, 'loop.book'), input);
  }

  /** The same on behalf of `booker`; `recover` finds the outcome of a hold that is lost. @throws {Refusal} */
  async confirm(
    booker: Booker,
    input: ConfirmHoldInput,
    recover = (error: unknown) => this.reserveLoop.lost(booker.scope, input.loopId, error),
  ): Promise<ConfirmHoldOutcome> {
    const { idempotencyKey: key, ...asked } = input;
    return this.idempotency.run<ConfirmHoldOutcome, unknown>(
      booker.scope,
      { operation: 'loop.confirm', key, input: asked, authorize: (tx) => booker.authorize(tx, input.loopId) },
      async (tx) => {
        const loop = await lockLoop(tx, input.loopId);
        if (loop === null) throw notFound('loop');
        if (loop.version !== input.version) return loopChanged(loop.id);
        return this.#book(tx, booker, loop);
      },
      recover,
    );
  }

  /** Books the loop if its hold is accepted by all who are held; doing it again under the same key changes nothing. */
  async whenAllAccepted(organizationId: string, loopId: string, key: string): Promise<void> {
    const scope = systemScope(organizationId);
    const loop = await this.database.read(scope, async (tx) => {
      const [row] = await loopsByIds(tx, [loopId]);
      return row?.state === 'on_hold' && (await allAccepted(tx, loopId)) ? row : null;
    });
    if (loop === null) return;
    const system: Booker = {
      scope,
      by: { memberId: null, candidate: false },
      mayOverride: false,
      authorize: () => Promise.resolve(),
    };
    const { version } = loop;
    await this.confirm(system, { loopId, version, idempotencyKey: key }, (error) =>
      this.#refused(scope, loop, error),
    );
  }

  /** Keeps what stands in the way for the coordinator, if nothing was done about the hold meanwhile; null: no rule does. */
  async #refused(scope: Scope, { id, version }: LoopRow, error: unknown): Promise<SlotTaken | null> {
    const conflicts = await this.reserveLoop.conflictsOf(scope, id, error);
    if (conflicts === null) return null;
    const message = told(conflicts);
    await this.database.transaction(scope, async (tx) => {
      const loop = await lockLoop(tx, id);
      if (loop?.state !== 'on_hold' || loop.version !== version) return;
      await refuseHold(tx, loop, message);
      await this.outbox.append(tx, holdRefused, id, { loopId: id });
    });
    return { kind: 'SlotTaken', message, loopId: id, batchId: null, conflicts };
  }

  async #book(tx: Tx, booker: Booker, loop: LoopRow): Promise<LoopBooked | HoldExpired | NotReserved> {
    if (loop.state !== 'on_hold' || loop.holdExpiresAt === null)
      return loopNotReady(
        loop.id,
        `The loop is ${loop.state.replace('_', ' ')}; only a hold can be confirmed.`,
      );
    const at = this.clock.now();
    if (loop.holdExpiresAt <= at) return holdExpired(loop.id);
    const held = (await interviewsOfLoops(tx, [loop.id])).filter(({ state }) => state === 'on_hold');
    const overLimits = (await overridesOfLoops(tx, [loop.id])).map(({ interviewerId }) => interviewerId);
    const before = await beforeOf(tx, booker, loop);
    await this.reserveLoop.reserve(tx, loop, await planOf(tx, held), {
      as: 'booking',
      at,
      expiresAt: null,
      overLimits,
    });
    const revision = await reviseLoop(
      tx,
      loop,
      { change: 'booked', reason: null, reasonKind: null, by: booker.by, at, before },
      { state: 'booked', bookedAt: at, holdExpiresAt: null },
    );
    await this.outbox.append(tx, loopBooked, loop.id, { loopId: loop.id, revision });
    return { kind: 'LoopBooked', loopId: loop.id, revision };
  }
}

/** Whether everybody who is held for a seat has accepted it, and anybody is. */
async function allAccepted(tx: Tx, loopId: string): Promise<boolean> {
  const answers = await answersOfHold(tx, loopId);
  return answers.length > 0 && answers.every((response) => response === 'accepted');
}
