// The state of mail as it is read off the deliveries and the ledger.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { START } from '../../../test/support/database.js';
import { remindersFixture } from '../../../test/support/reminders-fixture.js';
import type { RemindersFixture } from '../../../test/support/reminders-fixture.js';
import { mailState } from './mail-state.queries.js';

const QUARTER_MS = 15 * 60_000;

let fixture: RemindersFixture;
beforeEach(async () => {
  fixture = await remindersFixture();
});
afterEach(() => fixture.close());

test('tells the last mail that was taken, the last that was not, and what waits', async () => {
  const nothing = { lastSentAt: null, lastFailedAt: null, lastError: null, lateCount: 0, failedCount: 0 };
  const stateAt = (at: Date) => fixture.write((tx) => mailState(tx, at));
  expect(await stateAt(START)).toEqual(nothing);
  fixture.mail.refuse(1_000);
  await fixture.loop.book();
  await fixture.run();
  const refused = await stateAt(fixture.clock.now());
  expect(refused).toMatchObject({ lastSentAt: null, lastFailedAt: fixture.clock.now(), lateCount: 0 });
  expect(refused.lastError).toMatch(/\d{3}/);
  const waiting = (await fixture.ledger()).filter(({ attempts }) => attempts > 0).length;
  expect(await stateAt(new Date(fixture.clock.nowMs() + QUARTER_MS))).toMatchObject({ lateCount: waiting });
  fixture.mail.refuse(0);
  await fixture.runAt(1);
  expect(await stateAt(fixture.clock.now())).toMatchObject({
    lastSentAt: fixture.clock.now(),
    lastFailedAt: refused.lastFailedAt,
    lateCount: 0,
    failedCount: 0,
  });
});
