// Scoring through the schema: the line from draft to decision, what each viewer is shown on the way, and what nested
// reads cost.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId } from '#platform';
import { ownScorecards } from '#scorecards';
import { START, testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { Answer, TestGateway } from '../../../../test/support/graphql.js';
import { testOrganization } from '../../../../test/support/people.js';
import type { TestOrganization } from '../../../../test/support/people.js';
import { testLoop } from '../../../../test/support/scored-loop.js';
import type { TestLoop } from '../../../../test/support/scored-loop.js';

let db: TestDatabase;
let gateway: TestGateway;
let organization: TestOrganization;
let manager: Actor;
let coordinator: Actor;
let coder: Actor;
let designer: Actor;
let loop: TestLoop;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  db.clock.advance(10 * 3_600_000);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

beforeEach(async () => {
  organization = await testOrganization(db.platform);
  manager = await organization.member('hiring_manager');
  coordinator = await organization.member('coordinator');
  [coder, designer] = [await organization.interviewer(), await organization.interviewer()];
  loop = await twoInterviews();
});

/** Coding by the coder and design by the designer, both over. */
async function twoInterviews(more: { candidateIs?: Actor } = {}, at = 1): Promise<TestLoop> {
  const made = await testLoop(db.platform, organization, {
    hiringManager: manager,
    coordinator,
    ...more,
    interviews: [
      { title: 'Coding', at, criteria: ['tests', 'style:craft'], seats: [{ of: coder }] },
      { title: 'Design', at: at + 2, criteria: ['scale', 'shape:craft'], seats: [{ of: designer }] },
    ],
  });
  await made.book();
  return made;
}

const clean = (answer: Answer): Record<string, unknown> => {
  expect(answer.errors).toEqual([]);
  return answer.data ?? {};
};

const ask = async (actor: Actor, source: string, variables: Record<string, unknown> = {}) =>
  clean(await gateway.ask(actor, source, variables));

const scorecardOf = async (actor: Actor, of = loop): Promise<string> => {
  const rows = await db.platform.database.read(actor, (tx) =>
    ownScorecards(tx, { interviewerId: actor.memberId, owedOnly: false }, { limit: 50, after: null }),
  );
  return rows.find(({ loopId }) => loopId === of.loopId)?.id ?? '';
};

const SAVE = `mutation ($input: SaveScorecardDraftInput!) { saveScorecardDraft(input: $input) {
  __typename
  ... on ScorecardDraftSaved { version scorecard { draft { version recommendation ratings { rating notAssessed criterion { name anchors } } } } }
  ... on ScorecardChanged { message scorecard { draft { version summary } privateNotes } }
} }`;
const SUBMIT = `mutation ($input: SubmitScorecardInput!) { submitScorecard(input: $input) {
  __typename
  ... on ScorecardSubmitted { scorecard { state draft { version } content { recommendation version submittedBy { id } } loop { debrief { openedBy { id } } } } }
  ... on ScorecardIncomplete { missing { part criterionId } }
} }`;

const content = (ids: readonly string[], rating: number, recommendation: string) => ({
  ratings: ids.map((criterionId) => ({ criterionId, rating, evidence: `saw ${criterionId}` })),
  recommendation,
  summary: 'All said.',
  privateNotes: 'For me alone.',
});

async function score(actor: Actor, ids: readonly string[], rating = 3, recommendation = 'YES', of = loop) {
  const scorecardId = await scorecardOf(actor, of);
  await ask(actor, SAVE, {
    input: { scorecardId, version: 0, content: content(ids, rating, recommendation) },
  });
  return ask(actor, SUBMIT, { input: { scorecardId, version: 1, idempotencyKey: newId() } });
}

const CODING = ['tests', 'style'];
const DESIGN = ['scale', 'shape'];

const LOOP = `query ($id: ID!) { loop(id: $id) {
  scorecards { interviewer { id } sight state submittedAt version content { recommendation } versions { version } draft { version } privateNotes }
  debrief { openedAt overrideReason }
  decision { outcome rationale seen { version scorecard { interview { title } } } }
} }`;

interface ShownLoop {
  readonly scorecards: readonly Record<string, unknown>[];
  readonly debrief: Record<string, unknown> | null;
  readonly decision: Record<string, unknown> | null;
}

const seenBy = async (actor: Actor): Promise<ShownLoop> =>
  (await ask(actor, LOOP, { id: loop.loopId })).loop as ShownLoop;

const of = (shown: ShownLoop, actor: Actor): Record<string, unknown> =>
  shown.scorecards.find(({ interviewer }) => (interviewer as { id: string }).id === actor.memberId) ?? {};

const DECIDE = `mutation ($input: MakeDecisionInput!) { makeDecision(input: $input) { __typename
  ... on DecisionMade { loop { application { state } decision { outcome decidedBy { id } } } }
  ... on ScorecardsStillBlind { message } ... on ApplicationNotActive { application { state } } } }`;

const decide = (loopId: string) => ({
  input: { loopId, outcome: 'NO_HIRE', rationale: 'Too little craft.', idempotencyKey: newId() },
});

describe('the line', () => {
  test('from draft to decision', async () => {
    const scorecardId = await scorecardOf(coder);
    const partial = { ratings: [{ criterionId: 'style', notAssessed: true }], recommendation: 'STRONG_YES' };
    expect(await ask(coder, SAVE, { input: { scorecardId, version: 0, content: partial } })).toMatchObject({
      saveScorecardDraft: {
        version: 1,
        scorecard: {
          draft: {
            version: 1,
            recommendation: 'STRONG_YES',
            ratings: [
              { rating: null, notAssessed: true, criterion: { name: 'style', anchors: { length: 4 } } },
            ],
          },
        },
      },
    });
    expect(await ask(coder, SUBMIT, { input: { scorecardId, version: 1, idempotencyKey: newId() } })).toEqual(
      {
        submitScorecard: {
          __typename: 'ScorecardIncomplete',
          missing: [
            { part: 'RATING', criterionId: 'tests' },
            { part: 'SUMMARY', criterionId: null },
          ],
        },
      },
    );
    const whole = content(CODING, 4, 'STRONG_YES');
    expect(await ask(coder, SAVE, { input: { scorecardId, version: 0, content: whole } })).toMatchObject({
      saveScorecardDraft: {
        __typename: 'ScorecardChanged',
        scorecard: { draft: { version: 1, summary: '' }, privateNotes: null },
      },
    });
    await ask(coder, SAVE, { input: { scorecardId, version: 1, content: whole } });
    expect(
      await ask(coder, SUBMIT, { input: { scorecardId, version: 2, idempotencyKey: newId() } }),
    ).toMatchObject({
      submitScorecard: {
        scorecard: {
          state: 'SUBMITTED',
          draft: null,
          content: { recommendation: 'STRONG_YES', version: 1, submittedBy: { id: coder.memberId } },
          loop: { debrief: null },
        },
      },
    });
    expect(await score(designer, DESIGN, 1, 'NO')).toMatchObject({
      submitScorecard: { scorecard: { loop: { debrief: { openedBy: null } } } },
    });
    expect(await ask(manager, DECIDE, decide(loop.loopId))).toEqual({
      makeDecision: {
        __typename: 'DecisionMade',
        loop: {
          application: { state: 'REJECTED' },
          decision: { outcome: 'NO_HIRE', decidedBy: { id: manager.memberId } },
        },
      },
    });
    const seen = (await seenBy(coder)).decision?.seen as readonly unknown[];
    expect(seen).toHaveLength(2);
    for (const title of ['Coding', 'Design'])
      expect(seen).toContainEqual({ version: 1, scorecard: { interview: { title } } });
  });

  test('one’s own scorecards come in pages, owed ones first', async () => {
    const second = await twoInterviews({}, 6);
    await score(coder, CODING);
    const PAGE = `query ($after: String, $owedOnly: Boolean) { myScorecards(first: 1, after: $after, owedOnly: $owedOnly) {
      nodes { state loop { id } } pageInfo { hasNextPage endCursor } } }`;
    interface Page {
      nodes: unknown[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }
    const first = (await ask(coder, PAGE)).myScorecards as Page;
    expect(first).toMatchObject({
      nodes: [{ state: 'OWED', loop: { id: second.loopId } }],
      pageInfo: { hasNextPage: true },
    });
    const next = (await ask(coder, PAGE, { after: first.pageInfo.endCursor })).myScorecards as Page;
    expect(next).toMatchObject({
      nodes: [{ state: 'SUBMITTED', loop: { id: loop.loopId } }],
      pageInfo: { hasNextPage: false },
    });
    expect(await ask(coder, PAGE, { owedOnly: true })).toMatchObject({
      myScorecards: { pageInfo: { hasNextPage: false } },
    });
  });
});

describe('what is shown', () => {
  test('to whoever owes: that others interview, nothing of their scorecards', async () => {
    await score(coder, CODING);
    const shown = await seenBy(designer);
    expect(of(shown, coder)).toEqual({
      interviewer: { id: coder.memberId },
      sight: 'BLIND',
      state: null,
      submittedAt: null,
      version: null,
      content: null,
      versions: [],
      draft: null,
      privateNotes: null,
    });
    expect(of(shown, designer)).toMatchObject({ sight: 'OPINIONS', state: 'OWED', version: 0 });
    await score(designer, DESIGN);
    expect(of(await seenBy(designer), coder)).toMatchObject({
      sight: 'OPINIONS',
      state: 'SUBMITTED',
      content: { recommendation: 'YES' },
      privateNotes: null,
    });
  });

  test('at each interview one’s own scorecard alone, and what is to be assessed by name', async () => {
    const source = `query ($id: ID!) { loop(id: $id) { interviews { title focus { id name } myScorecard { id } } } }`;
    const shown = async (actor: Actor) =>
      (await ask(actor, source, { id: loop.loopId })).loop as {
        interviews: { title: string; focus: { id: string; name: string }[]; myScorecard: unknown }[];
      };
    const { interviews } = await shown(coder);
    expect(interviews.map(({ title, myScorecard }) => [title, myScorecard])).toEqual([
      ['Coding', { id: await scorecardOf(coder) }],
      ['Design', null],
    ]);
    expect(interviews[0]?.focus).toHaveLength(2);
    expect(interviews[0]?.focus[0]).toEqual({ id: expect.any(String), name: expect.any(String) });
    expect((await shown(manager)).interviews.map(({ myScorecard }) => myScorecard)).toEqual([null, null]);
  });

  test('to the hiring manager: everything at once; to the coordinator: whether it is in', async () => {
    await score(coder, CODING);
    expect(of(await seenBy(manager), coder)).toMatchObject({
      state: 'SUBMITTED',
      content: { recommendation: 'YES' },
    });
    expect(of(await seenBy(coordinator), coder)).toMatchObject({
      sight: 'FACTS',
      state: 'SUBMITTED',
      content: null,
      versions: [],
      privateNotes: null,
    });
    expect(of(await seenBy(coordinator), designer)).toMatchObject({ state: 'OWED' });
  });

  test('to whoever owes after an early debrief and decision: neither its reason nor the decision', async () => {
    await score(coder, CODING);
    const OPEN = `mutation ($input: OpenDebriefInput!) { openDebrief(input: $input) { __typename } }`;
    const input = { loopId: loop.loopId, reason: 'Clear enough.', idempotencyKey: newId() };
    expect(await ask(manager, OPEN, { input })).toEqual({ openDebrief: { __typename: 'DebriefOpened' } });
    await ask(manager, DECIDE, decide(loop.loopId));
    expect(await seenBy(designer)).toMatchObject({ debrief: { overrideReason: null }, decision: null });
    expect(await seenBy(coder)).toMatchObject({
      debrief: { overrideReason: 'Clear enough.' },
      decision: { rationale: 'Too little craft.' },
    });
  });

  test('to whoever owes: that the interviews are over by the clock, and no submission or decision by any state', async () => {
    const STATES = `query ($id: ID!) { loop(id: $id) { state version application { state version }
      interviews { title state } } applications(state: REJECTED) { nodes { id } } }`;
    const states = (actor: Actor) => ask(actor, STATES, { id: loop.loopId });
    const before = await states(designer);
    expect(before).toMatchObject({
      loop: {
        application: { state: 'ACTIVE' },
        interviews: [
          { title: 'Coding', state: 'TOOK_PLACE' },
          { title: 'Design', state: 'TOOK_PLACE' },
        ],
      },
    });
    await score(coder, CODING);
    expect(await states(designer)).toEqual(before);
    const OPEN = `mutation ($input: OpenDebriefInput!) { openDebrief(input: $input) { __typename } }`;
    await ask(manager, OPEN, { input: { loopId: loop.loopId, reason: 'Now.', idempotencyKey: newId() } });
    await ask(manager, DECIDE, decide(loop.loopId));
    expect(await states(designer)).toEqual(before);
    const rejected = { applications: { nodes: [{ id: loop.applicationId }] } };
    expect(await states(coder)).toMatchObject({ loop: { application: { state: 'REJECTED' } }, ...rejected });
    await score(designer, DESIGN);
    expect(await states(designer)).toMatchObject({
      loop: { application: { state: 'REJECTED' } },
      ...rejected,
    });
  });

  test('to whoever owes: that something was cancelled, and not that it was because the application ended', async () => {
    await db.platform.database.transaction(organization.scope, async (tx) => {
      const reason = 'The application was rejected.';
      await tx.query('UPDATE loop SET cancel_reason = $2 WHERE id = $1', [loop.loopId, reason]);
      await tx.query(
        `INSERT INTO booking_revision (organization_id, loop_id, revision, change, plan, reason, reason_kind,
                                       changed_by_id, created_at)
         VALUES ($1, $2, 7, 'cancelled', '[]', $3, 'application_ended', $4, $5)`,
        [organization.id, loop.loopId, reason, manager.memberId, db.clock.now()],
      );
    });
    const WHY = `query ($id: ID!) { loop(id: $id) { cancelReason
      revisions { change reason reasonKind changedBy { id } } } }`;
    const told = { change: 'CANCELLED', reason: null, reasonKind: null, changedBy: null };
    const blind = { loop: { cancelReason: null, revisions: [told] } };
    expect(await ask(designer, WHY, { id: loop.loopId })).toEqual(blind);
    expect(await ask(manager, WHY, { id: loop.loopId })).toMatchObject({
      loop: {
        cancelReason: 'The application was rejected.',
        revisions: [{ reasonKind: 'APPLICATION_ENDED', changedBy: { id: manager.memberId } }],
      },
    });
  });

  test('an interview is booked until its end', async () => {
    const later = await twoInterviews(
      {},
      db.clock.now().getTime() / 3_600_000 - START.getTime() / 3_600_000 - 0.5,
    );
    const INTERVIEWS = 'query ($id: ID!) { loop(id: $id) { interviews { state } } }';
    const shown = async () => (await ask(coder, INTERVIEWS, { id: later.loopId })).loop;
    expect(await shown()).toEqual({ interviews: [{ state: 'BOOKED' }, { state: 'BOOKED' }] });
    await score(coder, CODING, 3, 'YES', later);
    expect(await shown()).toEqual({ interviews: [{ state: 'BOOKED' }, { state: 'BOOKED' }] });
  });

  test('one scorecard: to those who see the loop, and to nobody else that it exists', async () => {
    await score(coder, CODING);
    const ONE = 'query ($id: ID!) { scorecard(id: $id) { sight content { summary } } }';
    const id = await scorecardOf(coder);
    expect(await ask(designer, ONE, { id })).toEqual({ scorecard: { sight: 'BLIND', content: null } });
    expect(await ask(manager, ONE, { id })).toEqual({
      scorecard: { sight: 'OPINIONS', content: { summary: 'All said.' } },
    });
    const elsewhere = await testOrganization(db.platform);
    for (const stranger of [await organization.interviewer(), await elsewhere.member('administrator')])
      expect((await gateway.ask(stranger, ONE, { id })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await gateway.ask(coder, ONE, { id: 'nonsense' })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('to an administrator who is the candidate: no scorecard, debrief, decision or packet', async () => {
    const candidate = await organization.member('administrator');
    loop = await twoInterviews({ candidateIs: candidate }, 6);
    const scorecardId = await scorecardOf(coder);
    await score(coder, CODING);
    await score(designer, DESIGN);
    await ask(manager, DECIDE, decide(loop.loopId));
    const loopAnswer = await gateway.ask(candidate, LOOP, { id: loop.loopId });
    if (loopAnswer.errors.length === 0)
      expect(loopAnswer.data).toEqual({ loop: { scorecards: [], debrief: null, decision: null } });
    for (const source of [
      `{ scorecard(id: "${scorecardId}") { id } }`,
      `{ packet(loopId: "${loop.loopId}") { __typename } }`,
      `mutation { openDebrief(input: { loopId: "${loop.loopId}", reason: "x", idempotencyKey: "a" }) { __typename } }`,
      `mutation { makeDecision(input: { loopId: "${loop.loopId}", outcome: NO_HIRE, rationale: "x", idempotencyKey: "b" }) { __typename } }`,
    ])
      expect((await gateway.ask(candidate, source)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

const PACKET = `query ($id: ID!) { packet(loopId: $id) { __typename
  ... on ScorecardsStillBlind { message loop { id } }
  ... on Packet {
    matrix { competencyId name spread cells { rating evidence criterionName scorecard { interviewer { member { name } } interview { title } content { recommendation } } } }
    gaps { name interviews { title } requirements { text } }
    coverage { requirement { text } plannedIn { title } assessedIn { title } }
    scorecards { interview { title } content { recommendation summary ratings { criterion { name } rating } } }
    outstanding { interview { title } content { summary } }
    loop { id decision { outcome } }
  } } }`;

describe('the packet', () => {
  test('shows disagreement first, gaps, where each requirement was assessed, and what is missing', async () => {
    await db.platform.database.transaction(organization.scope, (tx) =>
      tx.query(
        `INSERT INTO requirement (organization_id, id, opening_id, position, text, source, necessity, competencies)
         VALUES ($1, $2, $4, 0, 'Writes tests.', 'x', 'required', '{tests}'), ($1, $3, $4, 1, 'Mentors.', 'x', 'preferred', '{mentors}')`,
        [organization.id, newId(), newId(), loop.openingId],
      ),
    );
    await score(coder, CODING, 4, 'STRONG_YES');
    expect(await ask(designer, PACKET, { id: loop.loopId })).toMatchObject({
      packet: { __typename: 'ScorecardsStillBlind', loop: { id: loop.loopId } },
    });
    expect(await ask(manager, PACKET, { id: loop.loopId })).toMatchObject({
      packet: {
        gaps: [
          { name: 'mentors', interviews: [], requirements: [{ text: 'Mentors.' }] },
          { name: 'scale', interviews: [{ title: 'Design' }] },
        ],
        outstanding: [{ interview: { title: 'Design' }, content: null }],
      },
    });
    await score(designer, DESIGN, 2, 'NO');
    expect(await ask(designer, PACKET, { id: loop.loopId })).toMatchObject({
      packet: {
        matrix: [
          {
            competencyId: 'craft',
            spread: 2,
            cells: [
              {
                rating: 4,
                criterionName: 'style',
                evidence: 'saw style',
                scorecard: { interview: { title: 'Coding' } },
              },
              { rating: 2, criterionName: 'shape', scorecard: { content: { recommendation: 'NO' } } },
            ],
          },
          { competencyId: 'scale', spread: 0 },
          { competencyId: 'tests', spread: 0 },
        ],
        gaps: [{ name: 'mentors' }],
        coverage: [
          {
            requirement: { text: 'Writes tests.' },
            plannedIn: [{ title: 'Coding' }],
            assessedIn: [{ title: 'Coding' }],
          },
          { requirement: { text: 'Mentors.' }, plannedIn: [], assessedIn: [] },
        ],
        scorecards: [{ content: { recommendation: 'STRONG_YES' } }, { content: { recommendation: 'NO' } }],
        outstanding: [],
      },
    });
    expect((await gateway.ask(coordinator, PACKET, { id: loop.loopId })).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  test('costs as many statements with eight interviews as with two', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => organization.interviewer()));
    const wide = await testLoop(db.platform, organization, {
      hiringManager: manager,
      interviews: people.map((person, index) => ({
        title: `Interview ${index}`,
        at: index,
        criteria: ['tests', `own${index}`],
        seats: [{ of: person }],
      })),
    });
    await wide.book();
    for (const [index, person] of people.entries())
      await score(person, ['tests', `own${index}`], 3, 'YES', wide);
    await score(coder, CODING);
    await score(designer, DESIGN);
    const [two, eight] = [
      await gateway.ask(manager, PACKET, { id: loop.loopId }),
      await gateway.ask(manager, PACKET, { id: wide.loopId }),
    ];
    expect([two.errors, eight.errors]).toEqual([[], []]);
    expect((eight.data?.packet as { scorecards: unknown[] }).scorecards).toHaveLength(8);
    expect(eight.statements).toBe(two.statements);
    const loops = [
      await gateway.ask(manager, LOOP, { id: loop.loopId }),
      await gateway.ask(manager, LOOP, { id: wide.loopId }),
    ];
    expect(loops[1]?.statements).toBe(loops[0]?.statements);
  });
});
