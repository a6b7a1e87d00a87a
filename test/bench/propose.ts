// How long a coordinator waits for proposals: five interviews, 200 people and five days in the database, asked through
// GraphQL over HTTP, one loop after the other, each of another candidate.
import { newId } from '#platform';
import globalSetup from '../support/global-setup.mjs';
import globalTeardown from '../support/global-teardown.mjs';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import { signedIn } from '../support/signed-in.js';
import type { Bench } from './main.js';
import { DAYS, PEOPLE, proposeOrganization } from './propose-organization.js';
import { measureMachine, quantile } from './scheduling/figures.js';

const LOOPS = 100;
const WARM_UP = 20;
const GOAL_P50_MS = 150;

const DRAFT = `mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }`;
const PROPOSE = `mutation ($input: ProposeLoopInput!) { proposeLoop(input: $input) { __typename
  ... on LoopProposed { proposals { rank objective bound proven
    interviews { during { from to } interview { title } seats { interviewer { member { name } } } } } } } }`;

interface Proposed {
  readonly proposeLoop: {
    readonly __typename: string;
    readonly proposals?: readonly { readonly proven: boolean }[];
  };
}

/** Milliseconds from asking to the whole answer, of each loop after the warm-up, and how many proposals were proven. */
async function measure(db: TestDatabase, gateway: TestGateway) {
  const of = await proposeOrganization(db, WARM_UP + LOOPS);
  const token = await signedIn(db.platform, gateway, of.coordinator);
  const timesMs: number[] = [];
  const counts = { proposals: 0, proven: 0, withoutPlan: 0 };
  for (const [at, applicationId] of of.applicationIds.entries()) {
    const { draftLoop } = await gateway.data<{ draftLoop: { loop: { id: string } } }>(
      DRAFT,
      { input: { applicationId, idempotencyKey: newId() } },
      token,
    );
    const began = performance.now();
    const { proposeLoop } = await gateway.data<Proposed>(
      PROPOSE,
      { input: { loopId: draftLoop.loop.id } },
      token,
    );
    if (at < WARM_UP) continue;
    timesMs.push(performance.now() - began);
    const proposals = proposeLoop.proposals ?? [];
    counts.proposals += proposals.length;
    counts.proven += proposals.filter(({ proven }) => proven).length;
    if (proposals.length === 0) counts.withoutPlan++;
  }
  return { timesMs, ...counts };
}

/** Proposes 100 loops one by one after 20 that warm up; the database is the tests' own and keeps nothing. */
export const propose: Bench = async () => {
  await globalSetup();
  try {
    const db = await testDatabase();
    const gateway = await testGateway(db);
    const machine = measureMachine();
    const { timesMs, ...counts } = await measure(db, gateway);
    await gateway.close();
    await db.close();
    const of = { loops: timesMs.length, people: PEOPLE, days: DAYS.length, interviews: 5 };
    const [p50Ms, p99Ms, worstMs] = [quantile(timesMs, 0.5), quantile(timesMs, 0.99), quantile(timesMs, 1)];
    console.log(
      [
        `p50    ${p50Ms} ms; at most ${GOAL_P50_MS} ms wanted`,
        `p99    ${p99Ms} ms, worst ${worstMs} ms of ${of.loops} loops`,
        `proven ${counts.proven} of ${counts.proposals} proposals; ${counts.withoutPlan} loops without a plan`,
        `load   ${machine.load.join(', ')}; a fixed loop took ${machine.calibrationMs} ms`,
      ].join('\n'),
    );
    return { p50Ms, p99Ms, worstMs, ...of, ...counts, goalMs: { p50: GOAL_P50_MS }, machine };
  } finally {
    await globalTeardown();
  }
};
