// A hold that nobody confirmed, from the instant at which it expires on and before anybody met it: every answer shows its
// loop as proposed, with nothing reserved.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DraftLoop, HoldLoop, ProposeLoop, newestProposals } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';

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

const SHOWN = `query ($id: ID!, $applicationId: ID!) {
  loop(id: $id) { ...Shown }
  application(id: $applicationId) { loop { ...Shown } }
  held: loops(states: [ON_HOLD]) { nodes { id } }
  proposed: loops(states: [PROPOSED]) { nodes { ...Shown } }
  openings { nodes { progress { loops { state count } nextStep nextCount } } }
}
fragment Shown on Loop {
  id state holdExpiresAt holdExpiredAt
  interviews {
    title state during { from } where { kind } seats { interviewer { id } response problem { kind } }
    attendees { id }
  }
}`;

/** A loop on hold, of a coding interview and its debrief, for whose seats there is one interviewer. */
async function heldLoop(day: string) {
  const of = await loopFixture(db.platform, [day], {
    zones: ['Europe/London'],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
    ],
  });
  const [applicationId = ''] = of.applicationIds;
  const { coordinator } = of;
  const drafted = await gateway.get(DraftLoop).run(coordinator, { applicationId, idempotencyKey: newId() });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  await gateway.get(ProposeLoop).run(coordinator, { loopId });
  const [best] = await db.platform.database.read(coordinator, (tx) => newestProposals(tx, [loopId]));
  const held = await gateway
    .get(HoldLoop)
    .run(coordinator, { loopId, version: 1, proposalId: best?.id ?? '', idempotencyKey: newId() });
  if (held.kind !== 'LoopHeld') throw new Error(held.kind);
  return { ...of, applicationId, loopId };
}

test('a hold is over by its instant, wherever its loop is shown', async () => {
  const { coordinator, applicationId, loopId } = await heldLoop('2026-11-26');
  const show = async () => {
    const { data, errors } = await gateway.ask(coordinator, SHOWN, { id: loopId, applicationId });
    expect(errors).toEqual([]);
    return data;
  };

  const before = await show();
  expect(before).toMatchObject({
    loop: { state: 'ON_HOLD', holdExpiredAt: null },
    held: { nodes: [{ id: loopId }] },
    proposed: { nodes: [] },
    openings: { nodes: [{ progress: { loops: [{ state: 'ON_HOLD', count: 1 }] } }] },
  });
  const expiresAt = (before?.loop as { holdExpiresAt: string }).holdExpiresAt;
  db.clock.moveTo(new Date(Date.parse(expiresAt) - 1));
  expect(await show()).toEqual(before);

  db.clock.moveTo(new Date(expiresAt));
  const empty = { seats: [{ interviewer: null, response: null, problem: null }], attendees: [] };
  const interview = { state: 'PLANNED', during: null, where: null, ...empty };
  const shown = {
    id: loopId,
    state: 'PROPOSED',
    holdExpiresAt: null,
    holdExpiredAt: expiresAt,
    interviews: [
      { title: 'Coding', ...interview },
      { title: 'Debrief', ...interview },
    ],
  };
  expect(await show()).toEqual({
    loop: shown,
    application: { loop: shown },
    held: { nodes: [] },
    proposed: { nodes: [shown] },
    openings: {
      nodes: [
        {
          progress: {
            loops: [{ state: 'PROPOSED', count: 1 }],
            nextStep: 'CHOOSE_OPTION',
            nextCount: 1,
          },
        },
      ],
    },
  });
});

test('an interviewer sees what a hold is about for as long as it lasts, met by anybody or not', async () => {
  const { interviewers, applicationId, candidateIds, openingId, loopId } = await heldLoop('2026-12-03');
  const [interviewer] = interviewers;
  const [candidateId = ''] = candidateIds;
  if (interviewer === undefined) throw new Error('the fixture has an interviewer');
  const things = { loop: loopId, application: applicationId, candidate: candidateId, opening: openingId };
  const look = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(things).map(async ([what, id]) => {
          const one = await gateway.ask(interviewer, `query ($id: ID!) { ${what}(id: $id) { id } }`, { id });
          const all = await gateway.ask(interviewer, `{ ${what}s { nodes { id } } }`);
          return [what, { one: one.data ?? one.errors.map(({ code }) => code), all: all.data }] as const;
        }),
      ),
    );
  const find = async () =>
    (await gateway.ask(interviewer, '{ found(text: "") { applications { id } openings { id } } }')).data;
  const asked = await gateway.ask(interviewer, 'query ($id: ID!) { loop(id: $id) { holdExpiresAt } }', {
    id: loopId,
  });
  const { holdExpiresAt } = asked.data?.loop as { holdExpiresAt: string };
  const expected = (shown: boolean) =>
    Object.fromEntries(
      Object.entries(things).map(([what, id]) => [
        what,
        shown
          ? { one: { [what]: { id } }, all: { [`${what}s`]: { nodes: [{ id }] } } }
          : { one: ['NOT_FOUND'], all: { [`${what}s`]: { nodes: [] } } },
      ]),
    );
  db.clock.moveTo(new Date(Date.parse(holdExpiresAt) - 1));
  expect(await look()).toEqual(expected(true));
  expect(await find()).toEqual({
    found: { applications: [{ id: applicationId }], openings: [{ id: openingId }] },
  });
  db.clock.moveTo(new Date(holdExpiresAt));
  expect(await look()).toEqual(expected(false));
  expect(await find()).toEqual({ found: { applications: [], openings: [] } });
});
