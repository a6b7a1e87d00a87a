// Opens everything a process stands on, in order, and closes it in reverse. A door calls it before Nest starts,
// so that a failure is one clear line and not a stack of dependency injection.
import type { DataSource, EntitySchema } from 'typeorm';
import { SystemClock } from './clock.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { connect } from './database/connect.js';
import { Database } from './database/database.js';
import { APP_ROLE, RELAY_ROLE } from './database/roles.js';
import { Idempotency } from './idempotency.js';
import { createLog } from './logging.js';
import type { Logs } from './logging.js';
import { MailboxMailer, SmtpMailer } from './mail/mail.js';
import type { Mailer } from './mail/mail.js';
import { EventHandlers, Outbox } from './outbox/events.js';
import { EventRunner } from './outbox/handle.js';
import { EventListener } from './outbox/listen.js';
import { Relay } from './outbox/relay.js';
import { Queues } from './queue/queues.js';
import { loadSecrets } from './secrets.js';
import type { Secrets } from './secrets.js';

export interface PlatformOptions {
  readonly config: Config;
  /** The administrative connection string; the program's sessions act under lesser roles. */
  readonly databaseUrl: string;
  readonly tables: readonly EntitySchema[];
  readonly clock?: Clock;
  readonly queuePrefix?: string;
  readonly log?: Logs;
}

/** What every room stands on. */
export interface Platform {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  readonly log: Logs;
  readonly clock: Clock;
  readonly database: Database;
  readonly relaySource: DataSource;
  readonly handlers: EventHandlers;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
  readonly queues: Queues;
  readonly relay: Relay;
  readonly eventRunner: EventRunner;
  readonly listener: EventListener;
  readonly mailer: Mailer;
  close(): Promise<void>;
}

/** Opens the pools, the queue, the mailer and the listener; the caller closes what it was given. */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { config, databaseUrl } = options;
  const log = options.log ?? createLog(config);
  const clock = options.clock ?? new SystemClock();
  const secrets = loadSecrets(config);
  const source = await connect({
    url: databaseUrl,
    role: APP_ROLE,
    poolMax: config.DATABASE_POOL_MAX,
    tables: options.tables,
  });
  const relaySource = await connect({ url: databaseUrl, role: RELAY_ROLE, poolMax: 2 });
  const database = new Database(source, clock);
  const handlers = new EventHandlers();
  const queues = new Queues({ databaseUrl, redisUrl: config.REDIS_URL }, log, options.queuePrefix);
  const listener = new EventListener(databaseUrl, APP_ROLE, log);
  await listener.start();
  const mailer =
    config.SMTP_URL === undefined
      ? new MailboxMailer(database, clock)
      : new SmtpMailer(config.SMTP_URL, config.MAIL_FROM);
  return {
    config,
    databaseUrl,
    secrets,
    log,
    clock,
    database,
    relaySource,
    handlers,
    queues,
    listener,
    mailer,
    outbox: new Outbox(handlers, clock),
    idempotency: new Idempotency(database, clock),
    relay: new Relay(relaySource, queues),
    eventRunner: new EventRunner(database, handlers, clock),
    async close() {
      await queues.close();
      await listener.close();
      mailer.close();
      await relaySource.destroy();
      await source.destroy();
    },
  };
}
