// How rooms tell each other what happened. A lower room appends an event to the outbox in its transaction;
// higher rooms registered handlers at start: inside ones run in that same transaction, after ones from the queue.
import { newId } from '../ids.js';
import type { Clock } from '../clock.js';
import type { Tx } from '../database/database.js';

/** A fact that was committed: what happened to which aggregate, when. */
export interface DomainEvent<Payload = unknown> {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: string;
  readonly aggregateId: string;
  readonly payload: Payload;
  readonly occurredAt: Date;
}

/** A kind of event with its payload's type; rooms declare theirs in `events.ts`. */
export interface EventKind<Payload> {
  readonly kind: string;
  readonly payload?: Payload;
}

/** Declares a kind of event. */
export const eventKind = <Payload>(kind: string): EventKind<Payload> => ({ kind });

type Inside = (tx: Tx, event: DomainEvent) => Promise<void>;
type After = (event: DomainEvent) => Promise<void>;

/** The table of who wants to know of which event. */
export class EventHandlers {
  readonly #inside = new Map<string, Inside[]>();
  readonly #after = new Map<string, Map<string, After>>();

  /** Registers a handler that runs in the writer's transaction; its failure rolls the writer back. */
  inside<P>(kind: EventKind<P>, handler: (tx: Tx, event: DomainEvent<P>) => Promise<void>): void {
    const handlers = this.#inside.get(kind.kind) ?? [];
    this.#inside.set(kind.kind, [...handlers, handler as Inside]);
  }

  /** Registers a handler that runs from the outbox, at least once; `name` is unique per kind and never changes. */
  after<P>(kind: EventKind<P>, name: string, handler: (event: DomainEvent<P>) => Promise<void>): void {
    const handlers = this.#after.get(kind.kind) ?? new Map<string, After>();
    if (handlers.has(name)) throw new Error(`Two handlers of ${kind.kind} are named ${name}`);
    this.#after.set(kind.kind, handlers.set(name, handler as After));
  }

  insideOf(kind: string): readonly Inside[] {
    return this.#inside.get(kind) ?? [];
  }

  afterOf(kind: string): ReadonlyMap<string, After> {
    return this.#after.get(kind) ?? new Map<string, After>();
  }
}

/** The channel on which other processes hear, at commit, that an event happened. */
export const EVENT_CHANNEL = 'loopwright_event';

/** Appends events to the outbox within the caller's transaction. */
export class Outbox {
  constructor(
    private readonly handlers: EventHandlers,
    private readonly clock: Clock,
  ) {}

  /** Writes the event, announces it for the moment of commit, and runs its inside handlers. */
  async append<P>(tx: Tx, kind: EventKind<P>, aggregateId: string, payload: P): Promise<DomainEvent<P>> {
    const event: DomainEvent<P> = {
      id: newId(),
      organizationId: tx.organizationId,
      kind: kind.kind,
      aggregateId,
      payload,
      occurredAt: this.clock.now(),
    };
    await tx.query(
      `INSERT INTO outbox (organization_id, id, kind, aggregate_id, payload, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [event.organizationId, event.id, event.kind, aggregateId, JSON.stringify(payload), event.occurredAt],
    );
    await tx.query('SELECT pg_notify($1, $2)', [
      EVENT_CHANNEL,
      JSON.stringify({ organizationId: event.organizationId, kind: event.kind, aggregateId, id: event.id }),
    ]);
    for (const handler of this.handlers.insideOf(event.kind)) await handler(tx, event);
    return event;
  }
}
