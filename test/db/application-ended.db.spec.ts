// What the end of an application does to its loop: what is to come is cancelled with everything that hangs on it, and
// what took place stays; the people concerned hear of it once.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EndApplication } from '#openings';
import { CancelLoop } from '#loops';
import { newId } from '#platform';
import { MakeDecision, OpenDebrief } from '#scorecards';
import { remindersFixture } from '../support/reminders-fixture.js';
import type { RemindersFixture } from '../support/reminders-fixture.js';
import type { ReceivedMail } from '../support/mail-server.js';

let fixture: RemindersFixture;
beforeEach(async () => {
  fixture = await remindersFixture();
  await fixture.loop.book();
  await fixture.run();
});
afterEach(() => fixture.close());

const NAMES: Readonly<Record<string, string>> = { person1: 'manager', person3: 'lead', person4: 'panel' };
const gist = (mails: readonly ReceivedMail[]): string[] =>
  mails
    .map(
      ({ to, subject, calendar }) =>
        `${NAMES[to.split('@')[0] ?? ''] ?? 'candidate'} ${calendar?.method ?? 'no calendar'} ${/Coding|System design/.exec(subject)?.[0] ?? subject}`,
    )
    .sort();

const end = (state: 'rejected' | 'withdrawn') =>
  fixture.module.get(EndApplication, { strict: false }).run(fixture.people.coordinator, {
    applicationId: fixture.loop.applicationId,
    state,
  });

interface Standing {
  readonly loop: string;
  readonly interviews: Record<string, string>;
  readonly live: number;
  readonly revision: number;
}

const standing = (): Promise<Standing> =>
  fixture.write(async (tx) => {
    const of = [tx.organizationId, fixture.loop.loopId];
    const [loop] = await tx.query<{ state: string; revision: number }>(
      'SELECT state, revision FROM loop WHERE organization_id = $1 AND id = $2',
      of,
    );
    const interviews = await tx.query<{ title: string; state: string }>(
      'SELECT title, state FROM interview WHERE organization_id = $1 AND loop_id = $2',
      of,
    );
    const live = await tx.query(
      'SELECT FROM reservation WHERE organization_id = $1 AND loop_id = $2 AND live',
      of,
    );
    return {
      loop: loop?.state ?? '',
      interviews: Object.fromEntries(interviews.map(({ title, state }) => [title, state])),
      live: live.length,
      revision: loop?.revision ?? 0,
    };
  });

const openScorecards = (): Promise<number> =>
  fixture.write(async (tx) => {
    const rows = await tx.query('SELECT FROM scorecard WHERE organization_id = $1 AND voided_at IS NULL', [
      tx.organizationId,
    ]);
    return rows.length;
  });

const CANCELLED = [
  'candidate CANCEL System design',
  'lead CANCEL System design',
  'panel CANCEL System design',
];

describe('before anything took place', () => {
  test('the whole loop is cancelled, everybody is told, and nobody is reminded of it', async () => {
    expect((await end('withdrawn')).kind).toBe('ApplicationEnded');
    expect(await standing()).toEqual({
      loop: 'cancelled',
      interviews: { Coding: 'cancelled', 'System design': 'cancelled' },
      live: 0,
      revision: 2,
    });
    expect(await openScorecards()).toBe(0);
    expect(gist(await fixture.run())).toEqual([
      'candidate CANCEL Coding',
      ...CANCELLED.slice(0, 1),
      'lead CANCEL Coding',
      ...CANCELLED.slice(1),
    ]);
    expect(await fixture.runAt(47)).toEqual([]);
    expect(await fixture.runAt(60)).toEqual([]);
  });

  test('a second end changes nothing', async () => {
    await end('rejected');
    const before = await standing();
    expect((await end('withdrawn')).kind).toBe('ApplicationNotActive');
    expect(await standing()).toEqual(before);
  });
});

describe('after the first interview', () => {
  beforeEach(async () => {
    await fixture.runAt(49.5);
  });

  test('only what is to come is cancelled; what took place keeps its people and scorecards', async () => {
    const before = await standing();
    await end('rejected');
    expect(await standing()).toEqual({
      loop: 'booked',
      interviews: { Coding: 'booked', 'System design': 'cancelled' },
      live: 1,
      revision: 2,
    });
    expect(before.live).toBe(3);
    expect(await openScorecards()).toBe(1);
    expect(gist(await fixture.run())).toEqual(CANCELLED);
    expect(await fixture.runAt(60)).toEqual([]);
  });

  test('cancelling the loop keeps it too', async () => {
    const cancel = fixture.module.get(CancelLoop, { strict: false });
    const { loopId } = fixture.loop;
    expect(
      (await cancel.run(fixture.people.coordinator, { loopId, version: 1, reason: 'Filled.' })).kind,
    ).toBe('LoopCancelled');
    expect(await standing()).toMatchObject({
      loop: 'cancelled',
      interviews: { Coding: 'booked', 'System design': 'cancelled' },
      live: 1,
    });
    expect(gist(await fixture.run())).toEqual(CANCELLED);
  });

  test('a decision against hiring does the same, and its event is told once', async () => {
    const { manager } = fixture.people;
    const { loopId } = fixture.loop;
    const get = <T>(type: new (...given: never[]) => T): T => fixture.module.get<T>(type, { strict: false });
    await get(OpenDebrief).run(manager, { loopId, reason: 'Clear.', idempotencyKey: newId() });
    await fixture.run();
    const input = { loopId, outcome: 'no_hire', rationale: 'Too little.', idempotencyKey: newId() } as const;
    expect((await get(MakeDecision).run(manager, input)).kind).toBe('DecisionMade');
    expect(await standing()).toMatchObject({
      loop: 'booked',
      interviews: { Coding: 'booked', 'System design': 'cancelled' },
    });
    expect(gist(await fixture.run())).toEqual(CANCELLED);
  });
});

test('after everything took place nothing is cancelled and nobody is told anything', async () => {
  await fixture.runAt(52);
  const before = await standing();
  await end('rejected');
  expect(await standing()).toEqual(before);
  expect(await fixture.run()).toEqual([]);
});
