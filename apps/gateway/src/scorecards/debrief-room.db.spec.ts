// What each viewer finds in a debrief on the way from the first scorecard to the decision, and who gets word of it.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId } from '#platform';
import { debriefFingerprint, ownScorecards } from '#scorecards';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
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
  loop = await testLoop(db.platform, organization, {
    hiringManager: manager,
    coordinator,
    interviews: [
      { title: 'Coding', at: 1, criteria: ['tests'], seats: [{ of: coder }] },
      { title: 'Design', at: 3, criteria: ['scale'], seats: [{ of: designer }] },
    ],
  });
  await loop.book();
});

async function ask(actor: Actor, source: string, variables: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await gateway.ask(actor, source, variables);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0];
}

const ROOM = `query ($loopId: ID!) { debriefRoom(loopId: $loopId) { sight mayOpen mayDecide
  packet { scorecards { id } } loop { debrief { overrideReason } } } }`;
const roomOf = (actor: Actor): Promise<unknown> => ask(actor, ROOM, { loopId: loop.loopId });

const fingerprintOf = (actor: Actor): Promise<string> =>
  db.platform.database.read(actor, (tx) => debriefFingerprint(tx, actor, loop.loopId));

async function score(actor: Actor, criterionId: string): Promise<void> {
  const [card] = await db.platform.database.read(actor, (tx) =>
    ownScorecards(tx, { interviewerId: actor.memberId, owedOnly: true }, { limit: 1, after: null }),
  );
  const content = {
    ratings: [{ criterionId, rating: 3, evidence: 'Seen.' }],
    recommendation: 'YES',
    summary: 'All said.',
  };
  await ask(
    actor,
    'mutation ($input: SaveScorecardDraftInput!) { saveScorecardDraft(input: $input) { __typename } }',
    { input: { scorecardId: card?.id, version: 0, content } },
  );
  await ask(
    actor,
    'mutation ($input: SubmitScorecardInput!) { submitScorecard(input: $input) { __typename } }',
    { input: { scorecardId: card?.id, version: 1, idempotencyKey: newId() } },
  );
}

const open = (actor: Actor): Promise<unknown> =>
  ask(actor, 'mutation ($input: OpenDebriefInput!) { openDebrief(input: $input) { __typename } }', {
    input: { loopId: loop.loopId, reason: 'The offer cannot wait.', idempotencyKey: newId() },
  });

test('before it is open nobody finds a packet, and those who arrange the loop may open it', async () => {
  await score(coder, 'tests');
  const closed = { packet: null, loop: { debrief: null } };
  expect(await roomOf(manager)).toEqual({ sight: 'OPINIONS', mayOpen: true, mayDecide: true, ...closed });
  expect(await roomOf(coordinator)).toEqual({ sight: 'FACTS', mayOpen: true, mayDecide: false, ...closed });
  expect(await roomOf(coder)).toEqual({ sight: 'OPINIONS', mayOpen: false, mayDecide: false, ...closed });
  expect(await roomOf(designer)).toEqual({ sight: 'BLIND', mayOpen: false, mayDecide: false, ...closed });
});

test('opened early it shows what is in to those who may read it, and nothing to whoever still owes', async () => {
  await score(coder, 'tests');
  await open(coordinator);
  const reason = { debrief: { overrideReason: 'The offer cannot wait.' } };
  const read = { packet: { scorecards: [{ id: expect.any(String) }] }, loop: reason, mayOpen: false };
  expect(await roomOf(manager)).toEqual({ sight: 'OPINIONS', mayDecide: true, ...read });
  expect(await roomOf(coder)).toEqual({ sight: 'OPINIONS', mayDecide: false, ...read });
  expect(await roomOf(coordinator)).toMatchObject({ sight: 'FACTS', packet: null, mayOpen: false });
  expect(await roomOf(designer)).toMatchObject({
    sight: 'BLIND',
    packet: null,
    loop: { debrief: { overrideReason: null } },
  });
});

test('word of a scorecard reaches those who may know that it is in, and nobody who is blind', async () => {
  const before = new Map<Actor, string>();
  for (const actor of [manager, coordinator, designer]) before.set(actor, await fingerprintOf(actor));
  await score(coder, 'tests');
  expect(await fingerprintOf(designer)).toBe(before.get(designer));
  expect(await fingerprintOf(manager)).not.toBe(before.get(manager));
  expect(await fingerprintOf(coordinator)).not.toBe(before.get(coordinator));
  const whileBlind = await fingerprintOf(designer);
  await score(designer, 'scale');
  expect(await fingerprintOf(designer)).not.toBe(whileBlind);
});

test('who may not see the loop does not find its debrief', async () => {
  const stranger = await organization.interviewer();
  const { errors } = await gateway.ask(stranger, ROOM, { loopId: loop.loopId });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});
