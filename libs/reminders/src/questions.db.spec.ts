// Interviewers are asked by mail: once whether they can take part in what is held, once whether they take over a seat. When
// all have accepted, the worker books the loop and everybody hears that it is.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  AnswerSeat,
  BookLoop,
  DraftLoop,
  HoldLoop,
  ProposeLoop,
  ProposeSwap,
  bookedInterviews,
  loopsByIds,
  newestProposals,
} from '#loops';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { remindersFixture } from '../../../test/support/reminders-fixture.js';
import type { RemindersFixture } from '../../../test/support/reminders-fixture.js';

let fixture: RemindersFixture;
beforeEach(async () => {
  fixture = await remindersFixture();
});
afterEach(() => fixture.close());

const ZONES = ['Europe/London', 'Europe/London', 'Europe/London'];

async function proposed(of: LoopFixture) {
  const { module } = fixture;
  const drafted = await module.get(DraftLoop).run(of.coordinator, {
    applicationId: of.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  await module.get(ProposeLoop).run(of.coordinator, { loopId });
  const [best] = await read(of, (tx) => newestProposals(tx, [loopId]));
  const [loop] = await read(of, (tx) => loopsByIds(tx, [loopId]));
  return { loopId, version: loop?.version ?? 0, proposalId: best?.id ?? '', idempotencyKey: newId() };
}

const read = <T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T> =>
  fixture.platform.database.read(of.coordinator, work);
const seatsOf = (of: LoopFixture, loopId: string) =>
  read(of, (tx) =>
    tx.query<{ seatId: string; interviewerId: string }>(
      `SELECT seat_id AS "seatId", interviewer_id AS "interviewerId" FROM reservation
       WHERE organization_id = $1 AND loop_id = $2 AND live AND seat_id IS NOT NULL`,
      [of.organizationId, loopId],
    ),
  );
const actorOf = (of: LoopFixture, id: string) =>
  of.interviewers.find(({ memberId }) => memberId === id) ?? of.coordinator;

test('who is held is asked once, and when all have accepted the loop is booked by itself', async () => {
  const of = await loopFixture(fixture.platform, ['2026-11-26'], {
    zones: ZONES,
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 0 },
    ],
  });
  const input = await proposed(of);
  const { loopId } = input;
  const held = await fixture.module.get(HoldLoop).run(of.coordinator, input);
  expect(held.kind).toBe('LoopHeld');
  const mails = await fixture.run();
  expect(mails.map(({ subject }) => subject.split(',')[0]).sort()).toEqual([
    'Can you take part? Coding with Candidate 0',
    'Can you take part? Design with Candidate 0',
  ]);
  expect(mails[0]?.text).toContain('Answer by: Tue 24 Nov 2026, 08:00 GMT');
  expect(mails[0]?.calendar).toBeNull();
  expect(await fixture.run()).toEqual([]);
  for (const { seatId, interviewerId } of await seatsOf(of, loopId))
    await fixture.module.get(AnswerSeat).run(actorOf(of, interviewerId), { seatId, response: 'accepted' });
  const told = await fixture.run();
  expect(told.map(({ subject }) => subject.split(':')[0]).sort()).toEqual([
    'Booked',
    'Booked',
    'Confirmed',
    'Confirmed',
  ]);
  expect((await read(of, (tx) => loopsByIds(tx, [loopId])))[0]?.state).toBe('booked');
});

test('who is asked to take over learns what and when, and not whom it is about', async () => {
  const of = await loopFixture(fixture.platform, ['2026-11-26'], { zones: ZONES });
  const input = await proposed(of);
  expect((await fixture.module.get(BookLoop).run(of.coordinator, input)).kind).toBe('LoopBooked');
  await fixture.run();
  const [interview] = await read(of, (tx) => bookedInterviews(tx, input.loopId));
  const seat = interview?.seats[0];
  const to = of.interviewerIds.find((id) => id !== seat?.interviewerId) ?? '';
  const asked = await fixture.module.get(ProposeSwap).run(actorOf(of, seat?.interviewerId ?? ''), {
    seatId: seat?.seatId ?? '',
    toId: to,
    reason: 'A dentist',
    idempotencyKey: newId(),
  });
  expect(asked.kind).toBe('SwapProposed');
  const [mail, ...more] = await fixture.run();
  expect(more).toEqual([]);
  expect(mail?.to).toBe(`${to}@example.org`);
  expect(mail?.subject).toMatch(/^Interviewer \d asks you to take over Coding, Thu 26 Nov 2026/);
  expect(mail?.text).toContain('Why: A dentist');
  expect(JSON.stringify(mail)).not.toContain('Candidate 0');
});
