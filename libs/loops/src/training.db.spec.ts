// Training in bookings: phases follow the calendar through bookings, cancellations, declines and what is said about
// sessions, and who has done all steps interviews on their own.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { GiveTrainingFeedback, interviewsOfLoops, newestProposals, traineeStandings } from '#loops';
import { AddToPool, ApproveGraduation, GrantTrainingCredit, UpdatePoolTraining, poolMembers } from '#people';
import { newId } from '#platform';
import { START, testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { school } from '../../../test/support/training.js';
import type { School } from '../../../test/support/training.js';

const DAY_MS = 86_400_000;

/** The days of the test's own week, and the Monday after it. */
let [wednesday, thursday, friday, monday] = ['', '', '', ''];

let db: TestDatabase;
let use: LoopUseCases;
beforeAll(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
beforeEach(() => {
  // The clock never goes back: each test has a week of its own, which begins on a Monday morning.
  const weeks = Math.ceil((db.clock.nowMs() - START.getTime()) / (7 * DAY_MS));
  const beginMs = START.getTime() + weeks * 7 * DAY_MS;
  db.clock.moveTo(new Date(beginMs));
  [wednesday, thursday, friday, monday] = [2, 3, 4, 7].map((day) =>
    new Date(beginMs + day * DAY_MS).toISOString().slice(0, 10),
  ) as [string, string, string, string];
});
afterAll(async () => {
  await use.close();
  await db.close();
});

const afterDay = (day: string): void => db.clock.moveTo(new Date(`${day}T20:00:00Z`));

const cancel = async (at: School, loopId: string): Promise<void> => {
  const input = { loopId, version: await at.version(loopId), reason: 'The candidate is ill' };
  expect((await use.cancel.run(at.of.coordinator, input)).kind).toBe('LoopCancelled');
};

/** Where the only learner stands now. */
const standing = async (at: School, number = 0) => {
  const found = await at.read((tx) =>
    traineeStandings(tx, { interviewerIds: [at.learnerIds[number] ?? ''] }, db.clock.now()),
  );
  return found[0];
};

const learner = (at: School, number = 0): string => at.learnerIds[number] ?? '';
const feedback = (at: School, seatId: string, verdict: 'counts' | 'repeat') =>
  use
    .get(GiveTrainingFeedback)
    .run(at.of.coordinator, { seatId, verdict, comment: 'Ask for the trade-off first.' });
const seatIdIn = async (at: School, loopId: string): Promise<string> =>
  (await at.learning(loopId))[0]?.id ?? '';

test('an earlier booking becomes the shadow, and cancelling it rolls back', async () => {
  const at = await school(db, use);
  await at.reserve(thursday);
  expect(await at.calendar(learner(at))).toBe('Th s');
  const earlier = await at.reserve(wednesday);
  expect(await at.calendar(learner(at))).toBe('We s, Th r');
  await cancel(at, earlier);
  expect(await at.calendar(learner(at))).toBe('Th s');
});

test('nobody is offered for more sessions than they have steps to do', async () => {
  const at = await school(db, use, { training: { shadows: 1, reverseShadows: 0 } });
  await at.reserve(thursday);
  const later = await at.reserve(friday);
  expect(await at.learning(later)).toMatchObject([{ interviewerId: null, optional: true }]);
});

test('a declined session is none, until they come after all', async () => {
  const at = await school(db, use);
  const earlier = await at.reserve(wednesday);
  await at.reserve(thursday);
  const [seatId, own] = [await seatIdIn(at, earlier), at.of.interviewers[1]];
  if (own === undefined) throw new Error('nobody learns');
  await use.answer.run(own, { seatId, response: 'declined', reason: 'On a journey' });
  expect(await at.calendar(learner(at))).toBe('Th s');
  await use.answer.run(own, { seatId, response: 'accepted' });
  expect(await at.calendar(learner(at))).toBe('We s, Th r');
});

/** A session was declined, and its step is done in another one by now. */
const declinedAndDoneElsewhere = async (at: School) => {
  const loopId = await at.reserve(wednesday);
  const [seatId, own] = [await seatIdIn(at, loopId), at.of.interviewers[1]];
  if (own === undefined) throw new Error('nobody learns');
  await use.answer.run(own, { seatId, response: 'declined', reason: 'On a journey' });
  await at.reserve(thursday);
  expect(await at.calendar(learner(at))).toBe('Th s');
  return { loopId, seatId, own };
};

test('a declined session is not taken back once its step is planned elsewhere', async () => {
  const at = await school(db, use, { training: { shadows: 1, reverseShadows: 0 } });
  const { seatId, own } = await declinedAndDoneElsewhere(at);
  const outcome = await use.answer.run(own, { seatId, response: 'accepted' });
  expect(outcome.kind === 'SeatNotFree' ? outcome.message : outcome.kind).toContain(
    'no step of your training left',
  );
  expect(await at.calendar(learner(at))).toBe('Th s');
});

test('who declined a session and has no step left is not asked again when it moves', async () => {
  const at = await school(db, use, { training: { shadows: 1, reverseShadows: 0 } });
  const { loopId } = await declinedAndDoneElsewhere(at);
  const before = await at.read((tx) => interviewsOfLoops(tx, [loopId]));
  const change = {
    kind: 'move',
    interviewId: before[0]?.id ?? '',
    from: `${wednesday}T14:00:00.000Z`,
    to: null,
  } as const;
  expect((await use.proposeChange.run(at.of.coordinator, { loopId, change })).kind).toBe('LoopProposed');
  const [best] = await at.read((tx) => newestProposals(tx, [loopId]));
  const moved = await use.change.run(at.of.coordinator, {
    loopId,
    version: await at.version(loopId),
    proposalId: best?.id ?? '',
    reason: 'Later',
    idempotencyKey: newId(),
  });
  expect(moved.kind).toBe('LoopBooked');
  const after = await at.read((tx) => interviewsOfLoops(tx, [loopId]));
  expect(after[0]?.during?.from).not.toEqual(before[0]?.during?.from);
  expect(await at.calendar(learner(at))).toBe('Th s');
  expect(await at.learning(loopId)).toMatchObject([{ response: 'declined', problem: 'declined' }]);
});

test('a hold shifts what is booked once it is booked itself, so that nothing is shifted when it expires', async () => {
  const at = await school(db, use);
  const held = await at.reserve(wednesday, 'hold');
  await at.reserve(thursday);
  expect(await at.calendar(learner(at))).toBe('We s, Th s');
  const input = { loopId: held, version: await at.version(held), idempotencyKey: newId() };
  expect((await use.confirm.run(at.of.coordinator, input)).kind).toBe('LoopBooked');
  expect(await at.calendar(learner(at))).toBe('We s, Th r');
});

test('a hold is planned with, and from the instant at which it expires it is not', async () => {
  const at = await school(db, use);
  await at.reserve(wednesday, 'hold');
  const later = await at.reserve(thursday);
  expect((await at.learning(later)).map(({ role }) => role)).toEqual(['shadow']);
  expect((await standing(at))?.progress).toMatchObject({ stepsLeft: 0, graduatesMs: null });
  db.clock.moveTo(new Date(db.clock.nowMs() + DAY_MS));
  expect((await standing(at))?.progress).toMatchObject({ stepsLeft: 1 });
  expect((await at.learning(later)).map(({ role }) => role)).toEqual(['shadow']);
  await at.reserve(friday);
  expect(await at.calendar(learner(at))).toBe('Th s, Fr r');
});

test('one interview that is cancelled rolls back, and so does a hold that is released', async () => {
  const at = await school(db, use, { interviews: 2, teachers: 2, learners: 2 });
  const later = await at.reserve(friday, 'hold');
  const onto = async (loopId: string) => ({ loopId, version: await at.version(loopId) });
  const booked = await use.confirm.run(at.of.coordinator, {
    ...(await onto(later)),
    idempotencyKey: newId(),
  });
  expect(booked.kind).toBe('LoopBooked');
  const earlier = await at.reserve(wednesday);
  expect(await at.calendar(learner(at))).toBe('We s, Fr r');
  const seats = await at.learning(earlier);
  const interviewId = seats.find((seat) => seat.interviewerId === learner(at))?.interviewId ?? '';
  const why = { interviewId, reason: 'Too much for one day', idempotencyKey: newId() };
  await use.cancelInterview.run(at.of.coordinator, { ...(await onto(earlier)), ...why });
  expect(await at.calendar(learner(at))).toBe('Fr s');
  expect(await at.calendar(learner(at, 1))).toBe('We s, Fr r');
  const held = await at.reserve(thursday, 'hold');
  expect(await at.calendar(learner(at))).toBe('Th s, Fr s');
  expect((await standing(at))?.progress).toMatchObject({ stepsLeft: 0 });
  await use.release.run(at.of.coordinator, await onto(held));
  expect(await at.calendar(learner(at))).toBe('Fr s');
});

test('a session that is handed to somebody else who learns counts for them, and no more for who had it', async () => {
  const at = await school(db, use, { teachers: 2, learners: 2 });
  const earlier = await at.reserve(wednesday);
  await at.reserve(friday);
  const [seat] = await at.learning(earlier);
  const [from, to] = at.of.interviewers.slice(2).sort((a) => (a.memberId === seat?.interviewerId ? -1 : 1));
  if (seat === undefined || from === undefined || to === undefined) throw new Error('nobody learns');
  expect(await at.calendar(from.memberId)).toBe('We s, Fr r');
  const input = { seatId: seat.id, toId: to.memberId, idempotencyKey: newId() };
  const asked = await use.proposeSwap.run(from, input);
  if (asked.kind !== 'SwapProposed') throw new Error(JSON.stringify(asked));
  expect(await at.calendar(from.memberId)).toBe('We s, Fr r');
  await use.answerSwap.run(to, { swapId: asked.swapId, answer: 'agreed' });
  expect(await at.calendar(from.memberId)).toBe('Fr s');
  expect(await at.calendar(to.memberId)).toBe('We s');
  const teacher = at.of.interviewers[0]?.memberId ?? '';
  const none = await use.proposeSwap.run(to, { ...input, toId: teacher, idempotencyKey: newId() });
  expect(none.kind).toBe('SwapImpossible');
});

test('a session that did not take place rolls back', async () => {
  const at = await school(db, use);
  const earlier = await at.reserve(wednesday);
  await at.reserve(friday);
  afterDay(wednesday);
  expect((await standing(at))?.progress).toMatchObject({ shadowsDone: 1, nextStep: 'reverse_shadow' });
  const input = { loopId: earlier, version: await at.version(earlier), reason: 'Nobody came' };
  const interviewId = (await at.learning(earlier))[0]?.interviewId ?? '';
  const marked = await use.mark.run(at.of.coordinator, { ...input, interviewId, idempotencyKey: newId() });
  expect(marked.kind).toBe('InterviewMarked');
  expect(await at.calendar(learner(at))).toBe('We s, Fr s');
  expect((await standing(at))?.progress).toMatchObject({ shadowsDone: 0, ahead: 1, stepsLeft: 1 });
});

test('a session that has to be repeated does not count; the last word does', async () => {
  const at = await school(db, use);
  const earlier = await at.reserve(wednesday);
  await at.reserve(friday);
  const seatId = await seatIdIn(at, earlier);
  await expect(feedback(at, seatId, 'repeat')).rejects.toThrow('has not begun');
  afterDay(wednesday);
  expect((await feedback(at, seatId, 'repeat')).kind).toBe('TrainingFeedbackGiven');
  expect(await at.calendar(learner(at))).toBe('We s, Fr s');
  expect((await standing(at))?.progress).toMatchObject({ shadowsDone: 0, stepsLeft: 1 });
  await feedback(at, seatId, 'counts');
  expect(await at.calendar(learner(at))).toBe('We s, Fr r');
});

test('who teaches in the interview judges it, nobody else who interviews, and never who learned', async () => {
  const at = await school(db, use, { teachers: 2 });
  const loopId = await at.reserve(wednesday);
  const seatId = await seatIdIn(at, loopId);
  afterDay(wednesday);
  const leads = await at.read((tx) =>
    tx.query<{ id: string }>(
      `SELECT r.interviewer_id AS id FROM reservation r JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id
       WHERE r.loop_id = $1 AND r.live AND s.role = 'lead'`,
      [loopId],
    ),
  );
  const [lead, other, own] = [
    at.of.interviewers.find(({ memberId }) => memberId === leads[0]?.id),
    at.of.interviewers.slice(0, 2).find(({ memberId }) => memberId !== leads[0]?.id),
    at.of.interviewers[2],
  ];
  if (lead === undefined || other === undefined || own === undefined) throw new Error('somebody is missing');
  const give = use.get(GiveTrainingFeedback);
  const input = { seatId, verdict: 'repeat' as const, comment: 'Listen more.' };
  await expect(give.run(own, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(give.run(other, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(give.run(at.of.hiringManager, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(give.run(lead, { ...input, comment: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect((await give.run(lead, input)).kind).toBe('TrainingFeedbackGiven');
});

test('credit makes the way shorter at once, with the reason kept', async () => {
  const at = await school(db, use);
  await at.reserve(thursday);
  const grant = use.get(GrantTrainingCredit);
  const input = { poolId: at.poolId, interviewerId: learner(at), shadows: 1, reverseShadows: 0 };
  await expect(
    grant.run(at.of.coordinator, { ...input, reason: ' ', idempotencyKey: newId() }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  const key = { reason: 'Interviewed for years elsewhere', idempotencyKey: newId() };
  for (let twice = 0; twice < 2; twice++)
    expect((await grant.run(at.of.coordinator, { ...input, ...key })).kind).toBe('TrainingCreditGranted');
  expect(await at.calendar(learner(at))).toBe('Th r');
  expect((await standing(at))?.progress).toMatchObject({ shadowsDone: 1, ahead: 1, stepsLeft: 0 });
  const teacher = { ...input, interviewerId: at.of.interviewerIds[0] ?? '' };
  const none = await grant.run(at.of.coordinator, { ...teacher, ...key, idempotencyKey: newId() });
  expect(none.kind).toBe('NotInTraining');
});

test('who has done all steps leads from that instant on, and what is said later takes it back', async () => {
  const at = await school(db, use, { training: { shadows: 1, reverseShadows: 0 } });
  // The teacher is away from Thursday on, so that only the graduate can lead.
  const loopId = await at.reserve(wednesday);
  await at.write((tx) =>
    tx.query(
      `INSERT INTO pause (organization_id, id, interviewer_id, during, created_at)
       VALUES ($1, $2, $3, tstzrange($5, $6), $4)`,
      [
        at.of.organizationId,
        newId(),
        at.of.interviewerIds[0],
        db.clock.now(),
        `${thursday}T00:00:00Z`,
        new Date(db.clock.nowMs() + 30 * DAY_MS),
      ],
    ),
  );
  expect((await at.propose(friday)).kind).toBe('NoFeasiblePlan');
  const [end] = await at.read((tx) =>
    tx.query<{ at: Date }>('SELECT ends_at AS at FROM interview WHERE loop_id = $1', [loopId]),
  );
  db.clock.moveTo(end?.at ?? db.clock.now());
  const graduated = await at.reserve(monday);
  const leads = await at.read((tx) =>
    tx.query(`SELECT interviewer_id AS id FROM reservation WHERE loop_id = $1 AND seat_id IS NOT NULL`, [
      graduated,
    ]),
  );
  expect(leads).toEqual([{ id: learner(at) }]);
  await feedback(at, await seatIdIn(at, loopId), 'repeat');
  expect((await at.propose(monday)).kind).toBe('NoFeasiblePlan');
});

test('where approval is asked for, it is final; before, nobody is qualified and nobody goes on training', async () => {
  const at = await school(db, use, { training: { shadows: 1, reverseShadows: 0, graduation: 'approval' } });
  const approve = use.get(ApproveGraduation);
  const input = { poolId: at.poolId, interviewerId: learner(at) };
  const loopId = await at.reserve(wednesday);
  expect(await approve.run(at.of.coordinator, input)).toMatchObject({ kind: 'NotAwaitingApproval' });
  afterDay(wednesday);
  expect((await standing(at))?.progress.complete).toBe(true);
  const waiting = await at.reserve(friday);
  expect(await at.learning(waiting)).toMatchObject([{ interviewerId: null }]);
  const interviewer = at.of.interviewers[1];
  if (interviewer === undefined) throw new Error('nobody learns');
  await expect(approve.run(interviewer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await approve.run(at.of.coordinator, input)).kind).toBe('GraduationApproved');
  expect(await approve.run(at.of.coordinator, input)).toMatchObject({
    message: 'They are qualified already.',
  });
  await feedback(at, await seatIdIn(at, loopId), 'repeat');
  const members = await at.read((tx) => poolMembers(tx, [at.poolId]));
  expect(members.map(({ phase }) => phase)).toEqual(['qualified', 'qualified']);
});

test('a longer path keeps who graduated before, and leads the others further', async () => {
  const at = await school(db, use, { learners: 2, training: { shadows: 1, reverseShadows: 0 } });
  const first = await at.reserve(wednesday);
  const graduate = (await at.learning(first))[0]?.interviewerId ?? '';
  const other = at.learnerIds.find((id) => id !== graduate) ?? '';
  await at.reserve(friday);
  afterDay(wednesday);
  const training = { shadows: 2, reverseShadows: 1, graduation: 'automatic', addsTrainees: true } as const;
  await use.get(UpdatePoolTraining).run(at.of.coordinator, { poolId: at.poolId, training });
  const members = await at.read((tx) => poolMembers(tx, [at.poolId]));
  expect(members.find(({ interviewerId }) => interviewerId === graduate)?.phase).toBe('qualified');
  expect(members.find(({ interviewerId }) => interviewerId === other)?.phase).toBe('shadow');
  const left = await at.read((tx) => traineeStandings(tx, { interviewerIds: [other] }, db.clock.now()));
  expect(left).toMatchObject([{ progress: { ahead: 1, stepsLeft: 2 } }]);
});

test('who enters as a reverse shadow has the shadows behind them, and who is moved back begins anew', async () => {
  const at = await school(db, use);
  const add = use.get(AddToPool);
  const interviewerIds = [learner(at)];
  await add.run(at.of.coordinator, { poolId: at.poolId, interviewerIds, phase: 'reverse_shadow' });
  await add.run(at.of.coordinator, { poolId: at.poolId, interviewerIds, phase: 'reverse_shadow' });
  await at.reserve(wednesday);
  expect(await at.calendar(learner(at))).toBe('We r');
  afterDay(wednesday);
  expect((await standing(at))?.progress.complete).toBe(true);
  await add.run(at.of.coordinator, { poolId: at.poolId, interviewerIds, phase: 'shadow' });
  expect((await standing(at))?.progress).toMatchObject({
    shadowsDone: 0,
    reverseShadowsDone: 0,
    stepsLeft: 2,
  });
});

test('the one closest to graduating is chosen', async () => {
  const at = await school(db, use, { learners: 3, training: { shadows: 2, reverseShadows: 2 } });
  const closest = learner(at, 1);
  await use.get(GrantTrainingCredit).run(at.of.coordinator, {
    poolId: at.poolId,
    interviewerId: closest,
    shadows: 2,
    reverseShadows: 0,
    reason: 'Watched last year',
    idempotencyKey: newId(),
  });
  for (const day of [wednesday, thursday]) {
    const loopId = await at.reserve(day);
    expect(await at.learning(loopId)).toMatchObject([{ interviewerId: closest, role: 'reverse_shadow' }]);
  }
  const loopId = await at.reserve(friday);
  expect((await at.learning(loopId))[0]?.interviewerId).not.toBe(closest);
});

test('a pool that adds no trainees leaves a drafted loop as its template has it', async () => {
  const at = await school(db, use, { training: { addsTrainees: false } });
  expect(await at.learning(await at.reserve(wednesday))).toEqual([]);
});

test('bookings, credit and feedback at the same moment leave phases in the order of the calendar', async () => {
  const at = await school(db, use, {
    teachers: 4,
    learners: 2,
    candidates: 12,
    training: { shadows: 2, reverseShadows: 2 },
  });
  const days = [wednesday, thursday, friday, monday];
  const proposed = await Promise.all([...days, ...days].map((day) => at.propose(day)));
  const book = async ({ loopId, proposalIds }: (typeof proposed)[number]): Promise<string> => {
    const input = { loopId, version: await at.version(loopId), proposalId: proposalIds[0] ?? '' };
    return (await use.book.run(at.of.coordinator, { ...input, idempotencyKey: newId() })).kind;
  };
  const credit = (interviewerId: string): Promise<unknown> =>
    use.get(GrantTrainingCredit).run(at.of.coordinator, {
      poolId: at.poolId,
      interviewerId,
      shadows: 1,
      reverseShadows: 0,
      reason: 'Watched elsewhere',
      idempotencyKey: newId(),
    });
  const outcomes = await Promise.all([...proposed.map(book), ...at.learnerIds.map(credit)]);
  expect(outcomes).toContain('LoopBooked');
  const calendars = await Promise.all(at.learnerIds.map((id) => at.calendar(id)));
  expect(calendars.join('')).not.toBe('');
  for (const calendar of calendars) {
    const roles = calendar === '' ? [] : calendar.split(', ').map((text) => text.slice(-1));
    expect(roles).toEqual(roles.map((_, place) => (place === 0 ? 's' : 'r')));
  }
});
