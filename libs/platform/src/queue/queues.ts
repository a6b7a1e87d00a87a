// BullMQ on either backend, chosen once: PostgreSQL unless REDIS_URL is set. Queues hold nothing that the
// database does not also know, so losing them costs time, never a message.
import { Queue, Worker, createPostgresBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import type { JobsOptions, Processor } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { ConfigError } from '../config.js';
import type { Config } from '../config.js';
import { QUEUE_ROLE } from '../database/roles.js';
import { openPool } from '../database/connect.js';
import { failureFacts } from '../failure-facts.js';
import type { Log } from '../logging.js';
import { inSpan } from '../tracing.js';

const SCHEMA = 'bullmq';
const CLOSE_MS_MAX = 5_000;

/** A job to enqueue; the same id is kept once while it waits. */
export interface NewJob<Data> {
  readonly name: string;
  readonly data: Data;
  readonly id?: string;
  readonly delayMs?: number;
}

const JOB_DEFAULTS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: true,
};

/**
 * Brings BullMQ's own tables up to date and gives the queue's role its rights on them.
 * @param url the administrative connection
 */
export async function migrateQueue(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, SCHEMA);
      // BullMQ makes a sequence for each queue when it is first used.
      await client.query(`
        GRANT USAGE, CREATE ON SCHEMA ${SCHEMA} TO ${QUEUE_ROLE};
        GRANT ALL ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${QUEUE_ROLE};
        GRANT ALL ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${QUEUE_ROLE};
        GRANT EXECUTE ON ALL ROUTINES IN SCHEMA ${SCHEMA} TO ${QUEUE_ROLE}`);
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}

/** Opens queues and workers on the chosen backend and closes them all. */
export class Queues {
  readonly #closers: (() => Promise<unknown>)[] = [];
  #isClosing = false;
  readonly #queues = new Map<string, Queue>();
  readonly #connection: unknown;
  readonly #closeConnection: () => Promise<unknown>;
  readonly #cutConnection: () => void;
  /** Which backend holds the jobs. */
  readonly backend: 'postgresql' | 'redis';

  constructor(
    urls: { readonly databaseUrl: string; readonly redisUrl: string | undefined },
    private readonly log: Log,
    /** Several installations may share one Redis; the embedded default has its database to itself. */
    private readonly prefix = 'loopwright',
  ) {
    if (urls.redisUrl === undefined) {
      setDefaultBackendFactory(createPostgresBackend);
      const pool = openPool(urls.databaseUrl, QUEUE_ROLE, SCHEMA, 12);
      pool.on('error', (error) => this.#warn({ code: error.name }, 'A queue connection was lost'));
      this.#connection = pool;
      this.#closeConnection = () => pool.end();
      this.#cutConnection = () => undefined;
      this.backend = 'postgresql';
    } else {
      setDefaultBackendFactory();
      const redis = new Redis(urls.redisUrl, { maxRetriesPerRequest: null, lazyConnect: false });
      redis.on('error', (error: Error) =>
        this.#warn({ code: error.name }, 'The queue server cannot be reached'),
      );
      this.#connection = redis;
      this.#closeConnection = () => redis.quit().catch(() => redis.disconnect());
      this.#cutConnection = () => redis.disconnect();
      this.backend = 'redis';
    }
  }

  /** Connections that are being given up may be cut by a server that ends too: nobody has to know. */
  #warn(fields: Readonly<Record<string, unknown>>, message: string): void {
    if (!this.#isClosing) this.log.warn(fields, message);
  }

  #options(): { connection: never; prefix?: string } {
    return {
      connection: this.#connection as never,
      ...(this.backend === 'redis' ? { prefix: this.prefix } : {}),
    };
  }

  #queue(name: string): Queue {
    const known = this.#queues.get(name);
    if (known !== undefined) return known;
    const queue = new Queue(name, { ...this.#options(), defaultJobOptions: JOB_DEFAULTS });
    queue.on('error', (error) => this.#warn({ queue: name, code: error.name }, 'A queue reported an error'));
    this.#queues.set(name, queue);
    this.#closers.push(() => queue.close());
    return queue;
  }

  /** Puts jobs into the queue `name`. */
  async add<Data>(name: string, jobs: readonly NewJob<Data>[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.#queue(name).addBulk(
      jobs.map((job) => ({
        name: job.name,
        data: job.data,
        opts: {
          ...(job.id === undefined ? {} : { jobId: job.id }),
          ...(job.delayMs === undefined ? {} : { delay: Math.max(0, job.delayMs) }),
        },
      })),
    );
  }

  /**
   * Runs `process` for each job of the queue `name`; a job that throws is tried again later.
   * @returns takes no further job, lets the running ones end, and resolves
   */
  work<Data>(
    name: string,
    process: (data: Data, job: { name: string }) => Promise<void>,
    concurrency: number,
  ): () => Promise<void> {
    const processor: Processor<Data> = (job) =>
      inSpan(`job ${name}`, { 'loopwright.queue': name }, () => process(job.data, { name: job.name }));
    const worker = new Worker<Data>(name, processor, { ...this.#options(), concurrency });
    worker.on('error', (error) =>
      this.#warn({ queue: name, code: error.name }, 'A worker reported an error'),
    );
    worker.on('failed', (job, error) =>
      this.log.warn(
        { queue: name, job: job?.name, attempt: job?.attemptsMade, cause: failureFacts(error) },
        'A job failed',
      ),
    );
    const close = async (): Promise<void> => {
      if (!(await inTime(worker.close()))) void worker.close(true);
    };
    this.#closers.unshift(close);
    return close;
  }

  /** Throws away all waiting jobs of the queue `name`; the reconciler brings back what is still wanted. */
  async flush(name: string): Promise<void> {
    await this.#queue(name).obliterate({ force: true });
  }

  /** How many jobs of the queue `name` wait, run or failed. */
  async counts(name: string): Promise<Record<string, number>> {
    return this.#queue(name).getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  /** Resolves when the backend answers. */
  async check(): Promise<void> {
    await this.#queue('health').getJobCounts('waiting');
  }

  /** Lets running jobs end, then closes every connection; a server that is gone is waited for five seconds. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const orderly = (async () => {
      for (const close of this.#closers.splice(0)) await close();
      this.#queues.clear();
      await this.#closeConnection();
    })();
    if (await inTime(orderly)) return;
    this.log.warn(
      { backend: this.backend },
      'The queue server did not answer while closing; connections were cut',
    );
    this.#cutConnection();
  }
}

/** Whether `work` ends within the time that closing may take; if not, what becomes of it is nobody's concern. */
async function inTime(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), CLOSE_MS_MAX);
  });
  const done = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  if (!done) work.catch(() => undefined);
  return done;
}

/** Null when the server at `url` answers; otherwise a short code of why it does not. */
export async function pingRedis(url: string): Promise<string | null> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: string | undefined;
  // The promises below say only that the connection is closed; why it is comes here.
  redis.on('error', ({ code, message }: NodeJS.ErrnoException) => (reason ??= code ?? message));
  try {
    await redis.connect();
    await redis.ping();
    return null;
  } catch (error) {
    return reason ?? (error as Error).message;
  } finally {
    redis.disconnect();
  }
}

/**
 * Asks the queue's server once, so that a wrong address is one clear line before anything is started.
 * @throws {ConfigError} when REDIS_URL is set and no server answers there
 */
export async function checkRedis({ REDIS_URL }: Pick<Config, 'REDIS_URL'>): Promise<void> {
  if (REDIS_URL === undefined) return;
  const trouble = await pingRedis(REDIS_URL);
  if (trouble === null) return;
  throw new ConfigError(
    `REDIS_URL: no Redis or Valkey server answers at ${new URL(REDIS_URL).host} (${trouble}). Start it, or correct the address.`,
  );
}
