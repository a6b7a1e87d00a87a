// Hears, in this process, what was committed in any process. A connection of its own LISTENs; when it breaks it
// is made again, and whoever listens is told to look afresh, because notifications may have been missed.
import pg from 'pg';
import type { Log } from '../logging.js';
import { EVENT_CHANNEL } from './events.js';

/** That an event of this kind was committed. */
export interface EventNotice {
  readonly organizationId: string;
  readonly kind: string;
  readonly aggregateId: string;
  readonly id: string;
}

const RECONNECT_MS = [100, 500, 1_000, 2_000, 5_000];

/** Tells its listeners of each committed event, and of gaps after a lost connection. */
export class EventListener {
  readonly #onNotice = new Set<(notice: EventNotice) => void>();
  readonly #onGap = new Set<() => void>();
  #client: pg.Client | null = null;
  #closed = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly url: string,
    private readonly role: string,
    private readonly log: Log,
  ) {}

  /** Calls `listener` for each committed event until the returned function is called. */
  onEvent(listener: (notice: EventNotice) => void): () => void {
    this.#onNotice.add(listener);
    return () => this.#onNotice.delete(listener);
  }

  /** Calls `listener` when notices may have been missed. */
  onGap(listener: () => void): () => void {
    this.#onGap.add(listener);
    return () => this.#onGap.delete(listener);
  }

  async start(): Promise<void> {
    await this.#connect();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      options: `-c role=${this.role}`,
      keepAlive: true,
    });
    let lost = false;
    const onLost = (): void => {
      if (lost) return;
      lost = true;
      void this.#reconnect(0);
    };
    client.on('error', onLost);
    client.on('end', onLost);
    client.on('notification', (message) => {
      const notice = JSON.parse(message.payload ?? '{}') as EventNotice;
      for (const listener of this.#onNotice) listener(notice);
    });
    await client.connect();
    await client.query(`LISTEN ${EVENT_CHANNEL}`);
    this.#client = client;
  }

  async #reconnect(attempt: number): Promise<void> {
    if (this.#closed) return;
    this.log.warn({ attempt }, 'The connection that hears of events was lost');
    await new Promise((resolve) => {
      this.#timer = setTimeout(resolve, RECONNECT_MS[Math.min(attempt, RECONNECT_MS.length - 1)]);
    });
    if (this.#closed) return;
    try {
      await this.#connect();
      for (const listener of this.#onGap) listener();
    } catch {
      await this.#reconnect(attempt + 1);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }
}
