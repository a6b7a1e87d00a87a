// Each mail exactly once: whatever workers, queues and processes do, on both backends of the queue.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { HeldBack } from '#loops';
import { Mailer } from '#platform';
import type { Mail } from '#platform';
import { DispatchReminder, PlanReminders, REMINDERS_QUEUE, ReminderMails } from '#reminders';
import { testOrganization } from '../../../test/support/people.js';
import { redisMissing, testRedis } from '../../../test/support/redis-server.js';
import type { TestRedis } from '../../../test/support/redis-server.js';
import { remindersFixture } from '../../../test/support/reminders-fixture.js';
import type { LedgerEntry, RemindersFixture } from '../../../test/support/reminders-fixture.js';
import { testLoop } from '../../../test/support/scored-loop.js';

const LEASE_MS = 2 * 60_000;

/** A mailer that reports each mail before it does anything, and goes on only when told. */
class GatedMailer extends Mailer {
  override readonly route = { kind: 'mailbox' } as const;
  readonly reached: Promise<void>;
  #reach: () => void = () => undefined;
  #open: () => void = () => undefined;
  readonly #opened: Promise<void>;
  constructor(
    private readonly inner: Mailer,
    /** Where it stands still: before the mail leaves, or when the server has taken it. */
    private readonly at: 'before' | 'after',
  ) {
    super();
    this.reached = new Promise((resolve) => (this.#reach = resolve));
    this.#opened = new Promise((resolve) => (this.#open = resolve));
  }
  override async send(mail: Mail): Promise<void> {
    if (this.at === 'after') await this.inner.send(mail);
    this.#reach();
    await this.#opened;
    if (this.at === 'before') await this.inner.send(mail);
  }
  open(): void {
    this.#open();
  }
  override async check(): Promise<void> {}
  override close(): void {}
}

let fixture: RemindersFixture;
const jobOf = ({ id }: LedgerEntry): { organizationId: string; reminderId: string } => ({
  organizationId: fixture.organization.id,
  reminderId: id,
});
const dispatchWith = (mailer: Mailer): DispatchReminder => {
  const { database, clock } = fixture.platform;
  return new DispatchReminder(
    database,
    mailer,
    clock,
    new PlanReminders(clock, new HeldBack(fixture.platform)),
    fixture.module.get(ReminderMails, { strict: false }),
  );
};
/** The candidate's first confirmation, due and not yet sent. */
async function confirmation(): Promise<LedgerEntry> {
  const rows = await fixture.ledger();
  const found = rows.find(
    ({ kind, recipientId, interviewId }) =>
      kind === 'invitation' &&
      recipientId === fixture.loop.candidateId &&
      interviewId === fixture.loop.interviewIds[0],
  );
  if (found === undefined) throw new Error('There is no confirmation');
  return found;
}

async function killedProcess(reminder: LedgerEntry): Promise<void> {
  const root = join(import.meta.dirname, '..', '..', '..');
  const child = spawn(
    process.execPath,
    ['--import', './scripts/dev-hook.mjs', 'test/support/dying-worker.ts'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: fixture.url,
        SESSION_SECRET: 'a session secret for tests alone, 32+',
        LINK_SECRET: 'a link secret for tests alone, 32 and more',
        DYING_ORGANIZATION: fixture.organization.id,
        DYING_REMINDER: reminder.id,
        DYING_AT: fixture.clock.now().toISOString(),
      },
    },
  );
  const exited = once(child, 'exit');
  const said = await Promise.race([once(child.stdout, 'data'), exited]);
  expect(String(said[0])).toBe('claimed\n');
  child.kill('SIGKILL');
  expect((await exited)[1]).toBe('SIGKILL');
}

const onBackend = (redis: () => TestRedis | null) => (): void => {
  beforeEach(async () => {
    const url = redis()?.url;
    fixture = await remindersFixture({ idle: true, ...(url === undefined ? {} : { redisUrl: url }) });
    await fixture.loop.book();
  });
  afterEach(() => fixture.close());

  test('a process killed between claim and send: another one sends, when the claim has run out', async () => {
    const reminder = await confirmation();
    await killedProcess(reminder);
    fixture.door.start();
    expect(await fixture.run()).toHaveLength(4);
    fixture.clock.advance(LEASE_MS - 1_000);
    expect(await fixture.run()).toEqual([]);
    fixture.clock.advance(1_000);
    expect((await fixture.run()).map(({ subject }) => subject.split(',')[0])).toEqual(['Confirmed: Coding']);
    fixture.clock.advance(LEASE_MS);
    expect(await fixture.run()).toEqual([]);
    expect(await confirmation()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('a worker lost after the server took the mail: the second copy has the same message id', async () => {
    const gate = new GatedMailer(fixture.platform.mailer, 'after');
    void dispatchWith(gate).run(jobOf(await confirmation()));
    await gate.reached;
    const [first] = fixture.mail.take();
    fixture.door.start();
    await fixture.run();
    fixture.clock.advance(LEASE_MS);
    const [second, ...others] = await fixture.run();
    expect(others).toEqual([]);
    expect(second?.messageId).toBe(first?.messageId);
  });

  test('twenty workers at the same reminder send it once', async () => {
    const reminder = await confirmation();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => dispatchWith(fixture.platform.mailer).run(jobOf(reminder))),
    );
    expect(answers.filter((answer) => answer === 'sent')).toHaveLength(1);
    expect(fixture.mail.take()).toHaveLength(1);
  });

  test('three processes on one queue send everything once', async () => {
    const others = [await fixture.anotherWorker(), await fixture.anotherWorker()];
    try {
      for (const { door } of [fixture, ...others]) door.start();
      await Promise.all([fixture, ...others].map(({ door }) => door.tick()));
      await fixture.door.settle();
      fixture.clock.advance(26 * 3_600_000);
      await Promise.all([fixture, ...others].map(({ door }) => door.tick()));
      await fixture.door.settle();
      const ids = fixture.mail.take().map(({ messageId }) => messageId);
      expect(ids).toHaveLength(5 + 5);
      expect(new Set(ids).size).toBe(10);
    } finally {
      for (const other of others) await other.close();
    }
  });

  test('a queue that lost its jobs is filled again from the rows', async () => {
    await fixture.door.tick();
    const { queues } = fixture.platform;
    expect((await queues.counts(REMINDERS_QUEUE)).waiting).toBeGreaterThan(0);
    await queues.flush(REMINDERS_QUEUE);
    fixture.door.start();
    expect(await fixture.run()).toHaveLength(5);
    fixture.clock.advance((24 * 60 - 10) * 60_000);
    await fixture.run();
    // A sweep that met a message while it was being sent left one more job, for when that claim runs out.
    expect((await queues.counts(REMINDERS_QUEUE)).delayed).toBeGreaterThanOrEqual(2);
    await queues.flush(REMINDERS_QUEUE);
    fixture.clock.advance(10 * 60_000);
    expect(await fixture.run()).toHaveLength(2);
  });

  test('a message that is on its way when the loop is cancelled is followed by its cancellation, not overtaken', async () => {
    const gate = new GatedMailer(fixture.platform.mailer, 'before');
    const sending = dispatchWith(gate).run(jobOf(await confirmation()));
    await gate.reached;
    await fixture.cancel();
    fixture.door.start();
    expect(await fixture.run()).toEqual([]);
    gate.open();
    expect(await sending).toBe('sent');
    const mails = await fixture.run();
    expect(mails.map(({ calendar }) => calendar?.method)).toEqual(['REQUEST', 'CANCEL']);
  });

  test('a cancellation is not sent for a message that never left', async () => {
    fixture.mail.refuse(5);
    fixture.door.start();
    await fixture.run();
    await fixture.cancel();
    fixture.clock.advance(3_600_000);
    expect(await fixture.run()).toEqual([]);
  });

  test('one sweep finds what is due in every organization', async () => {
    const other = await testOrganization(fixture.platform);
    const [manager, lead] = [await other.member('hiring_manager'), await other.interviewer()];
    const loop = await testLoop(fixture.platform, other, {
      hiringManager: manager,
      interviews: [{ title: 'Screen', at: 48, criteria: [], seats: [{ of: lead }] }],
    });
    await loop.book();
    await fixture.platform.queues.flush('events');
    fixture.door.start();
    expect(await fixture.run()).toHaveLength(5 + 2);
  });
};

describe(
  'on PostgreSQL',
  onBackend(() => null),
);

if (redisMissing === null) {
  let redis: TestRedis | null = null;
  beforeAll(async () => {
    redis = await testRedis();
  });
  afterAll(() => redis?.close());
  describe(
    'on Redis',
    onBackend(() => redis),
  );
} else {
  test.skip(`on Redis (${redisMissing})`, () => undefined);
}
