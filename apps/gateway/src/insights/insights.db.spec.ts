// The board and the inbox through the schema, step by step through the life of a loop, and what they show to whom.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { ConfirmHold } from '#loops';
import { newId, systemScope } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { BOARD, boardOf, kindsOf, needsOfActor } from '../../../../test/support/board.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';
import { testOrganization } from '../../../../test/support/people.js';
import { testLoop } from '../../../../test/support/scored-loop.js';

let db: TestDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

const ask = async (
  actor: Actor,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> => {
  const { data, errors } = await gateway.ask(actor, source, variables);
  expect(errors).toEqual([]);
  return data ?? {};
};

/** The one field of a mutation's answer, whose type must be as expected. */
const change = async (
  actor: Actor,
  kind: string,
  mutation: string,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> => {
  const [name = ''] = mutation.split(' ');
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const shown = mutation.slice(name.length);
  const data = await ask(
    actor,
    `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on ${kind} { ${shown} } } }`,
    { input },
  );
  expect(data[name]).toMatchObject({ __typename: kind });
  return data[name] as Record<string, unknown>;
};

interface ShownLoop {
  readonly id: string;
  readonly version: number;
  readonly proposals: readonly { readonly id: string }[];
  readonly interviews: readonly {
    readonly title: string;
    readonly during: { readonly from: string; readonly to: string };
    readonly seats: readonly { readonly id: string }[];
  }[];
}
const LOOP = 'loop { id version proposals { id } interviews { title during { from to } seats { id } } }';

const loopOf = async (actor: Actor, id: string): Promise<ShownLoop> =>
  (await ask(actor, `query ($id: ID!) { ${LOOP.replace('loop {', 'loop(id: $id) {')} }`, { id }))
    .loop as ShownLoop;

const reserve = async (of: LoopFixture, kind: 'LoopHeld' | 'LoopBooked', loopId: string) => {
  const loop = await loopOf(of.coordinator, loopId);
  const name = kind === 'LoopHeld' ? 'holdLoop' : 'bookLoop';
  const data = await ask(
    of.coordinator,
    `mutation ($input: ReserveLoopInput!) { ${name}(input: $input) { __typename } }`,
    {
      input: {
        loopId,
        version: loop.version,
        proposalId: loop.proposals[0]?.id,
        idempotencyKey: newId(),
      },
    },
  );
  expect(data).toEqual({ [name]: { __typename: kind } });
};

test('board and inboxes are right at each step from an application to its decision', async () => {
  db.clock.moveTo(new Date('2026-11-23T08:00:00Z'));
  const of = await loopFixture(db.platform, [], {
    zones: ['Europe/Berlin', 'Europe/London'],
    pools: [[0], [1]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 1 },
    ],
  });
  const { coordinator, hiringManager, interviewers, applicationIds } = of;
  const [coder, designer] = interviewers as [Actor, Actor];
  const [applicationId] = applicationIds as [string];
  const board = () => boardOf(gateway, coordinator);
  const kinds = (actor: Actor) => kindsOf(gateway, actor);

  expect(await board()).toEqual({ candidatesWithoutAvailability: 1 });
  expect(await needsOfActor(gateway, coordinator)).toMatchObject([
    {
      kind: 'AVAILABILITY_MISSING',
      why: 'Candidate 0 has not been asked yet when they can.',
      deadline: null,
      application: { id: applicationId },
      loop: null,
    },
  ]);
  expect(await kinds(coder)).toEqual([]);
  expect(await kinds(hiringManager)).toEqual([]);

  await change(coordinator, 'AvailabilityRequested', 'requestAvailability application { id }', {
    applicationId,
  });
  expect((await needsOfActor(gateway, coordinator))[0]?.why).toContain('was asked when they can');

  await change(coordinator, 'AvailabilityGiven', 'giveAvailability application { id }', {
    applicationId,
    windows: [{ from: '2026-11-26T08:00:00Z', to: '2026-11-26T18:00:00Z' }],
  });
  expect(await board()).toEqual({ candidatesWithoutLoop: 1 });
  expect(await needsOfActor(gateway, coordinator)).toMatchObject([
    { kind: 'AVAILABILITY_RECEIVED', deadline: '2026-11-26T18:00:00.000Z' },
  ]);

  const drafted = await change(coordinator, 'LoopDrafted', `draftLoop loop { id }`, {
    applicationId,
    idempotencyKey: newId(),
  });
  const { id: loopId } = drafted.loop as { id: string };
  expect(await board()).toEqual({ loopsWithoutPlan: 1 });
  expect(await needsOfActor(gateway, coordinator)).toMatchObject([
    { kind: 'LOOP_WITHOUT_PLAN', loop: { id: loopId } },
  ]);

  await change(coordinator, 'LoopProposed', 'proposeLoop loop { id }', { loopId });
  expect(await board()).toEqual({ loopsWithoutPlan: 1 });
  expect(await kinds(coordinator)).toEqual(['PROPOSAL_READY']);

  await reserve(of, 'LoopHeld', loopId);
  expect(await board()).toEqual({ holdsExpiring: 1 });
  expect(await needsOfActor(gateway, coordinator)).toMatchObject([
    { kind: 'HOLD_EXPIRING', deadline: '2026-11-24T08:00:00.000Z', loop: { id: loopId } },
  ]);
  expect(await needsOfActor(gateway, coder)).toMatchObject([
    { kind: 'SEAT_UNANSWERED', deadline: '2026-11-24T08:00:00.000Z' },
  ]);

  db.clock.moveTo(new Date('2026-11-24T08:00:00Z'));
  expect(await board()).toEqual({ holdsExpiring: 1 });
  expect(await kinds(coordinator)).toEqual(['HOLD_EXPIRED']);
  expect(await kinds(coder)).toEqual([]);

  await change(coordinator, 'LoopProposed', 'proposeLoop loop { id }', { loopId });
  await reserve(of, 'LoopBooked', loopId);
  const { interviews } = await loopOf(coordinator, loopId);
  const [coding, design] = interviews as [ShownLoop['interviews'][0], ShownLoop['interviews'][0]];
  expect(await board()).toEqual({});
  expect(await kinds(coordinator)).toEqual([]);
  expect(await needsOfActor(gateway, coder)).toMatchObject([
    {
      kind: 'SEAT_UNANSWERED',
      deadline: coding.during.from,
      seat: { id: coding.seats[0]?.id },
      why: 'You were asked to take part in Coding with Candidate 0 and have not answered.',
    },
  ]);

  const seatId = design.seats[0]?.id;
  await change(designer, 'SeatAnswered', 'answerSeat loop { id }', {
    seatId,
    response: 'DECLINED',
    reason: 'A concert.',
  });
  const declined = (await ask(coordinator, BOARD)).board as Record<string, unknown>;
  expect(declined.declines).toMatchObject({
    count: 1,
    rows: {
      nodes: [
        {
          seat: { id: seatId, response: 'DECLINED', responseReason: 'A concert.' },
          interview: { title: 'Design', loop: { id: loopId } },
        },
      ],
    },
  });
  expect(await board()).toEqual({ declines: 1 });
  expect(await needsOfActor(gateway, coordinator)).toMatchObject([
    {
      kind: 'SEAT_DECLINED',
      why: 'Interviewer 1 declined Design with Candidate 0.',
      deadline: design.during.from,
      seat: { id: seatId },
    },
  ]);
  expect(await kinds(designer)).toEqual([]);

  for (const [actor, interview] of [
    [coder, coding],
    [designer, design],
  ] as const)
    await change(actor, 'SeatAnswered', 'answerSeat loop { id }', {
      seatId: interview.seats[0]?.id,
      response: 'ACCEPTED',
    });
  expect(await board()).toEqual({});
  expect(await kinds(coder)).toEqual([]);

  db.clock.moveTo(new Date('2026-11-25T23:30:00Z'));
  expect(await kinds(coder)).toEqual(['INTERVIEW_TODAY']);
  expect(await kinds(designer)).toEqual([]);

  db.clock.moveTo(new Date(Date.parse(coding.during.from) + 60_000));
  expect(await kinds(coder)).toEqual(['INTERVIEW_TODAY', 'SCORECARD_DUE']);

  const lastEnd = Math.max(...interviews.map(({ during }) => Date.parse(during.to)));
  db.clock.moveTo(new Date(lastEnd + 2 * 3_600_000));
  expect(await board()).toEqual({ overdueScorecards: 2 });
  expect(await needsOfActor(gateway, coder)).toMatchObject([
    { kind: 'SCORECARD_OVERDUE', why: 'Your scorecard for Coding with Candidate 0 is overdue.' },
  ]);
  expect(await kinds(coordinator)).toEqual(['SCORECARD_AWAITED', 'SCORECARD_AWAITED']);
  expect(await kinds(hiringManager)).toEqual([]);

  await submit(coder);
  expect(await board()).toEqual({ overdueScorecards: 1 });
  expect(await kinds(coder)).toEqual([]);
  expect(await kinds(hiringManager)).toEqual([]);
  await submit(designer);
  expect(await board()).toEqual({});
  expect(await needsOfActor(gateway, hiringManager)).toMatchObject([
    { kind: 'DECISION_MISSING', deadline: null, loop: { id: loopId } },
  ]);

  await change(hiringManager, 'DecisionMade', 'makeDecision loop { id }', {
    loopId,
    outcome: 'HIRE',
    level: 'Senior',
    rationale: 'Convinced everybody.',
    idempotencyKey: newId(),
  });
  expect(await board()).toEqual({});
  for (const actor of [coordinator, hiringManager, coder, designer]) expect(await kinds(actor)).toEqual([]);
});

test('who arranges a hold that everybody accepted learns why it is not booked by itself', async () => {
  const monday = new Date('2027-01-11T08:00:00Z');
  db.clock.moveTo(monday);
  const of = await loopFixture(db.platform, ['2027-01-14'], {
    zones: ['Europe/Berlin', 'Europe/London'],
    pools: [[0], [1]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 1 },
    ],
  });
  const { coordinator, interviewers, organizationId } = of;
  const write = (sql: string): Promise<unknown> =>
    db.platform.database.transaction(systemScope(organizationId), (tx) => tx.query(sql, [organizationId]));
  await write('UPDATE organization SET hold_minutes = 2880 WHERE id = $1');
  const drafted = await change(coordinator, 'LoopDrafted', 'draftLoop loop { id }', {
    applicationId: of.applicationIds[0],
    idempotencyKey: newId(),
  });
  const { id: loopId } = drafted.loop as { id: string };
  await change(coordinator, 'LoopProposed', 'proposeLoop loop { id }', { loopId });
  await reserve(of, 'LoopHeld', loopId);
  await write(
    `UPDATE interviewer SET working_hours = '[]' FROM member m
     WHERE interviewer.organization_id = $1 AND m.id = interviewer.id AND m.name = 'Interviewer 1'`,
  );
  const { interviews } = await loopOf(coordinator, loopId);
  for (const [at, { seats }] of interviews.entries()) {
    const answer = { seatId: seats[0]?.id, response: 'ACCEPTED' };
    await change(interviewers[at] as Actor, 'SeatAnswered', 'answerSeat loop { id }', answer);
    await gateway.get(ConfirmHold).whenAllAccepted(organizationId, loopId, newId());
  }
  const reason = 'Interviewer 1 is not free';
  const held = async (actor: Actor) =>
    (await ask(actor, 'query ($id: ID!) { loop(id: $id) { state holdRefusal } }', { id: loopId })).loop;
  expect(await held(coordinator)).toEqual({ state: 'ON_HOLD', holdRefusal: reason });
  expect(await held(interviewers[0] as Actor)).toEqual({ state: 'ON_HOLD', holdRefusal: null });
  expect(await boardOf(gateway, coordinator)).toEqual({ holdsExpiring: 1 });
  expect(await needsOfActor(gateway, coordinator)).toMatchObject([
    {
      kind: 'HOLD_REFUSED',
      deadline: new Date(monday.getTime() + 48 * 3_600_000).toISOString(),
      why: `Everybody accepted the hold for the loop of Candidate 0, but something keeps it from being booked: ${reason}.`,
    },
  ]);
  await write(`UPDATE interviewer SET working_hours = NULL WHERE organization_id = $1`);
  await reserve(of, 'LoopHeld', loopId);
  expect(await held(coordinator)).toEqual({ state: 'ON_HOLD', holdRefusal: null });
  expect(await kindsOf(gateway, coordinator)).toEqual([]);
});

/** Saves and submits the first scorecard that the actor owes. */
async function submit(actor: Actor): Promise<void> {
  const { myScorecards } = (await ask(
    actor,
    '{ myScorecards(owedOnly: true) { nodes { id rubric { criteria { id } } } } }',
  )) as {
    myScorecards: { nodes: readonly { id: string; rubric: { criteria: readonly { id: string }[] } }[] };
  };
  const [scorecard] = myScorecards.nodes;
  const ratings = scorecard?.rubric.criteria.map(({ id }) => ({
    criterionId: id,
    rating: 3,
    evidence: 'Did it alone.',
  }));
  await change(actor, 'ScorecardDraftSaved', 'saveScorecardDraft version', {
    scorecardId: scorecard?.id,
    version: 0,
    content: { ratings, recommendation: 'YES', summary: 'Good.' },
  });
  await change(actor, 'ScorecardSubmitted', 'submitScorecard scorecard { id }', {
    scorecardId: scorecard?.id,
    version: 1,
    idempotencyKey: newId(),
  });
}

/** An interviewer who is also something else. */
async function interviewerWhoIs(
  organization: Awaited<ReturnType<typeof testOrganization>>,
  role: Actor['role'],
): Promise<Actor> {
  const actor = await organization.interviewer();
  await db.platform.database.transaction(organization.scope, (tx) =>
    tx.query('UPDATE member SET role = $3 WHERE organization_id = $1 AND id = $2', [
      organization.id,
      actor.memberId,
      role,
    ]),
  );
  return { ...actor, role };
}

/** The hours from the start of the test's time until now, which is how test loops give times. */
const hoursNow = (): number => (db.clock.nowMs() - Date.parse('2026-11-23T08:00:00Z')) / 3_600_000;

test('a debrief that is open is to be read before its meeting, and to be decided after it', async () => {
  const organization = await testOrganization(db.platform);
  const manager = await interviewerWhoIs(organization, 'hiring_manager');
  const coder = await organization.interviewer();
  const loop = await testLoop(db.platform, organization, {
    hiringManager: manager,
    interviews: [
      { title: 'Coding', at: hoursNow() - 9, criteria: ['tests'], seats: [{ of: coder }] },
      { title: 'Debrief', kind: 'debrief', at: hoursNow() + 30, criteria: [], seats: [{ of: manager }] },
    ],
  });
  await loop.book();
  // Nobody else arranges this opening, so its manager hears of what is late.
  expect(await kindsOf(gateway, manager)).toEqual(['SCORECARD_AWAITED', 'SEAT_UNANSWERED']);
  await submit(coder);
  const meeting = new Date(db.clock.nowMs() + 30 * 3_600_000);
  expect(await needsOfActor(gateway, manager)).toMatchObject([
    { kind: 'DEBRIEF_READY', deadline: meeting.toISOString(), loop: { id: loop.loopId } },
    {
      kind: 'SEAT_UNANSWERED',
      why: 'You were asked to take part in Debrief about Candidate and have not answered.',
    },
  ]);
  db.clock.moveTo(new Date(meeting.getTime() + 3_600_000));
  expect(await needsOfActor(gateway, manager)).toMatchObject([
    { kind: 'DECISION_MISSING', deadline: null, since: db.clock.now().toISOString() },
  ]);
});

describe('who is shown what', () => {
  test('the board is for administrators and coordinators', async () => {
    const of = await loopFixture(db.platform, []);
    for (const actor of [of.hiringManager, ...of.interviewers])
      expect((await gateway.ask(actor, BOARD)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await gateway.ask(null, BOARD)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    expect(await boardOf(gateway, of.coordinator)).toEqual({ candidatesWithoutAvailability: 1 });
  });

  test('a coordinator who owes a scorecard hears of no other about the same candidate', async () => {
    const organization = await testOrganization(db.platform);
    const manager = await organization.member('hiring_manager');
    const other = await organization.interviewer();
    const coordinator = await interviewerWhoIs(organization, 'coordinator');
    const loop = await testLoop(db.platform, organization, {
      hiringManager: manager,
      coordinator,
      interviews: [
        { title: 'Coding', at: hoursNow() - 9, criteria: ['tests'], seats: [{ of: coordinator }] },
        { title: 'Design', at: hoursNow() - 6, criteria: ['scale'], seats: [{ of: other }] },
      ],
    });
    await loop.book();
    const admin = await organization.member('administrator');
    expect(await kindsOf(gateway, coordinator)).toEqual(['SCORECARD_OVERDUE']);
    expect(await boardOf(gateway, coordinator)).toEqual({ overdueScorecards: 1 });
    expect(await boardOf(gateway, admin)).toEqual({ overdueScorecards: 2 });
    await submit(coordinator);
    expect(await kindsOf(gateway, coordinator)).toEqual(['SCORECARD_AWAITED']);
    expect(await kindsOf(gateway, admin)).toEqual([]);
  });

  test('a coordinator hears of the openings they arrange and of those that nobody does; an applicant of nothing about themselves', async () => {
    const of = await loopFixture(db.platform, [], { candidates: 2 });
    const other: Actor = { ...of.coordinator, memberId: newId(), identityId: newId() };
    await db.platform.database.transaction(systemScope(of.organizationId), async (tx) => {
      await tx.query(
        `INSERT INTO member (organization_id, id, name, email, role, created_at)
         VALUES ($1, $2, 'Other', 'other@example.org', 'coordinator', $3)`,
        [of.organizationId, other.memberId, db.clock.now()],
      );
    });
    expect(await kindsOf(gateway, of.coordinator)).toHaveLength(2);
    expect(await kindsOf(gateway, other)).toEqual([]);
    await db.platform.database.transaction(systemScope(of.organizationId), async (tx) => {
      await tx.query(`UPDATE member SET state = 'deactivated' WHERE organization_id = $1 AND id = $2`, [
        of.organizationId,
        of.coordinator.memberId,
      ]);
      await tx.query('UPDATE candidate SET member_id = $3 WHERE organization_id = $1 AND id = $2', [
        of.organizationId,
        of.candidateIds[0],
        other.memberId,
      ]);
    });
    expect(await kindsOf(gateway, other)).toHaveLength(1);
    expect(await boardOf(gateway, other)).toEqual({ candidatesWithoutAvailability: 1 });
    expect(await kindsOf(gateway, of.hiringManager)).toHaveLength(2);
  });

  test('nothing is seen of another organization', async () => {
    await loopFixture(db.platform, []);
    const organization = await testOrganization(db.platform);
    const coordinator = await organization.member('coordinator');
    expect(await boardOf(gateway, coordinator)).toEqual({});
    expect(await kindsOf(gateway, coordinator)).toEqual([]);
  });
});

describe('pages', () => {
  const PAGE = `query ($after: String) { viewer { needs(first: 2, after: $after) {
    count nodes { id } pageInfo { hasNextPage endCursor } } } }`;
  const ROWS = `query ($after: String) { board { candidatesWithoutAvailability { count rows(first: 2, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor } } } } }`;

  interface Page {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }

  const walk = async (read: (after: string | null) => Promise<Page>): Promise<string[]> => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await read(after);
      expect(nodes.length).toBeLessThanOrEqual(2);
      seen.push(...nodes.map(({ id }) => id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return seen;
  };

  test('lead through all rows once, in the order of the whole', async () => {
    const of = await loopFixture(db.platform, [], { candidates: 5 });
    const whole = (await needsOfActor(gateway, of.coordinator)).map(({ id }) => id);
    const needs = await walk(async (after) => {
      const { viewer } = await ask(of.coordinator, PAGE, { after });
      db.clock.advance(1_000);
      return (viewer as { needs: Page }).needs;
    });
    expect(needs).toEqual(whole);
    const rows = await walk(async (after) => {
      const { board } = await ask(of.coordinator, ROWS, { after });
      return (board as { candidatesWithoutAvailability: { rows: Page } }).candidatesWithoutAvailability.rows;
    });
    expect(rows.toSorted()).toEqual([...of.applicationIds].sort());
  });

  test('a cursor that is none is refused', async () => {
    const of = await loopFixture(db.platform, []);
    const after = Buffer.from(JSON.stringify(['x', 'y', 'z', 'w'])).toString('base64url');
    for (const query of [PAGE, ROWS])
      expect((await gateway.ask(of.coordinator, query, { after })).errors).toMatchObject([
        { code: 'INVALID_INPUT', field: 'after' },
      ]);
  });

  test('cost the same statements whatever they hold', async () => {
    const [few, many] = [
      await loopFixture(db.platform, [], { candidates: 2 }),
      await loopFixture(db.platform, [], { candidates: 20 }),
    ];
    const QUERY = `{ viewer { needs(first: 50) { count nodes { why application { candidate { name } } loop { id } } } }
      board { candidatesWithoutAvailability { count rows(first: 50) { nodes { candidate { name } opening { title } } } } } }`;
    const counts = [
      (await gateway.ask(few.coordinator, QUERY)).statements,
      (await gateway.ask(many.coordinator, QUERY)).statements,
    ];
    expect(counts[0]).toBe(counts[1]);
  });
});
