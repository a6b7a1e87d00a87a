// The worker as a process of its own: it says that it can work, works by itself, and ends when told to.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loopBooked } from '#loops';
import { newId } from '#platform';
import { until } from '../../../test/support/program.js';
import { remindersFixture } from '../../../test/support/reminders-fixture.js';
import type { RemindersFixture } from '../../../test/support/reminders-fixture.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');

let fixture: RemindersFixture;
let running: ChildProcess[] = [];
beforeEach(async () => {
  fixture = await remindersFixture({ idle: true });
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  await fixture.close();
});

interface Worker {
  readonly exited: Promise<unknown[]>;
  readonly child: ChildProcess;
  readonly output: () => string;
}

function worker(environment: Record<string, string>): Worker {
  const child = spawn(process.execPath, ['--import', './scripts/dev-hook.mjs', 'apps/worker/src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      WORKER_PORT: '0',
      SESSION_SECRET: 'a session secret for tests alone, 32+',
      LINK_SECRET: 'a link secret for tests alone, 32 and more',
      ...environment,
    },
  });
  running.push(child);
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  return { child, exited: once(child, 'close'), output: () => text };
}

async function portOf({ output, exited, child }: Worker): Promise<number> {
  for (;;) {
    const port = /"port":(\d+)\D/.exec(output())?.[1];
    if (port !== undefined) return Number(port);
    const ended = await Promise.race([
      once(child.stderr ?? child, 'data').then(() => false),
      exited.then(() => true),
    ]);
    if (ended) throw new Error(`The worker ended: ${output()}`);
  }
}

test('works on what was committed, answers health, readiness and metrics, and ends on SIGTERM', async () => {
  const started = worker({ DATABASE_URL: fixture.url, SMTP_URL: fixture.mail.url });
  const url = `http://127.0.0.1:${await portOf(started)}`;
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
  const arrived = new Promise<void>((resolve) => {
    let mails = 0;
    fixture.mail.beforeAnswer = async () => {
      if (++mails === 5) resolve();
      return Promise.resolve();
    };
  });
  const later = new Date(Date.now() + 30 * 86_400_000);
  await fixture.write((tx) =>
    tx.query(
      `UPDATE interview SET during = tstzrange($2::timestamptz, $2::timestamptz + interval '1 hour') WHERE organization_id = $1`,
      [tx.organizationId, later],
    ),
  );
  const { loopId } = fixture.loop;
  await fixture.write(async (tx) => {
    await fixture.platform.outbox.append(tx, loopBooked, loopId, { loopId, revision: 1 });
    // The test's clock is not the process's.
    await tx.query(`UPDATE reminder SET due_at = $2 WHERE organization_id = $1 AND kind = 'invitation'`, [
      tx.organizationId,
      new Date(),
    ]);
  });
  await arrived;
  // Mails may leave before the job of the event that they follow from has ended.
  const metrics = await until('the event to be handled', async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    return /loopwright_jobs_total\{queue="events",outcome="handled"\} \d/.test(text) ? text : undefined;
  });
  expect(metrics).toContain('loopwright_queue_jobs{queue="reminders",state="waiting"}');
  started.child.kill('SIGTERM');
  expect(await started.exited).toEqual([0, null]);
  expect(started.output()).not.toMatch(/person\d|Robin/);
});

test.each([
  ['without a database', {}, /^loopwright: DATABASE_URL: a worker of its own needs/],
  [
    'with one that is not there',
    { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' },
    /^loopwright: DATABASE_URL: .*127\.0\.0\.1:1 .*ECONNREFUSED/,
  ],
])('%s it ends with one clear line', async (_, environment, line) => {
  const { exited, output } = worker(environment);
  expect((await exited)[0]).toBe(1);
  expect(output()).toMatch(line);
  expect(output().trim().split('\n')).toHaveLength(1);
  expect(output()).not.toContain('secret');
});

test('sweeps idempotency keys that expired, of every organization, and no others', async () => {
  const { platform, organization, clock, door } = fixture;
  const use = (key: string): Promise<string> =>
    platform.idempotency.run(organization.scope, { operation: 'test', key, input: 1 }, () =>
      Promise.resolve(newId()),
    );
  await use('old');
  clock.advance(24 * 3_600_000);
  const kept = await use('new');
  await door.tick();
  const rows = await fixture.write((tx) =>
    tx.query<{ key: string }>('SELECT key FROM idempotency_key WHERE organization_id = $1', [
      tx.organizationId,
    ]),
  );
  expect(rows).toEqual([{ key: 'new' }]);
  expect(await use('new')).toBe(kept);
});
