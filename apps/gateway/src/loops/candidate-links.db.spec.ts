// Candidates' links through the schema: who arranges a loop gives, mails and takes them back; what candidates say reaches
// those whom it is for, and nobody else.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
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
let loopId: string;
beforeEach(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  of = await loopFixture(db.platform, ['2026-11-26'], { candidates: 2 });
  loopId = await draft(0);
});
afterEach(async () => {
  await gateway.close();
  await db.close();
});

const administrator = (): Actor => ({ ...of.coordinator, role: 'administrator' });

async function ask<T>(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<T> {
  const { data, errors } = await gateway.ask(actor, query, variables);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as T;
}

async function draft(at: number): Promise<string> {
  const { loop } = await ask<{ loop: { id: string } }>(
    of.coordinator,
    'mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }',
    { input: { applicationId: of.applicationIds[at], idempotencyKey: newId() } },
  );
  return loop.id;
}

const CREATE = `mutation ($input: CreateCandidateLinkInput!) { createCandidateLink(input: $input) { __typename
  ... on CandidateLinkCreated { link { id purposes url expiresAt revokedAt mailedAt } }
  ... on LoopNotReady { message } } }`;

interface Created {
  readonly __typename: string;
  readonly link: { id: string; url: string; purposes: string[]; expiresAt: string; mailedAt: string | null };
}

const create = (input: Record<string, unknown> = {}, actor: Actor = of.coordinator): Promise<Created> =>
  ask(actor, CREATE, { input: { loopId, idempotencyKey: newId(), ...input } });

test('a link is given, shown again, mailed and taken back', async () => {
  const input = { idempotencyKey: newId(), purposes: ['BOOK', 'MESSAGE'], days: 3 };
  const { link } = await create(input);
  expect(link).toMatchObject({
    purposes: ['BOOK', 'MESSAGE'],
    expiresAt: '2026-11-26T08:00:00.000Z',
    mailedAt: null,
  });
  expect((await create(input)).link.id).toBe(link.id);
  const links = (actor: Actor): Promise<{ candidateLinks: Created['link'][] | null }> =>
    ask(actor, `{ loop(id: "${loopId}") { candidateLinks { id url revokedAt } } }`);
  expect(await links(of.hiringManager)).toEqual({
    candidateLinks: [{ id: link.id, url: link.url, revokedAt: null }],
  });
  const MAIL = `mutation ($id: ID!) { mailCandidateLink(linkId: $id) { __typename } }`;
  const REVOKE = `mutation ($id: ID!) { revokeCandidateLink(linkId: $id) { ... on CandidateLinkRevoked { link { revokedAt } } } }`;
  const variables = { id: link.id };
  expect(await ask(of.coordinator, MAIL, variables)).toEqual({ __typename: 'CandidateLinkSent' });
  const revoked = { link: { revokedAt: '2026-11-23T08:00:00.000Z' } };
  expect(await ask(of.coordinator, REVOKE, variables)).toEqual(revoked);
  db.clock.advance(60_000);
  expect(await ask(of.coordinator, REVOKE, variables)).toEqual(revoked);
  expect(await ask(of.coordinator, MAIL, variables)).toEqual({ __typename: 'CandidateLinkClosed' });
  for (const actor of of.interviewers)
    for (const query of [MAIL, REVOKE])
      expect((await gateway.ask(actor, query, variables)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('what is wrong with a new link is named; for a loop that is over there is none', async () => {
  for (const [input, field] of [
    [{ purposes: [] }, 'purposes'],
    [{ days: 0 }, 'days'],
    [{ days: 366 }, 'days'],
  ] as const) {
    const { errors } = await gateway.ask(of.coordinator, CREATE, {
      input: { loopId, idempotencyKey: newId(), ...input },
    });
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
  }
  await ask(
    of.coordinator,
    'mutation ($input: EndApplicationInput!) { endApplication(input: $input) { __typename } }',
    { input: { applicationId: of.applicationIds[0], state: 'REJECTED' } },
  );
  expect(await create()).toMatchObject({ __typename: 'LoopNotReady' });
});

const SAID = `{ loop(id: "ID") { candidateLinks { id } candidateMessages { about text }
  candidateSurvey { overall informed fair text } accommodation { extraMinutes breakMinutesMin interpreter note } } }`;

test('links, words, survey and needs are each read by those whom they are for', async () => {
  const { link } = await create();
  const at = db.clock.now();
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    await tx.query('INSERT INTO candidate_message VALUES ($1, $2, $3, $4, $5, $6)', [
      ...[of.organizationId, newId(), loopId, 'message', 'Hello', at],
    ]);
    await tx.query('INSERT INTO candidate_survey VALUES ($1, $2, 4, 5, 3, $3, $4)', [
      ...[of.organizationId, loopId, 'Fine', at],
    ]);
    await tx.query('INSERT INTO accommodation VALUES ($1, $2, 15, 10, $3, $4, $5)', [
      ...[of.organizationId, of.candidateIds[0], 'British Sign Language', 'Captions', at],
    ]);
  });
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE opening SET coordinator_id = NULL WHERE organization_id = $1', [of.organizationId]),
  );
  const said = SAID.replace('ID', loopId);
  const links = [{ id: link.id }];
  const messages = [{ about: 'MESSAGE', text: 'Hello' }];
  const survey = { overall: 4, informed: 5, fair: 3, text: 'Fine' };
  const needs = {
    extraMinutes: 15,
    breakMinutesMin: 10,
    interpreter: 'British Sign Language',
    note: 'Captions',
  };
  const all = {
    candidateLinks: links,
    candidateMessages: messages,
    candidateSurvey: survey,
    accommodation: needs,
  };
  const none = { candidateLinks: null, candidateMessages: null, candidateSurvey: null, accommodation: null };
  expect(await ask(of.coordinator, said)).toEqual(all);
  expect(await ask(administrator(), said)).toEqual(all);
  expect(await ask(of.hiringManager, said)).toEqual({ ...all, accommodation: null });
  const elsewhere: Actor = { ...of.hiringManager, memberId: of.interviewerIds[0] ?? '' };
  expect(await ask(elsewhere, said)).toEqual(none);
  await ask(
    of.coordinator,
    'mutation ($input: ProposeLoopInput!) { proposeLoop(input: $input) { __typename } }',
    { input: { loopId } },
  );
  const { version, proposals } = await ask<{ version: number; proposals: { id: string }[] }>(
    of.coordinator,
    `{ loop(id: "${loopId}") { version proposals { id } } }`,
  );
  const { loop } = await ask<{ loop: { interviews: { seats: { interviewer: { id: string } }[] }[] } }>(
    of.coordinator,
    'mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { ... on LoopBooked { loop { interviews { seats { interviewer { id } } } } } } }',
    { input: { loopId, version, proposalId: proposals[0]?.id, idempotencyKey: newId() } },
  );
  const sits = loop.interviews[0]?.seats[0]?.interviewer.id;
  const interviewer = of.interviewers.find(({ memberId }) => memberId === sits);
  if (interviewer === undefined) throw new Error('nobody sits');
  expect(await ask(interviewer, said)).toEqual(none);
});

test('links of many loops are read in as many statements as those of one', async () => {
  await create();
  const LOOPS =
    '{ loops(first: 10) { nodes { candidateLinks { url } candidateMessages { id } candidateSurvey { text } accommodation { note } } } }';
  const one = await gateway.ask(of.coordinator, LOOPS);
  loopId = await draft(1);
  await create();
  const two = await gateway.ask(of.coordinator, LOOPS);
  expect([one.errors, two.errors]).toEqual([[], []]);
  expect(two.statements).toBe(one.statements);
});

test('an administrator says whether candidates are asked how they found their loop; they are unless one says so', async () => {
  const UPDATE = `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) {
    ... on OrganizationUpdated { organization { asksForSurvey } } } }`;
  for (const [input, asksForSurvey] of [
    [{}, true],
    [{ asksForSurvey: false }, false],
    [{ name: 'Acme' }, false],
    [{ asksForSurvey: true }, true],
  ] as const)
    expect(await ask(administrator(), UPDATE, { input })).toEqual({ organization: { asksForSurvey } });
});

test('an administrator says how often and how late candidates may change, and what is said about their data', async () => {
  const UPDATE = `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) {
    ... on OrganizationUpdated { organization { candidateChangesMax candidateChangeHoursMin privacyNotice } } } }`;
  const update = (input: object): Promise<unknown> => ask(administrator(), UPDATE, { input });
  const rules = (
    candidateChangesMax: number,
    candidateChangeHoursMin: number,
    privacyNotice: string | null,
  ) => ({
    organization: { candidateChangesMax, candidateChangeHoursMin, privacyNotice },
  });
  expect(await update({})).toEqual(rules(2, 24, null));
  expect(
    await update({ candidateChangesMax: 0, candidateChangeHoursMin: 72, privacyNotice: ' Kept. ' }),
  ).toEqual(rules(0, 72, 'Kept.'));
  expect(await update({ privacyNotice: '' })).toEqual(rules(0, 72, null));
  for (const [field, value] of [
    ['candidateChangesMax', 21],
    ['candidateChangeHoursMin', -1],
    ['privacyNotice', 'x'.repeat(2_001)],
  ] as const) {
    const { errors } = await gateway.ask(administrator(), UPDATE, { input: { [field]: value } });
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
  }
});
