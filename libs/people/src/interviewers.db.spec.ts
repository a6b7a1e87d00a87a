// Changing interviewers and their pauses, against real PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import {
  EndPause,
  MakeInterviewer,
  PauseInterviewer,
  UpdateInterviewer,
  interviewerChanged,
  interviewersByIds,
  openPauses,
} from '#people';
import type { InterviewerRow, PauseRow } from '#people';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { testOrganization } from '../../../test/support/people.js';
import type { TestOrganization } from '../../../test/support/people.js';

let db: TestDatabase;
let organization: TestOrganization;
let coordinator: Actor;
let make: MakeInterviewer;
let update: UpdateInterviewer;
let pause: PauseInterviewer;
let end: EndPause;
const told: string[] = [];

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(organization.scope, work);
const profile = async (id: string): Promise<InterviewerRow | undefined> =>
  (await read((tx) => interviewersByIds(tx, [id])))[0];
const pausesOf = (id: string): Promise<PauseRow[]> => read((tx) => openPauses(tx, [id], db.clock.now()));
const inHours = (hours: number): Date => new Date(db.clock.nowMs() + hours * 3_600_000);

beforeAll(async () => {
  db = await testDatabase();
  const { database, outbox, idempotency, clock, handlers } = db.platform;
  handlers.inside(interviewerChanged, async (_, { payload }) =>
    Promise.resolve(void told.push(payload.interviewerId)),
  );
  organization = await testOrganization(db.platform);
  coordinator = await organization.member('coordinator');
  make = new MakeInterviewer(database, idempotency, outbox, clock);
  update = new UpdateInterviewer(database, outbox, clock);
  pause = new PauseInterviewer(idempotency, outbox, clock);
  end = new EndPause(database, outbox, clock);
});
afterAll(() => db.close());

describe('MakeInterviewer', () => {
  test('gives a member a profile in the organization’s zone and with its hours', async () => {
    const { memberId } = await organization.member('hiring_manager');
    const made = await make.run(coordinator, { memberId, idempotencyKey: newId() });
    expect(made).toEqual({ kind: 'InterviewerMade', interviewerId: memberId });
    expect(await profile(memberId)).toMatchObject({ zone: 'UTC', version: 1, dailyInterviewsMax: null });
    expect((await profile(memberId))?.workingHours).toBeNull();
    expect(told).toContain(memberId);
  });

  test('a profile that exists is left as it is, also when two make it at once', async () => {
    const { memberId } = await organization.member('interviewer');
    const wanted = (zone: string) => make.run(coordinator, { memberId, zone, idempotencyKey: newId() });
    const outcomes = await Promise.all([wanted('Asia/Tokyo'), wanted('Asia/Tokyo'), wanted('Asia/Tokyo')]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      'AlreadyInterviewer',
      'AlreadyInterviewer',
      'InterviewerMade',
    ]);
    expect(await wanted('Europe/Rome')).toMatchObject({
      kind: 'AlreadyInterviewer',
      interviewerId: memberId,
    });
    expect(await profile(memberId)).toMatchObject({ zone: 'Asia/Tokyo' });
  });

  test('the same key gives the same answer', async () => {
    const { memberId } = await organization.member('interviewer');
    const input = { memberId, idempotencyKey: newId() };
    expect(await make.run(coordinator, input)).toEqual(await make.run(coordinator, input));
  });

  test('interviewers make a profile for themselves and for nobody else', async () => {
    const [self, other] = [
      await organization.member('interviewer'),
      await organization.member('interviewer'),
    ];
    await expect(make.run(self, { memberId: other.memberId, idempotencyKey: newId() })).rejects.toMatchObject(
      {
        code: 'FORBIDDEN',
      },
    );
    expect(await make.run(self, { memberId: self.memberId, idempotencyKey: newId() })).toMatchObject({
      kind: 'InterviewerMade',
    });
  });

  test('a member of another organization does not exist', async () => {
    const stranger = await (await testOrganization(db.platform)).member('interviewer');
    const asked = make.run(coordinator, { memberId: stranger.memberId, idempotencyKey: newId() });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('UpdateInterviewer', () => {
  test('changes what is given, takes back what is null, and leaves the rest', async () => {
    const { memberId } = await organization.interviewer({
      weeklyInterviewsMax: 4,
      videoLink: 'https://meet.test/a',
    });
    const outcome = await update.run(coordinator, {
      interviewerId: memberId,
      version: 1,
      zone: 'asia/kolkata',
      workingHours: [{ weekday: 2, from: '10:00', to: '18:00' }],
      preferredHours: [{ weekday: 2, from: '10:00', to: '12:00' }],
      limits: { dailyInterviewsMax: 2, weeklyInterviewsMax: null },
      videoLink: null,
    });
    expect(outcome).toEqual({ kind: 'InterviewerUpdated', interviewerId: memberId });
    expect(await profile(memberId)).toMatchObject({
      zone: 'Asia/Kolkata',
      workingHours: [{ weekday: 2, from: '10:00', to: '18:00' }],
      preferredHours: [{ weekday: 2, from: '10:00', to: '12:00' }],
      dailyInterviewsMax: 2,
      weeklyInterviewsMax: null,
      dailyMinutesMax: null,
      videoLink: null,
      version: 2,
    });
    await update.run(coordinator, { interviewerId: memberId, version: 2, preferredHours: null });
    expect(await profile(memberId)).toMatchObject({
      preferredHours: null,
      dailyInterviewsMax: 2,
      version: 3,
    });
  });

  test('a stale version changes nothing; of two at once one wins', async () => {
    const { memberId: interviewerId } = await organization.interviewer();
    const change = (location: string) => update.run(coordinator, { interviewerId, version: 1, location });
    const outcomes = await Promise.all(['Lagos', 'Lima', 'Lyon', 'Leeds'].map(change));
    expect(outcomes.filter(({ kind }) => kind === 'InterviewerUpdated')).toHaveLength(1);
    const after = await profile(interviewerId);
    expect(after?.version).toBe(2);
    expect(await change('Oslo')).toMatchObject({ kind: 'InterviewerChanged', interviewerId });
    expect(await profile(interviewerId)).toEqual(after);
  });

  test.each([
    [{ zone: 'Berlin' }, 'zone'],
    [{ workingHours: [{ weekday: 1, from: '17:00', to: '09:00' }] }, 'workingHours[0].to'],
    [{ preferredHours: [{ weekday: 9, from: '09:00', to: '10:00' }] }, 'preferredHours[0].weekday'],
    [{ limits: { dailyInterviewsMax: -1 } }, 'limits.dailyInterviewsMax'],
    [{ limits: { weeklyMinutesMax: 10_081 } }, 'limits.weeklyMinutesMax'],
    [{ breakMinutesMin: 241 }, 'breakMinutesMin'],
    [{ videoLink: 'javascript:alert(1)' }, 'videoLink'],
    [{ videoLink: 'http://meet.test/a' }, 'videoLink'],
    [{ languages: ['en', 'English, please'] }, 'languages[1]'],
    [{ location: 'x'.repeat(101) }, 'location'],
    [{ level: 'Staff\0' }, 'level'],
  ])('%j is refused, naming %s', async (wrong, field) => {
    const { memberId } = await organization.interviewer();
    await expect(
      update.run(coordinator, { interviewerId: memberId, version: 1, ...wrong }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field },
    });
    expect(await profile(memberId)).toMatchObject({ version: 1 });
  });

  test('interviewers change their own profile only; strangers and nonsense do not exist', async () => {
    const [self, other] = [await organization.interviewer(), await organization.interviewer()];
    const change = (actor: Actor, interviewerId: string) =>
      update.run(actor, { interviewerId, version: 1, level: 'Staff' });
    expect(await change(self, self.memberId)).toMatchObject({ kind: 'InterviewerUpdated' });
    await expect(change(self, other.memberId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await (await testOrganization(db.platform)).interviewer();
    await expect(change(coordinator, stranger.memberId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(change(coordinator, 'nonsense')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('PauseInterviewer and EndPause', () => {
  const pauseFor = (interviewerId: string, from: Date | null, to: Date, actor = coordinator) =>
    pause.run(actor, { interviewerId, from, to, reason: ' Leave ', idempotencyKey: newId() });

  test('a pause begins now unless told; one that overlaps another is an outcome, one that touches it is not', async () => {
    const { memberId } = await organization.interviewer();
    const first = await pauseFor(memberId, null, inHours(48));
    expect(first).toMatchObject({ kind: 'InterviewerPaused', interviewerId: memberId });
    expect(await pausesOf(memberId)).toMatchObject([
      { during: { from: db.clock.now(), to: inHours(48) }, reason: 'Leave' },
    ]);
    expect(await pauseFor(memberId, inHours(47), inHours(50))).toMatchObject({
      kind: 'PauseOverlaps',
      pauseId: 'pauseId' in first ? first.pauseId : '',
    });
    expect(await pauseFor(memberId, inHours(48), inHours(50))).toMatchObject({ kind: 'InterviewerPaused' });
  });

  test('of many overlapping pauses at once exactly one is entered', async () => {
    const { memberId } = await organization.interviewer();
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map((hours) => pauseFor(memberId, null, inHours(hours))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'InterviewerPaused')).toHaveLength(1);
    expect(await pausesOf(memberId)).toHaveLength(1);
  });

  test('ending keeps what was of the pause, and removes one that has not begun', async () => {
    const { memberId } = await organization.interviewer();
    const running = await pauseFor(memberId, null, inHours(48));
    const coming = await pauseFor(memberId, inHours(100), inHours(200));
    const ids = [running, coming].map((outcome) =>
      outcome.kind === 'InterviewerPaused' ? outcome.pauseId : '',
    );
    const from = db.clock.now();
    db.clock.advance(3_600_000);
    for (const pauseId of ids)
      expect(await end.run(coordinator, { pauseId })).toEqual({
        kind: 'PauseEnded',
        interviewerId: memberId,
      });
    expect(await read((tx) => openPauses(tx, [memberId], from))).toMatchObject([
      { during: { from, to: db.clock.now() } },
    ]);
    const heard = told.length;
    expect(await end.run(coordinator, { pauseId: ids[0] ?? '' })).toMatchObject({ kind: 'PauseEnded' });
    expect(told).toHaveLength(heard);
  });

  test('times that make no sense are refused', async () => {
    const { memberId } = await organization.interviewer();
    for (const [from, to] of [
      [inHours(2), inHours(1)],
      [inHours(-5), inHours(-1)],
      [null, inHours(24 * 800)],
    ] as const)
      await expect(pauseFor(memberId, from, to)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'to' },
      });
  });

  test('interviewers pause themselves, not others, and end only their own pauses', async () => {
    const [self, other] = [await organization.interviewer(), await organization.interviewer()];
    const own = await pauseFor(self.memberId, null, inHours(5), self);
    expect(own).toMatchObject({ kind: 'InterviewerPaused' });
    await expect(pauseFor(other.memberId, null, inHours(5), self)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const pauseId = own.kind === 'InterviewerPaused' ? own.pauseId : '';
    await expect(end.run(other, { pauseId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(end.run(coordinator, { pauseId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await end.run(self, { pauseId })).toMatchObject({ kind: 'PauseEnded' });
  });
});
