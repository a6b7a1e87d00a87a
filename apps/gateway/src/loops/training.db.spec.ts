// Training through the schema: a path is set, members progress, feedback is read by those whom it concerns, and what is
// not possible is said in words.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';

let db: TestDatabase;
let gateway: TestGateway;
let of: LoopFixture;
let [teacher, learner, admin] = [] as unknown as [Actor, Actor, Actor];
let [poolId, seatId] = ['', ''];
beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  of = await loopFixture(db.platform, ['2026-11-26'], { zones: ['Europe/Berlin', 'Europe/Berlin'] });
  [teacher, learner] = of.interviewers as [Actor, Actor];
  admin = { ...of.coordinator, role: 'administrator' };
  const { pools } = await ask<{ pools: { nodes: { id: string }[] } }>('{ pools { nodes { id } } }');
  poolId = pools.nodes[0]?.id ?? '';
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

async function ask<Data>(query: string, input?: object, as: Actor = of.coordinator): Promise<Data> {
  const { data, errors } = await gateway.ask(as, query, input === undefined ? {} : { input });
  expect(errors).toEqual([]);
  return data as Data;
}
const refused = async (query: string, input: object, as: Actor = of.coordinator): Promise<string> =>
  JSON.stringify((await gateway.ask(as, query, { input })).errors);

const MEMBERS = `members { phase interviewer { id }
  progress { shadowsDone shadowsNeeded reverseShadowsDone reverseShadowsNeeded bookedAhead stepsLeft graduatesAt awaitingApproval } }`;
const UPDATE = `mutation ($input: UpdatePoolTrainingInput!) { updatePoolTraining(input: $input) {
  ... on PoolTrainingUpdated { pool { training { shadows reverseShadows graduation addsTrainees } } } } }`;
const CREDIT = `mutation ($input: GrantTrainingCreditInput!) { grantTrainingCredit(input: $input) { __typename
  ... on TrainingCreditGranted { interviewer { id } pool { ${MEMBERS} } } ... on Problem { message } } }`;
const APPROVE = `mutation ($input: ApproveGraduationInput!) { approveGraduation(input: $input) { __typename
  ... on GraduationApproved { interviewer { id } pool { ${MEMBERS} } } ... on Problem { message } } }`;
const FEEDBACK = `mutation ($input: GiveTrainingFeedbackInput!) { giveTrainingFeedback(input: $input) {
  ... on TrainingFeedbackGiven { interviewer { id } pool { ${MEMBERS} } } } }`;

const progress = {
  shadowsDone: 0,
  shadowsNeeded: 1,
  reverseShadowsDone: 0,
  reverseShadowsNeeded: 1,
  bookedAhead: 0,
  stepsLeft: 2,
  graduatesAt: null,
  awaitingApproval: false,
};
/** The pool's members as they are to be shown, the teacher first. */
const members = (phase: string, own: object | null): object => [
  { phase: 'QUALIFIED', interviewer: { id: teacher.memberId }, progress: null },
  { phase, interviewer: { id: learner.memberId }, progress: own },
];

test('a path is set and shown; what makes none is refused in words', async () => {
  const training = { shadows: 1, reverseShadows: 1, graduation: 'APPROVAL', addsTrainees: true };
  expect(await ask(UPDATE, { poolId, training })).toEqual({ updatePoolTraining: { pool: { training } } });
  expect(
    await refused(UPDATE, { poolId, training: { ...training, shadows: 0, reverseShadows: 0 } }),
  ).toContain('at least one step');
  expect(await refused(UPDATE, { poolId, training: { ...training, shadows: 21 } })).toContain('from 0 to 20');
  expect(await refused(UPDATE, { poolId })).toContain('training must be given');
  expect(await refused(UPDATE, { poolId, training }, teacher)).toContain('FORBIDDEN');
});

test('members progress by what is booked, granted and said', async () => {
  const add = `mutation ($input: AddToPoolInput!) { addToPool(input: $input) { ... on AddedToPool { pool { ${MEMBERS} } } } }`;
  const joined = await ask(add, { poolId, interviewerIds: [learner.memberId], phase: 'SHADOW' });
  expect(joined).toEqual({ addToPool: { pool: { members: members('SHADOW', progress) } } });
  const drafted = await ask<{ draftLoop: { loop: { id: string } } }>(
    'mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }',
    { applicationId: of.applicationIds[0], idempotencyKey: newId() },
  );
  const loopId = drafted.draftLoop.loop.id;
  const proposed = await ask<{ proposeLoop: { loop: { version: number }; proposals: { id: string }[] } }>(
    'mutation ($input: ProposeLoopInput!) { proposeLoop(input: $input) { ... on LoopProposed { loop { version } proposals { id } } } }',
    { loopId },
  );
  const { loop, proposals } = proposed.proposeLoop;
  const booked = await ask<{
    bookLoop: { loop: { interviews: { seats: { id: string; role: string }[] }[] } };
  }>(
    'mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { ... on LoopBooked { loop { interviews { seats { id role } } } } } }',
    { loopId, version: loop.version, proposalId: proposals[0]?.id, idempotencyKey: newId() },
  );
  seatId = booked.bookLoop.loop.interviews[0]?.seats.find(({ role }) => role === 'SHADOW')?.id ?? '';
  const credit = { poolId, interviewerId: learner.memberId, shadows: 0, reverseShadows: 1 };
  const granted = { ...credit, reason: 'Led interviews elsewhere', idempotencyKey: newId() };
  const own = {
    ...progress,
    reverseShadowsDone: 1,
    bookedAhead: 1,
    stepsLeft: 0,
    graduatesAt: expect.any(String),
  };
  expect(await ask(CREDIT, granted)).toMatchObject({
    grantTrainingCredit: { interviewer: { id: learner.memberId }, pool: { members: members('SHADOW', own) } },
  });
  expect(await refused(CREDIT, { ...granted, reason: '', idempotencyKey: newId() })).toContain('reason');
  const other = { ...granted, interviewerId: teacher.memberId, idempotencyKey: newId() };
  expect(await ask(CREDIT, other)).toMatchObject({ grantTrainingCredit: { __typename: 'NotInTraining' } });
  expect(await ask(APPROVE, { poolId, interviewerId: learner.memberId })).toMatchObject({
    approveGraduation: {
      __typename: 'NotAwaitingApproval',
      message: expect.stringContaining('not done all steps'),
    },
  });
});

test('feedback is read by whom it concerns, and a graduation is approved once', async () => {
  const seat = `{ loops { nodes { interviews { seats { role trainingFeedback { verdict comment givenBy { id } } } } } } }`;
  const shown = async (as: Actor): Promise<string> => JSON.stringify(await ask(seat, undefined, as));
  const input = { seatId, verdict: 'REPEAT', comment: 'Let them think.' };
  expect(await refused(FEEDBACK, input, teacher)).toContain('has not begun');
  db.clock.moveTo(new Date('2026-11-26T20:00:00Z'));
  expect(await refused(FEEDBACK, { ...input, comment: null }, teacher)).toContain('comment is required');
  expect(await refused(FEEDBACK, input, learner)).toContain('FORBIDDEN');
  expect(await ask(FEEDBACK, input, teacher)).toMatchObject({
    giveTrainingFeedback: {
      pool: { members: members('SHADOW', { ...progress, reverseShadowsDone: 1, stepsLeft: 1 }) },
    },
  });
  for (const as of [teacher, learner, admin]) expect(await shown(as)).toContain('Let them think.');
  expect(await shown(of.hiringManager)).not.toContain('Let them think.');
  await ask(FEEDBACK, { seatId, verdict: 'COUNTS', comment: null });
  const { pool } = await ask<{ pool: unknown }>(`{ pool(id: "${poolId}") { ${MEMBERS} } }`);
  const done = { ...progress, shadowsDone: 1, reverseShadowsDone: 1, stepsLeft: 0, awaitingApproval: true };
  expect(pool).toEqual({ members: members('REVERSE_SHADOW', { ...done, graduatesAt: expect.any(String) }) });
  const approve = { poolId, interviewerId: learner.memberId };
  expect(await refused(APPROVE, approve, teacher)).toContain('FORBIDDEN');
  expect(await ask(APPROVE, approve)).toMatchObject({
    approveGraduation: { __typename: 'GraduationApproved', pool: { members: members('QUALIFIED', null) } },
  });
  expect(await ask(APPROVE, approve)).toMatchObject({ approveGraduation: { message: expect.any(String) } });
});
