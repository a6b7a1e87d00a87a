// A booked loop with a worker and a real mail server around it, on a clock that the test moves.
import { randomBytes } from 'node:crypto';
import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { Actor } from '#access';
import { loopBooked, loopCancelled } from '#loops';
import { SimulatedClock, openPlatform, readConfig } from '#platform';
import type { Platform, Tx } from '#platform';
import type { ReminderState } from '#reminders';
import { WorkerDoor, WorkerModule } from '#worker';
import { START, createDatabase } from './database.js';
import { mailServer } from './mail-server.js';
import type { MailServer, ReceivedMail } from './mail-server.js';
import { testOrganization } from './people.js';
import type { TestOrganization } from './people.js';
import { testLoop } from './scored-loop.js';
import type { TestLoop } from './scored-loop.js';
import { tables } from './tables.js';

const HOUR_MS = 3_600_000;

/** One more process on the same database and queue. */
export interface TestWorker {
  readonly platform: Platform;
  readonly module: TestingModule;
  readonly door: WorkerDoor;
  close(): Promise<void>;
}

/** A row of the ledger as tests read it. */
export interface LedgerEntry {
  readonly id: string;
  readonly kind: string;
  readonly recipientId: string;
  readonly interviewId: string | null;
  readonly state: ReminderState;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly why: string | null;
}

/** The fixture. The candidate is in Lisbon; interviewers `lead` in Berlin, `panel` in New York, `spare` in Berlin. */
export interface RemindersFixture {
  readonly url: string;
  readonly platform: Platform;
  readonly module: TestingModule;
  readonly door: WorkerDoor;
  readonly clock: SimulatedClock;
  readonly mail: MailServer;
  readonly organization: TestOrganization;
  readonly people: Readonly<Record<'manager' | 'coordinator' | 'lead' | 'panel' | 'spare', Actor>>;
  /** Coding (lead) two days after START, system design (lead and panel) two hours later. */
  readonly loop: TestLoop;
  /** Another opened platform on the same database, without any rooms. */
  anotherPlatform(): Promise<Platform>;
  /** Another process, which does not work yet. */
  anotherWorker(): Promise<TestWorker>;
  /** Does what the timers do and waits until nothing is left to do; returns the mails that came of it. */
  run(): Promise<ReceivedMail[]>;
  /** Moves the clock to this many hours after START, then runs. */
  runAt(hours: number): Promise<ReceivedMail[]>;
  /** Moves an interview to this many hours after START, as a rebooking does. */
  move(interview: number, hours: number): Promise<void>;
  /** Cancels the loop as the use case does. */
  cancel(): Promise<void>;
  /** Runs `work` in a transaction of the organization. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  ledger(): Promise<LedgerEntry[]>;
  close(): Promise<void>;
}

/** Opens everything; the worker works unless told otherwise. `loop.book()` has still to be called. */
export async function remindersFixture(
  options: { readonly redisUrl?: string; readonly idle?: boolean } = {},
): Promise<RemindersFixture> {
  const mail = await mailServer();
  const url = await createDatabase();
  const clock = new SimulatedClock(START);
  const queuePrefix = randomBytes(6).toString('hex');
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    DATABASE_POOL_MAX: '10',
    LOG_LEVEL: 'fatal',
    UNDO: 'off',
    SESSION_SECRET: 'a session secret for tests alone, 32+',
    LINK_SECRET: 'a link secret for tests alone, 32 and more',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Acme interviews <interviews@acme.example>',
    REDIS_URL: options.redisUrl,
  });
  const anotherPlatform = (): Promise<Platform> =>
    openPlatform({ config, databaseUrl: url, tables, clock, queuePrefix });
  const open = async (): Promise<TestWorker> => {
    const platform = await anotherPlatform();
    const module = await Test.createTestingModule({ imports: [WorkerModule.of(platform)] }).compile();
    await module.init();
    const door = new WorkerDoor(module, platform);
    const close = async (): Promise<void> => {
      await door.stop();
      await module.close();
      await platform.close();
    };
    return { platform, module, door, close };
  };
  const first = await open();
  const organization = await testOrganization(first.platform);
  const people = {
    manager: await organization.member('hiring_manager', 'Manager'),
    coordinator: await organization.member('coordinator', 'Coordinator'),
    lead: await organization.interviewer({}, 'Lead'),
    panel: await organization.interviewer({ zone: 'America/New_York' }, 'Panel'),
    spare: await organization.interviewer({}, 'Spare'),
  };
  const loop = await testLoop(first.platform, organization, {
    hiringManager: people.manager,
    coordinator: people.coordinator,
    interviews: [
      { title: 'Coding', at: 48, criteria: ['code'], seats: [{ of: people.lead }] },
      {
        title: 'System design',
        at: 50,
        kind: 'system_design',
        criteria: ['design'],
        seats: [{ of: people.lead }, { of: people.panel, role: 'panel' }],
      },
    ],
  });
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    first.platform.database.transaction(organization.scope, work);
  await write((tx) =>
    tx.query(
      `UPDATE candidate SET zone = 'Europe/Lisbon', name = 'Robin <b>Doe</b>' WHERE organization_id = $1`,
      [organization.id],
    ),
  );
  await write((tx) =>
    tx.query(`UPDATE interview SET place = 'https://meet.example/a?b=1&c=2' WHERE organization_id = $1`, [
      organization.id,
    ]),
  );
  const run = async (): Promise<ReceivedMail[]> => {
    await first.door.tick();
    await first.door.settle();
    return mail.take();
  };
  if (options.idle !== true) first.door.start();
  return {
    ...first,
    url,
    clock,
    mail,
    organization,
    people,
    loop,
    anotherPlatform,
    anotherWorker: open,
    run,
    runAt: (hours) => {
      clock.moveTo(new Date(START.getTime() + hours * HOUR_MS));
      return run();
    },
    move: (interview, hours) => write((tx) => moveInterview(tx, first.platform, loop, interview, hours)),
    cancel: () => write((tx) => cancelLoop(tx, first.platform, loop)),
    write,
    ledger: () => write((tx) => readLedger(tx, loop.loopId)),
    close: async () => {
      await first.close();
      await mail.close();
    },
  };
}

async function moveInterview(
  tx: Tx,
  { outbox }: Platform,
  loop: TestLoop,
  interview: number,
  hours: number,
): Promise<void> {
  const from = new Date(START.getTime() + hours * HOUR_MS);
  const at = [from, new Date(from.getTime() + HOUR_MS)];
  const of = [tx.organizationId, loop.interviewIds[interview]];
  await tx.query(
    `UPDATE interview SET during = tstzrange($3, $4), sequence = sequence + 1 WHERE organization_id = $1 AND id = $2`,
    [...of, ...at],
  );
  await tx.query(
    'UPDATE reservation SET during = tstzrange($3, $4) WHERE organization_id = $1 AND interview_id = $2',
    [...of, ...at],
  );
  await outbox.append(tx, loopBooked, loop.loopId, { loopId: loop.loopId, revision: 2 });
}

async function cancelLoop(tx: Tx, { outbox }: Platform, { loopId }: TestLoop): Promise<void> {
  const of = [tx.organizationId, loopId];
  await tx.query(
    'UPDATE reservation SET live = false, released_at = created_at WHERE organization_id = $1 AND loop_id = $2',
    of,
  );
  await tx.query(
    `UPDATE interview SET state = 'cancelled', sequence = sequence + 1 WHERE organization_id = $1 AND loop_id = $2`,
    of,
  );
  await tx.query(`UPDATE loop SET state = 'cancelled' WHERE organization_id = $1 AND id = $2`, of);
  await outbox.append(tx, loopCancelled, loopId, { loopId, revision: 2, reason: 'They took another offer' });
}

const readLedger = (tx: Tx, loopId: string): Promise<LedgerEntry[]> =>
  tx.query(
    `SELECT id, kind, recipient_id AS "recipientId", interview_id AS "interviewId", state, due_at AS "dueAt", attempts,
            withdrawn_reason AS why
     FROM reminder WHERE organization_id = $1 AND loop_id = $2 ORDER BY due_at, id`,
    [tx.organizationId, loopId],
  );
