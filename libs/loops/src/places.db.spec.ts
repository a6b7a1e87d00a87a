// Booked interviews have a place: a link, a call, a room that nobody else has at that time, or word that it is to come;
// and another place is a change like any other.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bookedInterviews, interviewsOfLoops, loopsByIds, newestProposals, revisionsOfLoops } from '#loops';
import type { InterviewRow, PlaceInput } from '#loops';
import { insertRooms } from '#people';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { revisionDiff } from './domain/revision-diff.js';

let db: TestDatabase;
let use: LoopUseCases;
beforeEach(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
afterEach(async () => {
  await use.close();
  await db.close();
});

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.coordinator, work);
const write = (of: LoopFixture, sql: string, ...values: unknown[]): Promise<unknown> =>
  db.platform.database.transaction(of.coordinator, (tx) => tx.query(sql, [of.organizationId, ...values]));

/** Two people in each of two interviews' pools, and one hour of two candidates' for each. */
async function fixture(wanted: string | null, interviews = ['Coding']): Promise<LoopFixture> {
  const of = await loopFixture(db.platform, [], {
    zones: Array.from({ length: 4 }, () => 'Europe/London'),
    interviews: interviews.map((title) => ({ title, minutes: 60, pool: 0 })),
    candidates: 2,
  });
  for (const applicationId of of.applicationIds)
    await write(
      of,
      `INSERT INTO availability (organization_id, id, application_id, during, given_at)
       VALUES ($1, $2, $3, tstzrange('2026-11-26T10:00Z', '2026-11-26T11:00Z'), '2026-11-23T08:00Z')`,
      newId(),
      applicationId,
    );
  await write(of, 'UPDATE interview_template SET place_wanted = $2 WHERE organization_id = $1', wanted);
  return of;
}

async function room(of: LoopFixture, name: string, capacity: number): Promise<string> {
  const id = newId();
  await db.platform.database.transaction(of.coordinator, (tx) =>
    insertRooms(tx, [{ id, name, capacity, createdAt: db.clock.now() }]),
  );
  return id;
}

async function proposed(of: LoopFixture, at = 0) {
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const outcome = await use.propose.run(of.coordinator, { loopId });
  const [best] = await read(of, (tx) => newestProposals(tx, [loopId]));
  return { loopId, outcome, proposalId: best?.id ?? '', plan: best?.plan ?? [] };
}

const versionOf = async (of: LoopFixture, loopId: string): Promise<number> =>
  (await read(of, (tx) => loopsByIds(tx, [loopId])))[0]?.version ?? 0;

async function book(of: LoopFixture, { loopId, proposalId }: { loopId: string; proposalId: string }) {
  const version = await versionOf(of, loopId);
  return use.book.run(of.coordinator, { loopId, version, proposalId, idempotencyKey: newId() });
}

async function booked(of: LoopFixture, at = 0): Promise<InterviewRow> {
  const found = await proposed(of, at);
  expect(await book(of, found)).toMatchObject({ kind: 'LoopBooked' });
  const [interview] = await read(of, (tx) => interviewsOfLoops(tx, [found.loopId]));
  if (interview === undefined) throw new Error('no interview');
  return interview;
}

const change = async (
  of: LoopFixture,
  { id, loopId }: InterviewRow,
  place: PlaceInput,
  reason = 'It is nicer there',
) =>
  use.place.run(of.coordinator, {
    interviewId: id,
    version: await versionOf(of, loopId),
    place,
    reason,
    idempotencyKey: newId(),
  });

const takenRooms = (of: LoopFixture): Promise<{ roomId: string; interviewId: string }[]> =>
  read(of, (tx) =>
    tx.query(
      `SELECT room_id AS "roomId", interview_id AS "interviewId" FROM reservation
       WHERE organization_id = $1 AND live AND room_id IS NOT NULL`,
      [of.organizationId],
    ),
  );

test.each([
  ['{interviewer_link,pattern}', null, { placeKind: 'video', place: 'https://lead.example/x' }],
  [
    '{pattern,interviewer_link}',
    null,
    { placeKind: 'video', place: expect.stringMatching(/^https:\/\/meet\.example\/[0-9a-f-]{36}$/) },
  ],
  ['{phone,pattern}', null, { placeKind: 'phone', place: 'By phone' }],
  ['{pattern}', 'phone', { placeKind: 'phone', place: 'By phone' }],
  ['{}', null, { placeKind: 'to_be_announced', place: null }],
])('by the order %s and the wish for %s', async (order, wanted, expected) => {
  const of = await fixture(wanted);
  await write(
    of,
    `UPDATE organization SET place_order = $2::text[], link_pattern = 'https://meet.example/{interview}' WHERE id = $1`,
    order,
  );
  await write(of, `UPDATE interviewer SET video_link = 'https://lead.example/x' WHERE organization_id = $1`);
  await write(of, `UPDATE candidate SET phone = '+49 30 123456' WHERE organization_id = $1`);
  const interview = await booked(of);
  expect(interview).toMatchObject(expected);
  const [revision] = await read(of, (tx) => revisionsOfLoops(tx, [interview.loopId]));
  expect(JSON.stringify([interview, revision])).not.toContain('123456');
});

test('a room is proposed with the people, reserved with them, and given back with the loop', async () => {
  const of = await fixture('room');
  await room(of, 'Closet', 1);
  const aquarium = await room(of, 'Aquarium', 2);
  const first = await proposed(of);
  expect(first.plan).toMatchObject([{ roomId: aquarium }]);
  const second = await proposed(of, 1);
  expect(second.plan).toMatchObject([{ roomId: aquarium }]);
  expect(await book(of, first)).toMatchObject({ kind: 'LoopBooked' });
  expect(await takenRooms(of)).toEqual([{ roomId: aquarium, interviewId: first.plan[0]?.interviewId }]);
  const [interview] = await read(of, (tx) => bookedInterviews(tx, first.loopId));
  expect(interview?.place).toBe('Aquarium');
  // Other people are free, but there is no other room.
  expect(await book(of, second)).toMatchObject({ kind: 'SlotTaken', batchId: null });
  const again = await use.propose.run(of.coordinator, { loopId: second.loopId });
  expect(again).toMatchObject({ kind: 'NoFeasiblePlan', proven: true });
  const version = await versionOf(of, first.loopId);
  await use.cancel.run(of.coordinator, { loopId: first.loopId, version, reason: 'They took another offer' });
  expect(await takenRooms(of)).toEqual([]);
  expect(await use.propose.run(of.coordinator, { loopId: second.loopId })).toMatchObject({
    kind: 'LoopProposed',
  });
});

test('whoever comes second to a room at the same moment gets SlotTaken, and the room is taken once', async () => {
  const of = await fixture('room');
  await room(of, 'Aquarium', 2);
  const both = [await proposed(of), await proposed(of, 1)];
  const kinds = (await Promise.all(both.map((one) => book(of, one)))).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['LoopBooked', 'SlotTaken']);
  expect(await takenRooms(of)).toHaveLength(1);
});

test('without a room that is large enough there is no plan, and it says why', async () => {
  const of = await fixture('room');
  await room(of, 'Closet', 1);
  const { outcome } = await proposed(of);
  expect(outcome).toMatchObject({ kind: 'NoFeasiblePlan', proven: true });
  expect(JSON.stringify(outcome)).toContain('the room of “Coding”');
});

test('where rooms come first but none is large enough, the next source gives the place', async () => {
  const of = await fixture(null);
  await write(
    of,
    `UPDATE organization SET place_order = '{room,pattern}', link_pattern = 'https://meet.example/{interview}' WHERE id = $1`,
  );
  await room(of, 'Closet', 1);
  expect(await booked(of)).toMatchObject({ placeKind: 'video' });
});

test('another place is a revision with a reason, and a raised sequence', async () => {
  const of = await fixture(null);
  const interview = await booked(of);
  const outcome = await change(of, interview, { kind: 'video', link: 'https://meet.example/new' });
  expect(outcome).toEqual({ kind: 'LoopBooked', loopId: interview.loopId, revision: 2 });
  const [now] = await read(of, (tx) => interviewsOfLoops(tx, [interview.loopId]));
  expect(now).toMatchObject({
    placeKind: 'video',
    place: 'https://meet.example/new',
    sequence: interview.sequence + 1,
  });
  const [before, after] = await read(of, (tx) => revisionsOfLoops(tx, [interview.loopId]));
  expect(after).toMatchObject({
    change: 'placed',
    reason: 'It is nicer there',
    changedById: of.coordinator.memberId,
  });
  expect(revisionDiff(before?.plan ?? [], after?.plan ?? [])).toMatchObject([
    { placeChanged: true, moved: false, seats: [] },
  ]);
});

test('a room can be chosen while it is free and large enough, and is given back for another place', async () => {
  const of = await fixture(null);
  const [closet, aquarium] = [await room(of, 'Closet', 1), await room(of, 'Aquarium', 2)];
  const [first, second] = [await booked(of), await booked(of, 1)];
  expect(await change(of, first, { kind: 'room', roomId: aquarium })).toMatchObject({ kind: 'LoopBooked' });
  expect(await change(of, second, { kind: 'room', roomId: aquarium })).toMatchObject({
    kind: 'RoomTaken',
    interviewId: second.id,
  });
  await expect(change(of, second, { kind: 'room', roomId: closet })).rejects.toMatchObject({
    details: { field: 'place.roomId' },
    message: expect.stringContaining('holds 1; 2 people take part'),
  });
  expect(await takenRooms(of)).toEqual([{ roomId: aquarium, interviewId: first.id }]);
  expect(await change(of, first, { kind: 'other', text: 'The lobby' })).toMatchObject({ kind: 'LoopBooked' });
  expect(await change(of, second, { kind: 'room', roomId: aquarium })).toMatchObject({ kind: 'LoopBooked' });
  expect(await takenRooms(of)).toEqual([{ roomId: aquarium, interviewId: second.id }]);
});

test('a room goes along when its interview moves, and what was chosen stays', async () => {
  const of = await fixture('room');
  const aquarium = await room(of, 'Aquarium', 2);
  const interview = await booked(of);
  await write(
    of,
    `UPDATE availability SET during = tstzrange('2026-11-26T10:00Z', '2026-11-26T13:00Z') WHERE organization_id = $1`,
  );
  const move = async (to: string): Promise<InterviewRow | undefined> => {
    const asked = { kind: 'move', interviewId: interview.id, from: to, to: null } as const;
    const ways = await use.proposeChange.run(of.coordinator, { loopId: interview.loopId, change: asked });
    expect(ways).toMatchObject({ kind: 'LoopProposed' });
    const [best] = await read(of, (tx) => newestProposals(tx, [interview.loopId]));
    const done = await use.change.run(of.coordinator, {
      loopId: interview.loopId,
      version: await versionOf(of, interview.loopId),
      proposalId: best?.id ?? '',
      reason: 'They asked for it',
      idempotencyKey: newId(),
    });
    expect(done).toMatchObject({ kind: 'LoopBooked' });
    return (await read(of, (tx) => interviewsOfLoops(tx, [interview.loopId])))[0];
  };
  const moved = await move('2026-11-26T11:00:00.000Z');
  expect(moved).toMatchObject({ placeKind: 'room', roomId: aquarium });
  expect(moved?.during?.from).not.toEqual(interview.during?.from);
  expect(await takenRooms(of)).toEqual([{ roomId: aquarium, interviewId: interview.id }]);
  if (moved !== undefined) await change(of, moved, { kind: 'other', text: 'The lobby' });
  expect(await move('2026-11-26T12:00:00.000Z')).toMatchObject({ placeKind: 'other', place: 'The lobby' });
  expect(await takenRooms(of)).toEqual([]);
});

test.each<[PlaceInput, string]>([
  [{ kind: 'video' }, 'place.link'],
  [{ kind: 'video', link: 'http://meet.example/a' }, 'place.link'],
  [{ kind: 'video', link: 'https://meet.example/\u0000' }, 'place.link'],
  [{ kind: 'video', link: `https://meet.example/${'x'.repeat(500)}` }, 'place.link'],
  [{ kind: 'room', roomId: 'nothing' }, 'place.roomId'],
  [{ kind: 'room', roomId: '01900000-0000-7000-8000-000000000000' }, 'place.roomId'],
  [{ kind: 'phone' }, 'place.kind'],
  [{ kind: 'other', text: ' ' }, 'place.text'],
  [{ kind: 'other', text: 'The lobby\r\nBcc: everybody' }, 'place.text'],
  [{ kind: 'other', text: 'javascript:alert(1)' }, 'place.text'],
  [{ kind: 'other', text: 'x'.repeat(301) }, 'place.text'],
])('%j is refused by %s, and nothing changes', async (place, field) => {
  const of = await fixture(null);
  const interview = await booked(of);
  await expect(change(of, interview, place)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { field },
  });
  expect((await read(of, (tx) => interviewsOfLoops(tx, [interview.loopId])))[0]).toEqual(interview);
});

test('only who may book may change a place, and only what they saw', async () => {
  const of = await fixture(null);
  const interview = await booked(of);
  const input = {
    interviewId: interview.id,
    version: 1,
    place: { kind: 'other', text: 'The lobby' },
    reason: 'So it is',
    idempotencyKey: newId(),
  } as const;
  expect(await use.place.run(of.coordinator, input)).toMatchObject({ kind: 'LoopChanged' });
  for (const actor of of.interviewers)
    await expect(use.place.run(actor, { ...input, idempotencyKey: newId() })).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
    });
});

test('advice for a room that is taken is about times, not about people who would fill it', async () => {
  const of = await fixture('room');
  await room(of, 'Aquarium', 2);
  const [first, second] = [await proposed(of), await proposed(of, 1)];
  await book(of, first);
  const outcome = await use.propose.run(of.coordinator, { loopId: second.loopId });
  if (outcome.kind !== 'NoFeasiblePlan') throw new Error(outcome.kind);
  expect(outcome.message).toContain('Coding');
  expect(JSON.stringify(outcome.relaxations)).not.toMatch(/let Interviewer|Aquarium/);
  expect(outcome.relaxations.map(({ advice }) => advice)).toContain(
    'ask the candidate for more time on 2026-11-26',
  );
});

test('a held room is booked with the hold, and free again from the instant at which the hold expires', async () => {
  const of = await fixture('room');
  const aquarium = await room(of, 'Aquarium', 2);
  const [first, second] = [await proposed(of), await proposed(of, 1)];
  const hold = async ({ loopId, proposalId }: { loopId: string; proposalId: string }) =>
    use.hold.run(of.coordinator, {
      loopId,
      version: await versionOf(of, loopId),
      proposalId,
      idempotencyKey: newId(),
    });
  const held = await hold(first);
  if (held.kind !== 'LoopHeld') throw new Error(held.kind);
  expect(await book(of, second)).toMatchObject({ kind: 'SlotTaken' });
  db.clock.moveTo(new Date(held.expiresAt));
  expect(await hold(second)).toMatchObject({ kind: 'LoopHeld' });
  expect(await takenRooms(of)).toEqual([{ roomId: aquarium, interviewId: second.plan[0]?.interviewId }]);
  const version = await versionOf(of, second.loopId);
  const confirmed = await use.confirm.run(of.coordinator, {
    loopId: second.loopId,
    version,
    idempotencyKey: newId(),
  });
  expect(confirmed).toMatchObject({ kind: 'LoopBooked' });
  expect((await read(of, (tx) => interviewsOfLoops(tx, [second.loopId])))[0]).toMatchObject({
    state: 'booked',
    placeKind: 'room',
    roomId: aquarium,
  });
  expect(await takenRooms(of)).toHaveLength(1);
});
