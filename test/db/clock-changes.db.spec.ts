// Loops across changes of clocks, in zones that have them, never had them and have given them up: whatever is told of
// a time, in GraphQL, in a mail's subject, text and HTML and in its invitation, is the same minute on the wall of
// whoever reads it, as Temporal has it. British Columbia and Alberta stay on summer time from 2026 on; which zone data
// is installed decides what that means, and all channels have to follow the same.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wallToInstant } from '#calendar';
import { loopBooked } from '#loops';
import { MailboxMailer, newId } from '#platform';
import type { MailboxEntry } from '#platform';
import { WorkerDoor } from '#worker';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/graphql.js';
import type { TestGateway } from '../support/graphql.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { cellOf, lineOf, readInvitation, spokenTimes, wallAt } from '../support/told-times.js';
import type { ReadInvitation } from '../support/told-times.js';

const HOUR_MS = 3_600_000;

/** A candidate in `zone` meets one interviewer of each zone of `others`, for an hour each, from these wall times on. */
interface Crossing {
  readonly zone: string;
  readonly others: readonly string[];
  readonly starts: readonly string[];
}

const crossing = (zone: string, others: readonly string[], ...starts: string[]): Crossing => ({
  zone,
  others,
  starts,
});

const VANCOUVER = 'America/Vancouver';
const EDMONTON = 'America/Edmonton';
const NEW_YORK = 'America/New_York';

const CROSSINGS: readonly Crossing[] = [
  crossing(VANCOUVER, [NEW_YORK, 'Europe/London'], '2027-03-12T09:00', '2027-03-15T09:00'),
  crossing(NEW_YORK, ['Europe/Berlin', VANCOUVER], '2027-03-12T10:00', '2027-03-15T10:00'),
  crossing('Etc/GMT+5', [NEW_YORK, EDMONTON], '2027-03-12T22:30', '2027-03-14T08:00'),
  crossing(EDMONTON, ['Asia/Kolkata', NEW_YORK], '2027-03-13T08:30', '2027-03-14T08:30'),
  crossing('Europe/Berlin', [NEW_YORK, 'Australia/Sydney'], '2027-03-26T15:00', '2027-03-29T15:00'),
  crossing('Europe/London', ['Asia/Kolkata', EDMONTON], '2027-03-27T16:00', '2027-03-28T16:00'),
  crossing('Australia/Sydney', ['Europe/London', 'Etc/GMT+5'], '2027-04-02T09:00', '2027-04-05T09:00'),
  crossing('Asia/Kolkata', ['Australia/Sydney', VANCOUVER], '2027-04-03T10:00', '2027-04-04T10:00'),
  crossing('Australia/Sydney', [VANCOUVER, 'Europe/Berlin'], '2027-10-01T09:00', '2027-10-04T09:00'),
  crossing('Europe/Berlin', ['Europe/London', 'Asia/Kolkata'], '2027-10-30T10:00', '2027-10-31T10:00'),
  crossing('Europe/London', [NEW_YORK, 'Australia/Sydney'], '2027-10-30T09:00', '2027-11-01T09:00'),
  crossing(NEW_YORK, [EDMONTON, 'Europe/Berlin'], '2027-11-05T11:00', '2027-11-08T11:00'),
  crossing(VANCOUVER, [EDMONTON, 'Europe/Berlin'], '2027-11-06T09:00', '2027-11-08T09:00'),
  crossing(EDMONTON, [VANCOUVER, 'Etc/GMT+5'], '2027-11-06T12:00', '2027-11-07T12:00'),
  // In the night of the change itself: the windows as people say them are an hour shorter, or longer, than they look.
  crossing('Europe/Berlin', [NEW_YORK, 'Asia/Kolkata'], '2027-03-28T01:00', '2027-03-28T03:00'),
  crossing('Australia/Sydney', ['Europe/Berlin', EDMONTON], '2027-10-03T01:00', '2027-10-03T03:00'),
  crossing('Australia/Sydney', [NEW_YORK, 'Europe/London'], '2027-04-04T01:00', '2027-04-04T02:00'),
  crossing('Europe/London', ['Europe/Berlin', VANCOUVER], '2027-10-31T00:00', '2027-10-31T01:00'),
  crossing(NEW_YORK, [EDMONTON, 'Australia/Sydney'], '2027-11-07T00:00', '2027-11-07T01:00'),
];

/** Whether the second interview follows the first at once, in one window that crosses the change. */
const isOneNight = ({ starts: [first = '', second = ''] }: Crossing): boolean =>
  first.slice(0, 10) === second.slice(0, 10);

interface Told {
  readonly of: LoopFixture;
  readonly crossing: Crossing;
  readonly loopId: string;
  readonly interviewIds: readonly string[];
  /** What was booked first, and what the second interview became when it was moved; in ms. */
  readonly bookedMs: readonly number[];
  readonly movedMs: number;
  /** Each interview's instants as GraphQL gave them: after booking, and after the move. */
  readonly shown: string[][];
  mails: readonly MailboxEntry[];
}

const addressOf = ({ of }: Told): string => `${of.organizationId}@candidates.example`;

let db: TestDatabase;
let gateway: TestGateway;
let door: WorkerDoor;
const told: Told[] = [];

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  door = new WorkerDoor(gateway.app, db.platform);
  door.start();
  for (const one of CROSSINGS) told.push(await book(one));
  await run();
  for (const one of told) await move(one);
  await run();
  await passTime();
  const mails = await mailsOf();
  for (const one of told) {
    const ids = new Set([addressOf(one), ...one.of.interviewerIds.map((id) => `${id}@example.org`)]);
    one.mails = mails.filter(({ to }) => ids.has(to));
  }
}, 240_000);
afterAll(async () => {
  await door.stop();
  await gateway.close();
  await db.close();
});

const run = async (): Promise<void> => {
  await door.tick();
  await door.settle();
};

async function mailsOf(): Promise<MailboxEntry[]> {
  const { mailer } = db.platform;
  if (!(mailer instanceof MailboxMailer)) throw new Error('mail is not kept in the mailbox');
  return (await mailer.list(2000)).toReversed();
}

async function ask<T>(of: LoopFixture, source: string, variables: Record<string, unknown>): Promise<T> {
  const { data, errors } = await gateway.ask(of.coordinator, source, variables);
  expect(errors).toEqual([]);
  return data as T;
}

/** The windows as the candidate says them, as instants: the wall time of their calendar. */
function windowsOf({ zone, starts }: Crossing, oneNight: boolean): { from: string; to: string }[] {
  const at = (wall: string, hours: number): string => {
    const [date = '', time = ''] = wall.split('T');
    return new Date(wallToInstant(date, time, zone) + hours * HOUR_MS).toISOString();
  };
  const [first = '', second = ''] = starts;
  if (oneNight) return [{ from: at(first, 0), to: at(second, 1) }];
  return starts.map((wall) => ({ from: at(wall, 0), to: at(wall, 1) }));
}

const BOOKED = `query ($id: ID!) { loop(id: $id) { version interviews { id during { from to } } } }`;
type Shown = {
  loop: { version: number; interviews: { id: string; during: { from: string; to: string } }[] };
};

async function shownOf(of: LoopFixture, loopId: string): Promise<Shown['loop']> {
  return (await ask<Shown>(of, BOOKED, { id: loopId })).loop;
}

async function book(one: Crossing): Promise<Told> {
  const of = await loopFixture(db.platform, [], {
    zones: one.others,
    pools: one.others.map((_, at) => [at]),
    interviews: one.others.map((_, at) => ({
      title: `Talk ${at}`,
      minutes: 60,
      pool: at,
      afterAll: at === one.others.length - 1,
    })),
  });
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    await tx.query('UPDATE candidate SET zone = $2, email = $3 WHERE organization_id = $1', [
      of.organizationId,
      one.zone,
      `${of.organizationId}@candidates.example`,
    ]);
    await tx.query('UPDATE interviewer SET working_hours = $2 WHERE organization_id = $1', [
      of.organizationId,
      JSON.stringify(always),
    ]);
  });
  const [applicationId = ''] = of.applicationIds;
  const windows = windowsOf(one, isOneNight(one));
  await ask(
    of,
    'mutation ($input: GiveAvailabilityInput!) { giveAvailability(input: $input) { __typename } }',
    {
      input: { applicationId, windows },
    },
  );
  const { draftLoop } = await ask<{ draftLoop: { loop: { id: string } } }>(
    of,
    'mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }',
    { input: { applicationId, idempotencyKey: newId() } },
  );
  const loopId = draftLoop.loop.id;
  const { proposeLoop } = await ask<{ proposeLoop: { proposals: { id: string }[] } }>(
    of,
    'mutation ($input: ProposeLoopInput!) { proposeLoop(input: $input) { __typename ... on LoopProposed { proposals { id } } ... on Problem { message } } }',
    { input: { loopId, options: 1 } },
  );
  if (proposeLoop.proposals === undefined) throw new Error(JSON.stringify([one, proposeLoop]));
  const { version } = await shownOf(of, loopId);
  await ask(of, 'mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { __typename } }', {
    input: { loopId, version, proposalId: proposeLoop.proposals[0]?.id, idempotencyKey: newId() },
  });
  const { interviews } = await shownOf(of, loopId);
  const bookedMs = one.starts.map(
    (wall) => Temporal.PlainDateTime.from(wall).toZonedDateTime(one.zone).epochMilliseconds,
  );
  return {
    of,
    crossing: one,
    loopId,
    interviewIds: interviews.map(({ id }) => id),
    bookedMs,
    movedMs: (bookedMs[1] ?? 0) + HOUR_MS / 2,
    shown: [interviews.flatMap(({ during }) => [during.from, during.to])],
    mails: [],
  };
}

/** The second interview half an hour later, as a change of the booking leaves it. */
async function move(one: Told): Promise<void> {
  const { of, loopId, movedMs } = one;
  const values = [of.organizationId, one.interviewIds[1], new Date(movedMs), new Date(movedMs + HOUR_MS)];
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    await tx.query(
      'UPDATE interview SET during = tstzrange($3, $4), sequence = sequence + 1 WHERE organization_id = $1 AND id = $2',
      values,
    );
    await tx.query(
      'UPDATE reservation SET during = tstzrange($3, $4) WHERE organization_id = $1 AND interview_id = $2 AND live',
      values,
    );
    await db.platform.outbox.append(tx, loopBooked, loopId, { loopId, revision: 2 });
  });
  const { interviews } = await shownOf(of, loopId);
  one.shown.push(interviews.flatMap(({ during }) => [during.from, during.to]));
}

/** The day before each interview comes; after the last reminder, what is still to come is cancelled. */
async function passTime(): Promise<void> {
  const moments = told.flatMap((one) => [
    { atMs: (one.bookedMs[0] ?? 0) - 24 * HOUR_MS, cancel: null },
    { atMs: one.movedMs - 24 * HOUR_MS, cancel: one },
  ]);
  for (const { atMs, cancel } of moments.toSorted((a, b) => a.atMs - b.atMs)) {
    db.clock.moveTo(new Date(atMs));
    await run();
    if (cancel === null) continue;
    const { of, loopId } = cancel;
    const { version } = await shownOf(of, loopId);
    await ask(of, 'mutation ($input: CancelLoopInput!) { cancelLoop(input: $input) { __typename } }', {
      input: { loopId, version, reason: 'They took another offer' },
    });
    await run();
  }
}

const named = CROSSINGS.map(({ zone, starts }, at) => [zone, starts.join(' and '), at] as const);

describe.each(named)('a candidate in %s at %s', (zone, _starts, at) => {
  const one = (): Told => told[at] ?? ({} as Told);
  const spanAt = (startMs: number, where: string): string[] =>
    [startMs, startMs + HOUR_MS].map((ms) => wallAt(ms, where));

  test('is shown what was agreed, before and after the change', () => {
    const { bookedMs, movedMs, shown } = one();
    const spans = (starts: readonly number[]): string[] =>
      starts.flatMap((startMs) => [startMs, startMs + HOUR_MS]).map((ms) => new Date(ms).toISOString());
    expect(shown).toEqual([spans(bookedMs), spans([bookedMs[0] ?? 0, movedMs])]);
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
      const about = mine.filter(({ subject }) => !subject.startsWith('Your scorecard'));
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
