// Loops across changes of clocks, in zones that have them, never had them and have given them up: whatever is told of
// a time, in GraphQL, on a candidate's pages and in their calendar file, in a mail's subject, text and HTML and in its
// invitation, is the same minute on the wall of whoever reads it, as Temporal has it. British Columbia and Alberta stay
// on summer time from 2026 on; which zone data is installed decides what that means, and all have to follow the same.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MailboxMailer } from '#platform';
import type { MailboxEntry } from '#platform';
import { WorkerDoor } from '#worker';
import { CROSSINGS, windowsOf } from '../support/clock-crossings.js';
import { cancelRest, crossedLoop, moveSecond } from '../support/crossed-loop.js';
import type { CrossedLoop, CrossedWorld } from '../support/crossed-loop.js';
import { testDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import { operationsOf } from '../support/graphql.js';
import { cellOf, lineOf, readInvitation, spokenTimes, wallAt } from '../support/told-times.js';
import type { ReadInvitation } from '../support/told-times.js';

const HOUR_MS = 3_600_000;

const addressOf = ({ of }: CrossedLoop): string => `${of.organizationId}@candidates.example`;

let world: CrossedWorld;
let door: WorkerDoor;
const told: CrossedLoop[] = [];

beforeAll(async () => {
  const db = await testDatabase({ RATE_LIMITS: 'off' });
  const gateway = await testGateway(db);
  world = { db, gateway, ask: operationsOf(gateway.app, db) };
  door = new WorkerDoor(world.gateway.app, db.platform);
  door.start();
  for (const one of CROSSINGS) told.push(await crossedLoop(world, one));
  await run();
  for (const one of told) await moveSecond(world, one);
  await run();
  await passTime();
  const mails = await mailsOf();
  for (const one of told) {
    const ids = new Set([addressOf(one), ...one.of.interviewerIds.map((id) => `${id}@example.org`)]);
    one.mails = mails.filter(({ to }) => ids.has(to));
  }
}, 360_000);
afterAll(async () => {
  await door.stop();
  await world.gateway.close();
  await world.db.close();
});

const run = async (): Promise<void> => {
  await door.tick();
  await door.settle();
};

async function mailsOf(): Promise<MailboxEntry[]> {
  const { mailer } = world.db.platform;
  if (!(mailer instanceof MailboxMailer)) throw new Error('mail is not kept in the mailbox');
  return (await mailer.list(2000)).toReversed();
}

/** The day before each interview comes; after the last reminder, what is still to come is cancelled. */
async function passTime(): Promise<void> {
  const moments = told.flatMap((one) => [
    { atMs: (one.bookedMs[0] ?? 0) - 24 * HOUR_MS, cancel: null },
    { atMs: one.movedMs - 24 * HOUR_MS, cancel: one },
  ]);
  for (const { atMs, cancel } of moments.toSorted((a, b) => a.atMs - b.atMs)) {
    world.db.clock.moveTo(new Date(atMs));
    await run();
    if (cancel === null) continue;
    await cancelRest(world, cancel);
    await run();
  }
}

const LINK_SUBJECT = 'Your interviews at Acme';
const named = CROSSINGS.map(({ zone, starts }, at) => [zone, starts.join(' and '), at] as const);

describe.each(named)('a candidate in %s at %s', (zone, _starts, at) => {
  const one = (): CrossedLoop => told[at] ?? ({} as CrossedLoop);
  const spanAt = (startMs: number, where: string): string[] =>
    [startMs, startMs + HOUR_MS].map((ms) => wallAt(ms, where));

  const spansOf = (starts: readonly number[]): { from: string; to: string }[] =>
    starts.map((startMs) => ({
      from: new Date(startMs).toISOString(),
      to: new Date(startMs + HOUR_MS).toISOString(),
    }));
  const wallsOf = (starts: readonly number[], where: string): string[][] =>
    starts.map((startMs) => spanAt(startMs, where));

  test('is shown what was said and agreed, before and after the change', () => {
    const { crossing, bookedMs, movedMs, asked, shown } = one();
    expect(asked.windows).toEqual(windowsOf(crossing));
    expect(asked.proposed).toEqual(spansOf(bookedMs));
    expect(shown).toEqual([spansOf(bookedMs), spansOf([bookedMs[0] ?? 0, movedMs])]);
  });

  test('meets people whose days are those of their own wall', () => {
    const { crossing, bookedMs, asked } = one();
    const date = wallAt(bookedMs[0] ?? 0, crossing.others[0] ?? '').slice(0, 10);
    expect(asked.limit).toBe(`Interviewer 0 on ${date}`);
  });

  test('reads the same minute on each of their pages and in their calendar file', () => {
    const { crossing, bookedMs, movedMs, asked, pages } = one();
    expect(asked.windowsPage).toEqual(
      windowsOf(crossing).map(({ from, to }) => [from, to].map((at) => wallAt(Date.parse(at), zone))),
    );
    expect(asked.optionsPage).toEqual(wallsOf(bookedMs, zone));
    const moments = [bookedMs, [bookedMs[0] ?? 0, movedMs]];
    for (const [moment, starts] of moments.entries()) {
      const { agenda, elsewhere, change, file } = pages[moment] ?? {};
      expect(agenda).toEqual(wallsOf(starts, zone));
      expect(elsewhere).toEqual(wallsOf(starts, crossing.others[0] ?? ''));
      expect(change).toEqual(wallsOf(starts.slice(1), zone));
      expect(file?.map(({ instants }) => instants)).toEqual(
        starts.map((startMs) => [startMs, startMs + HOUR_MS]),
      );
      for (const { written, instants, zone: where } of file ?? [])
        expect(written).toEqual(expectedDigits(instants, where ?? 'UTC'));
    }
  });

  test('is told the minute until which their link works', () => {
    const { link, mails } = one();
    const [mail] = mails.filter(({ subject }) => subject === LINK_SUBJECT);
    expect(spokenTimes(mail?.text ?? '')).toEqual([wallAt(Date.parse(link.expiresAt), zone)]);
  });

  /** Checks one mail to somebody in `where`, and gives the invitation in it. */
  function heard(mail: MailboxEntry, where: string): ReadInvitation | null {
    const { bookedMs, movedMs } = one();
    const isFirst = mail.subject.includes('Talk 0');
    const isOld = /^(Confirmed|Booked)/.test(mail.subject);
    const startMs = (isFirst ? bookedMs[0] : isOld ? bookedMs[1] : movedMs) ?? 0;
    const expected = spanAt(startMs, where);
    expect([mail.subject, spokenTimes(mail.subject)]).toEqual([mail.subject, expected.slice(0, 1)]);
    const lines = [
      ['When', expected],
      ...(mail.subject.startsWith('Changed') ? [['Was', spanAt(bookedMs[1] ?? 0, where)] as const] : []),
      ...(mail.text.includes('For the candidate: ')
        ? [['For the candidate', spanAt(startMs, zone)] as const]
        : []),
    ] as const;
    for (const [label, times] of lines) {
      expect([mail.text, spokenTimes(lineOf(mail.text, label))]).toEqual([mail.text, times]);
      expect([mail.html, spokenTimes(cellOf(mail.html ?? '', label))]).toEqual([mail.html, times]);
    }
    if (mail.calendar === null) return null;
    const read = readInvitation(mail.calendar);
    expect([mail.calendar, read.instants]).toEqual([mail.calendar, [startMs, startMs + HOUR_MS]]);
    expect(read.written).toEqual(expectedDigits(read.instants, read.zone ?? 'UTC'));
    // The zone is described, but where what is written could mean two instants, or the description is not the runtime's.
    expect([where, null]).toContain(read.zone);
    expect(spokenTimes(lineOf(read.description, 'When'))).toEqual(expected);
    return read;
  }

  const expectedDigits = (instants: readonly number[], where: string): string[] =>
    instants.map((ms) => `${wallAt(ms, where).slice(0, 16)}:00`);

  test('reads the same minute in every mail and invitation, and so do the interviewers', () => {
    const {
      of,
      crossing: { others },
      bookedMs,
      movedMs,
      mails,
    } = one();
    // What was to come when the loop was cancelled, a day before its second interview.
    const both = movedMs - 24 * HOUR_MS < (bookedMs[0] ?? 0) ? ['Cancelled'] : [];
    const listeners = [
      [addressOf(one()), zone, ['Changed', 'Cancelled', 'Reminder', 'Confirmed', 'Confirmed', ...both]],
      [`${of.interviewerIds[0]}@example.org`, others[0] ?? '', ['Reminder', 'Booked', ...both]],
      [
        `${of.interviewerIds[1]}@example.org`,
        others[1] ?? '',
        ['Changed', 'Cancelled', 'Reminder', 'Booked'],
      ],
    ] as const;
    for (const [address, where, kinds] of listeners) {
      const mine = mails.filter(({ to }) => to === address);
      const about = mine.filter(
        ({ subject }) => !subject.startsWith('Your scorecard') && subject !== LINK_SUBJECT,
      );
      const seen = about.map(({ subject }) => subject.split(':')[0] ?? '');
      const once = seen.filter((kind, index) => kind !== 'Reminder' || seen.indexOf(kind) === index);
      expect(once.toSorted()).toEqual(kinds.toSorted());
      const sequences = new Map<string, number>();
      for (const mail of about) {
        const read = heard(mail, where);
        expect(read?.method ?? 'none').toBe(
          { Reminder: 'none', Cancelled: 'CANCEL' }[mail.subject.split(':')[0] ?? ''] ?? 'REQUEST',
        );
        if (read === null) continue;
        expect(read.sequence).toBeGreaterThan(sequences.get(read.uid) ?? -1);
        sequences.set(read.uid, read.sequence);
      }
    }
  });

  test('has interviewers who are told when their interview ended', () => {
    const {
      of,
      crossing: { others },
      bookedMs,
      mails,
    } = one();
    const asked = mails.filter(
      ({ to, subject }) => to.startsWith(of.interviewerIds[0] ?? '-') && subject.startsWith('Your scorecard'),
    );
    for (const { text, html } of asked) {
      const ended = [wallAt((bookedMs[0] ?? 0) + HOUR_MS, others[0] ?? '')];
      expect([lineOf(text, 'Ended'), cellOf(html ?? '', 'Ended')].map(spokenTimes)).toEqual([ended, ended]);
    }
  });
});
