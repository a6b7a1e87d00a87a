// What people get in their mail, against real PostgreSQL, BullMQ on it, and a real SMTP server.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { icsValue } from '../../../test/support/mail-server.js';
import type { ReceivedMail } from '../../../test/support/mail-server.js';
import { remindersFixture } from '../../../test/support/reminders-fixture.js';
import type { RemindersFixture } from '../../../test/support/reminders-fixture.js';

let fixture: RemindersFixture;
beforeEach(async () => {
  fixture = await remindersFixture();
});
afterEach(() => fixture.close());

const methods = (mails: readonly ReceivedMail[]): (string | undefined)[] =>
  mails.map((mail) => mail.calendar?.method);
const subjects = (mails: readonly ReceivedMail[]): string[] => mails.map(({ subject }) => subject).sort();
const forCandidate = (mails: readonly ReceivedMail[]): ReceivedMail[] =>
  mails.filter(({ to }) => to.startsWith(fixture.loop.candidateId));

describe('a booked loop', () => {
  test('is confirmed once to everybody who takes part, with an invitation each', async () => {
    await fixture.loop.book();
    const mails = await fixture.run();
    expect(mails).toHaveLength(5);
    expect(new Set(methods(mails))).toEqual(new Set(['REQUEST']));
    await fixture.loop.book();
    expect(await fixture.run()).toEqual([]);
  });
});
void subjects;
void forCandidate;
