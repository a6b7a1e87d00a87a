// Hands the opened platform to Nest's injection, for every room.
import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { Idempotency } from './idempotency.js';
import { Database } from './database/database.js';
import { Logs } from './logging.js';
import { Mailer } from './mail/mail.js';
import { EventHandlers, Outbox } from './outbox/events.js';
import { EventRunner } from './outbox/handle.js';
import { EventListener } from './outbox/listen.js';
import { Relay } from './outbox/relay.js';
import type { Platform } from './platform.js';
import { Queues } from './queue/queues.js';

/** Injection token of the checked configuration (type `Config`). */
export const CONFIG = Symbol('CONFIG');

/** Injection token of the whole opened platform (type `Platform`), for doors. */
export const PLATFORM = Symbol('PLATFORM');

/** The global module that provides Clock, Database, Outbox, EventHandlers, Logs, Mailer, Queues and the rest. */
@Global()
@Module({})
export class PlatformModule {
  static of(platform: Platform): DynamicModule {
    const providers = [
      { provide: PLATFORM, useValue: platform },
      { provide: CONFIG, useValue: platform.config },
      { provide: Clock, useValue: platform.clock },
      { provide: Database, useValue: platform.database },
      { provide: Logs, useValue: platform.log },
      { provide: Mailer, useValue: platform.mailer },
      { provide: EventHandlers, useValue: platform.handlers },
      { provide: Outbox, useValue: platform.outbox },
      { provide: Idempotency, useValue: platform.idempotency },
      { provide: Queues, useValue: platform.queues },
      { provide: Relay, useValue: platform.relay },
      { provide: EventRunner, useValue: platform.eventRunner },
      { provide: EventListener, useValue: platform.listener },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
