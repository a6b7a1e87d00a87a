// What people get in their mail and when, against real PostgreSQL, BullMQ on it, and a real SMTP server.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { icsValue } from '../../../test/support/mail-server.js';
import type { ReceivedMail } from '../../../test/support/mail-server.js';
import { remindersFixture } from '../../../test/support/reminders-fixture.js';
import type { RemindersFixture } from '../../../test/support/reminders-fixture.js';
import { scoring } from '../../../test/support/scoring.js';
import { UpdateOrganization } from '#access';
import { loopBooked, seatAnswered } from '#loops';

let fixture: RemindersFixture;
beforeEach(async () => {
  fixture = await remindersFixture();
});
afterEach(() => fixture.close());

/** "who: subject up to the comma" of each mail, sorted; the address of a fixture's person tells who. */
const gist = (mails: readonly ReceivedMail[]): string[] =>
  mails.map(({ to, subject }) => `${nameOf(to)}: ${subject.split(',')[0]}`).sort();

const NAMES: Readonly<Record<string, string>> = {
  person1: 'manager',
  person2: 'coordinator',
  person3: 'lead',
  person4: 'panel',
  person5: 'spare',
};
const nameOf = (address: string): string => NAMES[address.split('@')[0] ?? ''] ?? 'candidate';
const mailTo = (mails: readonly ReceivedMail[], name: string, subject: RegExp): ReceivedMail => {
  const found = mails.find((mail) => nameOf(mail.to) === name && subject.test(mail.subject));
  if (found === undefined) throw new Error(`No such mail among: ${gist(mails).join('; ')}`);
  return found;
};
const calendarOf = (mail: ReceivedMail, property: string): string =>
  icsValue(mail.calendar?.ics ?? '', property);

const CANDIDATE = 'Robin <b>Doe</b>';

describe('a booked loop', () => {
  test('is confirmed once to everybody who takes part, whoever books it again', async () => {
    await fixture.loop.book();
    expect(gist(await fixture.run())).toEqual([
      'candidate: Confirmed: Coding',
      'candidate: Confirmed: System design',
      `lead: Booked: Coding with ${CANDIDATE}`,
      `lead: Booked: System design with ${CANDIDATE}`,
      `panel: Booked: System design with ${CANDIDATE}`,
    ]);
    const before = await fixture.ledger();
    await fixture.loop.book();
    expect(await fixture.run()).toEqual([]);
    expect(await fixture.ledger()).toEqual(before);
  });

  test('tells the candidate who, what, how long, where and what to expect, in their zone, and nothing inside', async () => {
    await fixture.loop.book();
    const mail = mailTo(await fixture.run(), 'candidate', /System design/);
    expect(mail.subject).toBe('Confirmed: System design, Wed 25 Nov 2026, 10:00 WET (UTC+00:00)');
    expect(mail.from).toContain('interviews@acme.example');
    expect(mail.text).toContain('When: Wed 25 Nov 2026, 10:00–11:00 WET (UTC+00:00)');
    expect(mail.text).toContain('What: System design, 60 minutes');
    expect(mail.text).toContain('With: Lead, Panel');
    expect(mail.text).toContain('Where: https://meet.example/a?b=1&c=2');
    expect(mail.text).toContain('please tell Coordinator');
    expect(mail.html).toContain('Hello Robin &lt;b&gt;Doe&lt;/b&gt;,');
    expect(mail.html).toContain('<a href="https://meet.example/a?b=1&amp;c=2">');
    expect(mail.html).not.toMatch(/<img|<script|src=|url\(/);
    expect(JSON.stringify(mail)).not.toMatch(/person\d+@|America|New_York/);
    expect(calendarOf(mail, 'UID')).toBe(`${fixture.loop.interviewIds[1]}@loopwright`);
    expect(mail.calendar?.method).toBe('REQUEST');
    expect(mail.calendar?.ics.match(/ATTENDEE/g)).toHaveLength(1);
    expect(calendarOf(mail, 'ATTENDEE')).toBe(`mailto:${mail.to}`);
    expect(calendarOf(mail, 'ORGANIZER')).toBe('mailto:interviews@acme.example');
  });

  test('tells interviewers their own time and the candidate’s, and their part', async () => {
    await fixture.loop.book();
    const { text } = mailTo(await fixture.run(), 'panel', /System design/);
    expect(text).toContain('When: Wed 25 Nov 2026, 05:00–06:00 EST (UTC-05:00)');
    expect(text).toContain('For the candidate: Wed 25 Nov 2026, 10:00–11:00 WET (UTC+00:00)');
    expect(text).toContain('Your part: You interview together with others');
    expect(text).toContain('With you: Lead');
  });

  test('is reminded of a day and an hour before, once each', async () => {
    await fixture.loop.book();
    await fixture.run();
    expect(await fixture.runAt(23.9)).toEqual([]);
    expect(gist(await fixture.runAt(24))).toEqual([
      'candidate: Reminder: Coding',
      `lead: Reminder: Coding with ${CANDIDATE}`,
    ]);
    expect(await fixture.run()).toEqual([]);
    expect(await fixture.runAt(26)).toHaveLength(3);
    expect(gist(await fixture.runAt(47))).toEqual([
      'candidate: Reminder: Coding',
      `lead: Reminder: Coding with ${CANDIDATE}`,
    ]);
  });

  test('is reminded when the organization says, also of what is booked already', async () => {
    await fixture.loop.book();
    await fixture.run();
    const administrator = await fixture.organization.member('administrator');
    const set = (reminderHours: number[]) =>
      fixture.module.get(UpdateOrganization, { strict: false }).run(administrator, { reminderHours });
    await set([30, 2]);
    await fixture.run();
    expect(gist(await fixture.runAt(18))).toEqual([
      'candidate: Reminder: Coding',
      `lead: Reminder: Coding with ${CANDIDATE}`,
    ]);
    expect(await fixture.runAt(19.9)).toEqual([]);
    await set([]);
    await fixture.run();
    expect(await fixture.runAt(47.5)).toEqual([]);
    const why = new Set(
      (await fixture.ledger()).flatMap(({ kind, state, why: said }) =>
        kind === 'upcoming_interview' && state === 'withdrawn' ? [said] : [],
      ),
    );
    expect(why).toEqual(new Set(['The organization reminds at other times']));
  });

  test('asks for scorecards an hour after the end, and not for those that are in', async () => {
    await fixture.loop.book();
    await fixture.run();
    await fixture.runAt(51.5);
    const scores = scoring(fixture.platform);
    const cards = await scores.own(fixture.people.panel);
    await scores.score(fixture.people.panel, cards[0]?.id ?? '');
    const mails = await fixture.runAt(52);
    expect(gist(mails)).toEqual([
      'candidate: How were your interviews at Acme?',
      `lead: Your scorecard for ${CANDIDATE} is due`,
    ]);
    const due = mailTo(mails, 'lead', /scorecard/);
    expect(due.text).toContain('Ended: Wed 25 Nov 2026, 12:00 CET (UTC+01:00)');
    expect(due.calendar).toBeNull();
  });

  test('tells the hiring manager when the debrief is open', async () => {
    await fixture.loop.book();
    await fixture.runAt(54);
    const scores = scoring(fixture.platform);
    for (const person of [fixture.people.lead, fixture.people.panel])
      for (const card of await scores.own(person)) await scores.score(person, card.id, { word: 'secret' });
    const mails = await fixture.run();
    expect(gist(mails)).toEqual([`manager: The debrief on ${CANDIDATE} is open`]);
    expect(JSON.stringify(mails)).not.toContain('secret');
  });
});

describe('a loop booked late', () => {
  test('makes no reminder of a day before', async () => {
    fixture.clock.advance(30 * 3_600_000);
    await fixture.loop.book();
    expect(await fixture.run()).toHaveLength(5);
    expect(await fixture.runAt(46.9)).toEqual([]);
    expect(await fixture.runAt(47)).toHaveLength(2);
  });

  test('is reminded of once when nobody worked for a day', async () => {
    await fixture.loop.book();
    await fixture.run();
    expect(await fixture.runAt(47.5)).toHaveLength(2 + 3);
    const old = (await fixture.ledger()).filter(({ state }) => state === 'withdrawn');
    expect(old.map(({ why }) => why)).toEqual(Array<string>(2).fill('It was too late for it to be of use'));
  });
});

describe('a change', () => {
  test('of time goes to those whom it concerns, and the old time is not reminded of', async () => {
    await fixture.loop.book();
    const before = mailTo(await fixture.run(), 'candidate', /System design/);
    await fixture.move(1, 56);
    const mails = await fixture.run();
    expect(gist(mails)).toEqual([
      'candidate: Changed: System design',
      `lead: Changed: System design with ${CANDIDATE}`,
      `panel: Changed: System design with ${CANDIDATE}`,
    ]);
    const after = mailTo(mails, 'candidate', /System design/);
    expect(after.text).toContain('Was: Wed 25 Nov 2026, 10:00–11:00 WET (UTC+00:00)');
    expect(after.text).toContain('When: Wed 25 Nov 2026, 16:00–17:00 WET (UTC+00:00)');
    expect(calendarOf(after, 'UID')).toBe(calendarOf(before, 'UID'));
    expect(Number(calendarOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(calendarOf(before, 'SEQUENCE')));
    expect(after.messageId).not.toBe(before.messageId);
    expect(await fixture.runAt(26)).toHaveLength(2);
    expect(await fixture.runAt(32)).toHaveLength(3);
  });

  test('that nobody announced is found when the old time comes', async () => {
    await fixture.loop.book();
    await fixture.run();
    await fixture.write((tx) =>
      tx.query(
        `UPDATE interview SET during = tstzrange(starts_at + interval '9 hours', ends_at + interval '9 hours')
         WHERE organization_id = $1 AND id = $2`,
        [tx.organizationId, fixture.loop.interviewIds[0]],
      ),
    );
    expect(await fixture.runAt(24)).toEqual([]);
    expect(gist(await fixture.run())).toEqual([
      'candidate: Changed: Coding',
      `lead: Changed: Coding with ${CANDIDATE}`,
    ]);
  });

  test('back to what was told, before it was mailed, tells nobody anything', async () => {
    await fixture.loop.book();
    await fixture.run();
    await fixture.door.stop();
    await fixture.move(1, 56);
    await fixture.move(1, 50);
    fixture.door.start();
    expect(await fixture.run()).toEqual([]);
    expect(await fixture.runAt(26)).toHaveLength(2 + 3);
  });

  test('of a person takes one out, invites the other and tells the candidate', async () => {
    await fixture.loop.book();
    await fixture.run();
    await fixture.loop.replace(1, fixture.people.panel, fixture.people.spare);
    await fixture.loop.book();
    const mails = await fixture.run();
    expect(gist(mails)).toEqual([
      'candidate: Changed: System design',
      `panel: Cancelled: System design with ${CANDIDATE}`,
      `spare: Booked: System design with ${CANDIDATE}`,
    ]);
    expect(calendarOf(mailTo(mails, 'panel', /Cancelled/), 'METHOD')).toBe('CANCEL');
    expect(mailTo(mails, 'candidate', /Changed/).text).toContain('With: Lead, Spare');
    expect(gist(await fixture.runAt(26)).filter((line) => line.startsWith('panel'))).toEqual([]);
    expect(gist(await fixture.runAt(52)).filter((line) => line.startsWith('panel'))).toEqual([]);
  });

  test('after a decline is taken out of that person’s calendar, once, and tells nobody else', async () => {
    await fixture.loop.book();
    await fixture.run();
    await fixture.write(async (tx) => {
      const [seat] = await tx.query<{ seat_id: string }>(
        `UPDATE reservation SET response = 'declined' WHERE organization_id = $1 AND interviewer_id = $2
         RETURNING seat_id`,
        [tx.organizationId, fixture.people.panel.memberId],
      );
      await fixture.platform.outbox.append(tx, seatAnswered, fixture.loop.loopId, {
        loopId: fixture.loop.loopId,
        seatId: seat?.seat_id ?? '',
        interviewerId: fixture.people.panel.memberId,
        response: 'declined',
      });
    });
    const mails = await fixture.run();
    expect(gist(mails)).toEqual([`panel: Cancelled: System design with ${CANDIDATE}`]);
    expect(calendarOf(mailTo(mails, 'panel', /Cancelled/), 'METHOD')).toBe('CANCEL');
    expect(gist(await fixture.runAt(49.5)).filter((line) => line.startsWith('panel'))).toEqual([]);
  });
});

describe('a cancelled loop', () => {
  test('is taken out of the calendars of all who were told, and nothing of it is reminded of', async () => {
    await fixture.loop.book();
    const told = await fixture.run();
    await fixture.cancel();
    const mails = await fixture.run();
    expect(mails.map(({ to, calendar }) => `${to} ${calendar?.method}`).sort()).toEqual(
      told.map(({ to }) => `${to} CANCEL`).sort(),
    );
    for (const mail of mails) {
      const invitation = told.find(
        (one) => one.to === mail.to && calendarOf(one, 'UID') === calendarOf(mail, 'UID'),
      );
      expect(Number(calendarOf(mail, 'SEQUENCE'))).toBeGreaterThan(
        Number(calendarOf(invitation ?? mail, 'SEQUENCE')),
      );
    }
    expect(JSON.stringify(mails.filter(({ to }) => nameOf(to) === 'candidate'))).not.toContain(
      'another offer',
    );
    for (const hours of [24, 26, 47, 49, 50, 52]) expect(await fixture.runAt(hours)).toEqual([]);
  });

  test('of which nobody had been told makes no mail', async () => {
    await fixture.door.stop();
    await fixture.loop.book();
    await fixture.cancel();
    fixture.door.start();
    expect(await fixture.run()).toEqual([]);
    expect((await fixture.ledger()).every(({ state, why }) => state === 'withdrawn' && why !== null)).toBe(
      true,
    );
  });

  test('takes only what is to come out of calendars', async () => {
    await fixture.loop.book();
    await fixture.runAt(49.5);
    await fixture.cancel();
    expect((await fixture.run()).map(({ subject }) => subject.split(',')[0]).sort()).toEqual([
      'Cancelled: System design',
      `Cancelled: System design with ${CANDIDATE}`,
      `Cancelled: System design with ${CANDIDATE}`,
    ]);
  });
});

describe('who is not to be written', () => {
  test('a member who was deactivated', async () => {
    await fixture.loop.book();
    await fixture.run();
    await fixture.write((tx) =>
      tx.query(`UPDATE member SET state = 'deactivated' WHERE organization_id = $1 AND id = $2`, [
        tx.organizationId,
        fixture.people.panel.memberId,
      ]),
    );
    expect(await fixture.runAt(26)).toHaveLength(2 + 2);
  });

  test('a candidate who withdrew, even when nobody cancelled the loop', async () => {
    await fixture.loop.book();
    await fixture.run();
    await fixture.write((tx) =>
      tx.query(`UPDATE application SET state = 'withdrawn' WHERE organization_id = $1`, [tx.organizationId]),
    );
    expect(await fixture.runAt(26)).toEqual([]);
  });
});

test('a mail server that refuses is tried again, ever more slowly, and the mail arrives once', async () => {
  await fixture.loop.book();
  fixture.mail.refuse(5);
  expect(await fixture.run()).toEqual([]);
  expect(await fixture.run()).toEqual([]);
  fixture.clock.advance(30_000);
  expect(await fixture.run()).toHaveLength(5);
  fixture.clock.advance(3_600_000);
  expect(await fixture.run()).toEqual([]);
  const tries = await fixture.write((tx) =>
    tx.query<{ state: string; error: string | null }>(
      'SELECT state, error FROM delivery WHERE organization_id = $1 ORDER BY at, id',
      [tx.organizationId],
    ),
  );
  expect(tries.map(({ state }) => state)).toEqual([
    ...Array<string>(5).fill('failed'),
    ...Array<string>(5).fill('sent'),
  ]);
  expect(tries[0]?.error).toContain('451');
  expect(tries[0]?.error).not.toContain('@');
});

test('a mail that is refused eight times has failed for people to see, and is not tried again', async () => {
  fixture.mail.refuse(1_000);
  await fixture.loop.book();
  for (let attempt = 0; attempt < 9; attempt++) {
    await fixture.run();
    fixture.clock.advance(3_600_000);
  }
  const invitations = (await fixture.ledger()).filter(({ kind }) => kind === 'invitation');
  expect(invitations.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
    Array<string>(5).fill('failed 8'),
  );
  fixture.mail.refuse(0);
  expect(await fixture.run()).toEqual([]);
});

test('a mail that cannot be written fails like one that is refused, and holds up nobody else', async () => {
  await fixture.write((tx) =>
    tx.query(`UPDATE candidate SET email = 'no address' WHERE organization_id = $1`, [tx.organizationId]),
  );
  await fixture.loop.book();
  expect(await fixture.run()).toHaveLength(3);
  const failed = await fixture.write((tx) =>
    tx.query<{ error: string }>('SELECT error FROM delivery WHERE organization_id = $1 AND state = $2', [
      tx.organizationId,
      'failed',
    ]),
  );
  expect(failed).toHaveLength(2);
  expect(failed[0]?.error).toContain('is not an e-mail address');
});

test('a booking that is rolled back leaves no reminder', async () => {
  const { outbox } = fixture.platform;
  const { loopId } = fixture.loop;
  await expect(
    fixture.write(async (tx) => {
      await outbox.append(tx, loopBooked, loopId, { loopId, revision: 1 });
      throw new Error('lost');
    }),
  ).rejects.toThrow('lost');
  expect(await fixture.ledger()).toEqual([]);
  expect(await fixture.run()).toEqual([]);
});
