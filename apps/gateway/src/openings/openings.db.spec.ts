// Openings and candidates through the schema: what each viewer sees, what changes say, and what nested reads cost.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { competencies } from '#openings';
import { newId } from '#platform';
import { START, testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { Answer, TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import { openingsOf, staffed } from '../../../../test/support/openings.js';
import type { Staffed } from '../../../../test/support/openings.js';

let db: TestDatabase;
let gateway: TestGateway;
let org: Staffed;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});
beforeEach(async () => {
  org = await staffed(db.platform);
});

const ROLE = `You will own the architecture of our services and mentor engineers.
You need experience with Java, SQL databases and Docker. A degree is a plus.`;

/** The operation's data; its errors fail the test. */
const ask = async <T = Record<string, unknown>>(
  actor: Actor,
  source: string,
  variables: object = {},
): Promise<T> => {
  const { data, errors } = await gateway.ask(actor, source, { ...variables });
  expect(errors).toEqual([]);
  return data as T;
};

const codes = ({ errors }: Answer): string[] => errors.map(({ code }) => code);

const CREATE = `mutation ($input: CreateOpeningInput!) { createOpening(input: $input) {
  __typename
  ... on Problem { message }
  ... on OpeningCreated {
    setAside { text reason }
    seatsWithoutPool { interview { title } }
    opening {
      id title state hiringManager { id } coordinator { id }
      requirements { text source necessity fromCv competencies { id name } assessedIn { id title } }
      coverage { interviews { id } rows { requirement { text } cells fromCv covered } }
      uncovered { text }
      loopTemplate {
        id version minutes seatsWithoutPool { id }
        interviews {
          id kind title minutes withCandidate focus { id } after { title } assesses { text }
          questions { prompt listenFor } seats { role optional pool { id } namedPeople { id } interview { id } }
          rubricVersion { id rubricId name version latest criteria { id name description anchors competency { id } } }
        }
      }
    }
  }
} }`;

interface Shown {
  readonly id: string;
  readonly requirements: { text: string; fromCv: boolean; assessedIn: { id: string }[] }[];
  readonly coverage: {
    readonly interviews: { id: string }[];
    readonly rows: { requirement: { text: string }; cells: boolean[]; covered: boolean }[];
  };
  readonly uncovered: { text: string }[];
  readonly loopTemplate: {
    readonly id: string;
    readonly version: number;
    readonly minutes: number;
    readonly seatsWithoutPool: { id: string }[];
    readonly interviews: {
      readonly id: string;
      readonly kind: string;
      readonly minutes: number;
      readonly assesses: { text: string }[];
      readonly rubricVersion: {
        id: string;
        rubricId: string;
        version: number;
        latest: boolean;
        criteria: object[];
      } | null;
    }[];
  };
}

const create = async (who = org.manager, more: object = {}): Promise<Shown> => {
  const input = { title: 'Lead', roleDescription: ROLE, idempotencyKey: newId(), ...more };
  const { createOpening } = await ask<{ createOpening: { opening: Shown } }>(who, CREATE, { input });
  return createOpening.opening;
};

test('the coverage matrix, the requirements and the interviews say the same', async () => {
  const { requirements, coverage, uncovered, loopTemplate } = await create(org.manager, {
    coordinatorId: org.coordinator.memberId,
  });
  const { interviews } = loopTemplate;
  expect(coverage.interviews.map(({ id }) => id)).toEqual(interviews.map(({ id }) => id));
  expect(coverage.rows.map((row) => row.requirement.text)).toEqual(requirements.map(({ text }) => text));
  coverage.rows.forEach(({ cells, covered }, at) => {
    const { assessedIn, fromCv, text } = requirements[at] ?? { assessedIn: [], fromCv: false, text: '' };
    const ids = interviews.filter((_, column) => cells[column]).map(({ id }) => id);
    expect(assessedIn.map(({ id }) => id)).toEqual(ids);
    expect(
      interviews.filter(({ assesses }) => assesses.some((one) => one.text === text)).map(({ id }) => id),
    ).toEqual(ids);
    expect(covered).toBe(fromCv || ids.length > 0);
  });
  expect(uncovered.map(({ text }) => text)).toEqual(
    coverage.rows.filter(({ covered }) => !covered).map((row) => row.requirement.text),
  );
  expect(loopTemplate.minutes).toBe(interviews.reduce((sum, { minutes }) => sum + minutes, 0));
  expect(interviews.at(-1)).toMatchObject({ kind: 'DEBRIEF', rubricVersion: null });
});

test('a preview shows the interviews that are then created, and the library has every competency', async () => {
  const preview = `query ($text: String!) {
    competencies { id name meaning kinds }
    rolePreview(text: $text) {
      requirements { id text necessity competencies { id } assessedIn fromCv } uncovered { id } minutes
      setAside { text reason } budgetChanges { title }
      interviews { kind title minutes rationale after withCandidate focus { id } questions { prompt } seats { role poolKind } }
    }
  }`;
  const { rolePreview, competencies: library } = await ask<{
    rolePreview: { interviews: { kind: string; minutes: number }[]; requirements: { text: string }[] };
    competencies: object[];
  }>(org.manager, preview, { text: ROLE });
  expect(library).toHaveLength(competencies.length);
  const { loopTemplate, requirements } = await create();
  expect(rolePreview.interviews.map(({ kind, minutes }) => [kind, minutes])).toEqual(
    loopTemplate.interviews.map(({ kind, minutes }) => [kind, minutes]),
  );
  expect(rolePreview.requirements.map(({ text }) => text)).toEqual(requirements.map(({ text }) => text));
  expect(codes(await gateway.ask(org.interviewers[0], preview, { text: ROLE }))).toEqual(['FORBIDDEN']);
  expect(codes(await gateway.ask(null, preview, { text: ROLE }))).toContain('UNAUTHENTICATED');
  expect((await gateway.ask(org.manager, preview, { text: '' })).errors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'text' },
  ]);
});

test('a text that asks for nothing is a problem that says what it read', async () => {
  const input = { title: 'Lead', roleDescription: 'We are a friendly company.', idempotencyKey: newId() };
  const source = `mutation ($input: CreateOpeningInput!) { createOpening(input: $input) {
    __typename ... on NothingAskedFor { message setAside { text } } } }`;
  expect(await ask(org.manager, source, { input })).toMatchObject({
    createOpening: { __typename: 'NothingAskedFor', setAside: [{ text: 'We are a friendly company.' }] },
  });
});

test('a template is changed under the version that was seen; a stale one gets what is there now', async () => {
  const { loopTemplate } = await create();
  const source = `mutation ($input: UpdateLoopTemplateInput!) { updateLoopTemplate(input: $input) {
    __typename
    ... on LoopTemplateUpdated { loopTemplate { version interviews { title minutes } } }
    ... on TemplateChanged { message loopTemplate { version } }
  } }`;
  const [first, ...others] = loopTemplate.interviews.map(({ id }) => ({ id }));
  const input = {
    loopTemplateId: loopTemplate.id,
    version: 1,
    interviews: [
      ...others,
      { ...first, minutes: 25 },
      { kind: 'OTHER', title: 'Coffee', minutes: 30, seats: [{ role: 'LEAD' }] },
    ],
  };
  const updated = await ask<{
    updateLoopTemplate: { loopTemplate: { interviews: { minutes: number }[] } };
  }>(org.manager, source, { input });
  expect(updated.updateLoopTemplate).toMatchObject({
    __typename: 'LoopTemplateUpdated',
    loopTemplate: { version: 2 },
  });
  expect(updated.updateLoopTemplate.loopTemplate.interviews.slice(-2)).toMatchObject([
    { minutes: 25 },
    { title: 'Coffee' },
  ]);
  expect(await ask(org.manager, source, { input })).toMatchObject({
    updateLoopTemplate: { __typename: 'TemplateChanged', loopTemplate: { version: 2 } },
  });
});

test('a rubric version is read for ever, and only the newest is the latest', async () => {
  const { loopTemplate } = await create();
  const pinned = loopTemplate.interviews.find(({ rubricVersion }) => rubricVersion !== null)?.rubricVersion;
  const source = `mutation ($input: PublishRubricVersionInput!) { publishRubricVersion(input: $input) {
    __typename
    ... on RubricVersionPublished { rubricVersion { version latest criteria { id name anchors } } }
    ... on RubricChanged { message latest { version } }
  } }`;
  const anchors = ['a', 'b', 'c', 'd'];
  const criteria = [{ name: 'New', competencyId: competencies[0]?.id, description: '', anchors }];
  const input = { rubricId: pinned?.rubricId, version: 1, criteria, idempotencyKey: newId() };
  expect(await ask(org.manager, source, { input })).toMatchObject({
    publishRubricVersion: {
      rubricVersion: { version: 2, latest: true, criteria: [{ name: 'New', anchors }] },
    },
  });
  expect(await ask(org.manager, source, { input: { ...input, idempotencyKey: newId() } })).toMatchObject({
    publishRubricVersion: { __typename: 'RubricChanged', latest: { version: 2 } },
  });
  const read = 'query ($id: ID!) { rubricVersion(id: $id) { version latest criteria { name } } }';
  expect(await ask(org.manager, read, { id: pinned?.id })).toMatchObject({
    rubricVersion: { version: 1, latest: false, criteria: pinned?.criteria.map(() => ({})) },
  });
});

const APPLICATION = `application {
  id state availabilityRequestedAt availability { from to }
  opening { id } candidate { name email zone applications { id } }
}`;

test('a candidate is added, asked, answers, and ends; each answer shows what is there now', async () => {
  const { id: openingId } = await create(org.manager, { coordinatorId: org.coordinator.memberId });
  const key = newId();
  const variables = {
    add: {
      openingId,
      name: 'Some One',
      email: 'one@example.org',
      zone: 'Europe/Berlin',
      idempotencyKey: key,
    },
  };
  const adding = `mutation ($add: AddCandidateInput!) { addCandidate(input: $add) {
    __typename ... on CandidateAdded { ${APPLICATION} } ... on CandidateAlreadyApplied { ${APPLICATION} } } }`;
  const added = await ask<{ addCandidate: { application: { id: string } } }>(
    org.coordinator,
    adding,
    variables,
  );
  const applicationId = added.addCandidate.application.id;
  expect(added).toMatchObject({
    addCandidate: {
      __typename: 'CandidateAdded',
      application: { state: 'ACTIVE', availability: [], candidate: { email: 'one@example.org' } },
    },
  });
  expect(await ask(org.coordinator, adding, variables)).toEqual(added);
  expect(
    await ask(org.coordinator, adding, { add: { ...variables.add, idempotencyKey: newId() } }),
  ).toMatchObject({
    addCandidate: { __typename: 'CandidateAlreadyApplied', application: { id: applicationId } },
  });

  const [from, to] = [2, 4].map((hour) => new Date(START.getTime() + hour * 3_600_000).toISOString());
  const steps = `mutation ($id: ID!, $from: DateTime!, $to: DateTime!) {
    requestAvailability(input: { applicationId: $id }) { ... on AvailabilityRequested { ${APPLICATION} } }
    giveAvailability(input: { applicationId: $id, windows: [{ from: $from, to: $to }] }) {
      ... on AvailabilityGiven { ${APPLICATION} } }
    endApplication(input: { applicationId: $id, state: WITHDRAWN }) { ... on ApplicationEnded { ${APPLICATION} } }
    again: endApplication(input: { applicationId: $id, state: REJECTED }) {
      __typename ... on ApplicationNotActive { ${APPLICATION} } }
  }`;
  expect(await ask(org.coordinator, steps, { id: applicationId, from, to })).toMatchObject({
    requestAvailability: { application: { availabilityRequestedAt: START.toISOString(), availability: [] } },
    giveAvailability: { application: { availability: [{ from, to }] } },
    endApplication: { application: { state: 'WITHDRAWN' } },
    again: { __typename: 'ApplicationNotActive', application: { state: 'WITHDRAWN' } },
  });
});

test('an interviewer sees whom they meet, not how to reach them, and nothing of the rest', async () => {
  const fixture = await loopFixture(db.platform, ['2026-11-25'], { candidates: 2 });
  const [met, unmet] = fixture.applicationIds;
  const [interviewer, bystander] = fixture.interviewers as [Actor, Actor];
  await db.platform.database.transaction(interviewer, async (tx) => {
    const [loopId, interviewId, seatId] = [newId(), newId(), newId()];
    const { organizationId } = tx;
    await tx.query(
      `INSERT INTO loop (organization_id, id, application_id, opening_id, candidate_id, state, days_used_max, created_at)
       VALUES ($1, $2, $3, $4, $5, 'booked', 1, $6)`,
      [organizationId, loopId, met, fixture.openingId, fixture.candidateIds[0], START],
    );
    await tx.query(
      `INSERT INTO interview (organization_id, id, loop_id, position, kind, title, minutes, focus, questions, after_ids, with_candidate, state)
       VALUES ($1, $2, $3, 0, 'coding', 'Coding', 60, '{}', '[]', '{}', true, 'planned')`,
      [organizationId, interviewId, loopId],
    );
    await tx.query(
      `INSERT INTO seat (organization_id, id, interview_id, position, role) VALUES ($1, $2, $3, 0, 'lead')`,
      [organizationId, seatId, interviewId],
    );
    await tx.query(
      `INSERT INTO reservation (organization_id, id, loop_id, interview_id, seat_id, interviewer_id, kind, during, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'booking', '[2026-11-25T10:00Z,2026-11-25T11:00Z)', $7)`,
      [organizationId, newId(), loopId, interviewId, seatId, interviewer.memberId, START],
    );
  });
  const lists = `{ openings { nodes { id } } applications { nodes { id } }
    candidates { nodes { name email phone member { id } applications { id } } } }`;
  expect(await ask(interviewer, lists)).toEqual({
    openings: { nodes: [{ id: fixture.openingId }] },
    applications: { nodes: [{ id: met }] },
    candidates: {
      nodes: [{ name: 'Candidate 0', email: null, phone: null, member: null, applications: [{ id: met }] }],
    },
  });
  expect(await ask(bystander, lists)).toEqual({
    openings: { nodes: [] },
    applications: { nodes: [] },
    candidates: { nodes: [] },
  });
  const one = 'query ($id: ID!) { application(id: $id) { id } }';
  expect(await ask(interviewer, one, { id: met })).toEqual({ application: { id: met } });
  for (const [who, id] of [
    [interviewer, unmet],
    [bystander, met],
    [fixture.coordinator, newId()],
    [interviewer, 'x'],
  ])
    expect(codes(await gateway.ask(who as Actor, one, { id }))).toEqual(['NOT_FOUND']);
  const end =
    'mutation ($id: ID!) { endApplication(input: { applicationId: $id, state: REJECTED }) { __typename } }';
  expect(codes(await gateway.ask(interviewer, end, { id: met }))).toEqual(['FORBIDDEN']);
});

test('requirements of an opening that is hidden do not show through its template', async () => {
  const { loopTemplate } = await create();
  const source = 'query ($id: ID!) { loopTemplate(id: $id) { interviews { title assesses { text } } } }';
  type Seen = { loopTemplate: { interviews: { assesses: object[] }[] } };
  const seen = ({ loopTemplate: { interviews } }: Seen) => interviews.flatMap(({ assesses }) => assesses);
  expect(seen(await ask<Seen>(org.coordinator, source, { id: loopTemplate.id }))).not.toEqual([]);
  expect(seen(await ask<Seen>(org.interviewers[0], source, { id: loopTemplate.id }))).toEqual([]);
});

test('pages of a connection follow each other, and a cursor that is none is refused', async () => {
  for (let count = 0; count < 5; count++) await org.opening();
  const source = `query ($after: String) { openings(first: 2, after: $after) {
    edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Record<string, unknown> = await ask(org.coordinator, source, { after });
    const { edges, pageInfo } = page.openings as {
      edges: { node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    seen.push(...edges.map(({ node }) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual([...seen].sort().reverse());
  expect(new Set(seen).size).toBe(5);
  const wrong = Buffer.from('["not an id"]').toString('base64url');
  expect((await gateway.ask(org.coordinator, source, { after: wrong })).errors).toMatchObject([
    { field: 'after' },
  ]);
});

test('a nested query costs the same number of statements for one row and for many', async () => {
  const source = `{
    openings { nodes {
      hiringManager { id } coordinator { id } uncovered { text }
      requirements { text competencies { id } assessedIn { title } }
      coverage { interviews { title } rows { requirement { text } cells } }
      loopTemplate { minutes seatsWithoutPool { id interview { title } } interviews {
        after { title } assesses { text } seats { pool { id } namedPeople { id } }
        rubricVersion { name latest criteria { competency { id } } } } }
    } }
    applications { nodes { availability { from } opening { title } candidate { name member { id } applications { id } } } }
  }`;
  const add = async (openingId: string): Promise<void> => {
    const { add: adding, give } = openingsOf(db.platform);
    const outcome = await adding.run(org.coordinator, {
      openingId,
      name: 'Someone',
      email: `${newId()}@example.org`,
      zone: 'UTC',
      idempotencyKey: newId(),
    });
    if (outcome.kind !== 'CandidateAdded') throw new Error(outcome.message);
    const [from, to] = [
      new Date(START.getTime() + 3_600_000),
      new Date(START.getTime() + 7_200_000),
    ] as const;
    await give.run(org.coordinator, { applicationId: outcome.applicationId, windows: [{ from, to }] });
  };
  await org.pool({ kind: 'coding' }, [org.interviewers[0]]);
  await org.interviewing(org.manager);
  await add((await org.opening()).openingId);
  const one = await gateway.ask(org.coordinator, source);
  for (let count = 0; count < 5; count++) {
    const { openingId } = await org.opening();
    await add(openingId);
    await add(openingId);
  }
  const many = await gateway.ask(org.coordinator, source);
  expect([one.errors, many.errors]).toEqual([[], []]);
  expect(many.statements).toBe(one.statements);
});
