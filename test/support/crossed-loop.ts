// A loop across a change of clocks as it goes through the program: the candidate says when they can and looks at their
// pages, the coordinator books, an interview moves. Kept is what was said of times on the way, to be compared later.
import { expect } from '@jest/globals';
import { loopBooked } from '#loops';
import { newId } from '#platform';
import type { MailboxEntry } from '#platform';
import { formWith } from './candidate.js';
import { isOneNight, startsOf, windowsOf } from './clock-crossings.js';
import type { Crossing } from './clock-crossings.js';
import type { TestDatabase } from './database.js';
import type { TestGateway } from './gateway.js';
import type { TestGateway as Operations } from './graphql.js';
import { loopFixture } from './loop-fixture.js';
import type { LoopFixture } from './loop-fixture.js';
import { pageTimes, readEvents } from './told-times.js';
import type { ReadInvitation } from './told-times.js';

const HOUR_MS = 3_600_000;

/** What the loops live in. */
export interface CrossedWorld {
  readonly db: TestDatabase;
  readonly gateway: TestGateway;
  /** Asks an operation in process, without signing in. */
  readonly ask: Operations['ask'];
}

/** Two instants as GraphQL gives them. */
export interface Between {
  readonly from: string;
  readonly to: string;
}

/** The times on a candidate's pages, and their calendar file, as they were at one moment. */
export interface Pages {
  readonly agenda: string[][];
  /** The agenda in the zone of the first interviewer. */
  readonly elsewhere: string[][];
  /** The page on which the second interview can be moved. */
  readonly change: string[][];
  readonly file: ReadInvitation[];
}

/** A loop that was booked, and what was said of its times. */
export interface CrossedLoop {
  readonly of: LoopFixture;
  readonly crossing: Crossing;
  readonly loopId: string;
  readonly link: { readonly url: string; readonly expiresAt: string };
  readonly interviewIds: readonly string[];
  /** What was booked first, and what the second interview becomes when it moves; in ms. */
  readonly bookedMs: readonly number[];
  readonly movedMs: number;
  /** Before it was booked, as GraphQL and the candidate's pages have them. */
  readonly asked: {
    readonly windows: readonly Between[];
    readonly windowsPage: string[][];
    readonly proposed: readonly Between[];
    readonly optionsPage: string[][];
    /** The limit that would keep the first interviewer from the first interview, in words. */
    readonly limit: string;
  };
  /** After it was booked, and after it moved: as GraphQL and as the candidate's pages have it. */
  readonly shown: Between[][];
  readonly pages: Pages[];
  mails: readonly MailboxEntry[];
}

async function ask<T>(
  world: CrossedWorld,
  of: LoopFixture,
  source: string,
  variables: Record<string, unknown>,
): Promise<T> {
  const { data, errors } = await world.ask(of.coordinator, source, variables);
  expect(errors).toEqual([]);
  return data as T;
}

interface Now {
  readonly version: number;
  readonly interviews: readonly { readonly id: string; readonly during: Between }[];
}

const now = async (world: CrossedWorld, of: LoopFixture, id: string): Promise<Now> => {
  const source = 'query ($id: ID!) { loop(id: $id) { version interviews { id during { from to } } } }';
  return (await ask<{ loop: Now }>(world, of, source, { id })).loop;
};

/** The organization of the crossing: everybody works around the clock, so that the candidate's times decide. */
async function organizationOf({ db }: CrossedWorld, { zone, others }: Crossing): Promise<LoopFixture> {
  const of = await loopFixture(db.platform, [], {
    zones: others,
    pools: others.map((_, at) => [at]),
    interviews: others.map((_, at) => ({
      title: `Talk ${at}`,
      minutes: 60,
      pool: at,
      afterAll: at === others.length - 1,
    })),
  });
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    await tx.query('UPDATE candidate SET zone = $2, email = $3 WHERE organization_id = $1', [
      of.organizationId,
      zone,
      `${of.organizationId}@candidates.example`,
    ]);
    await tx.query('UPDATE interviewer SET working_hours = $2 WHERE organization_id = $1', [
      of.organizationId,
      JSON.stringify(always),
    ]);
  });
  return of;
}

const DRAFT = `mutation ($input: DraftLoopInput!) {
  draftLoop(input: $input) { ... on LoopDrafted { loop { id interviews { id } } } } }`;
const LINK = `mutation ($input: CreateCandidateLinkInput!) {
  createCandidateLink(input: $input) { ... on CandidateLinkCreated { link { url expiresAt } } } }`;
const PROPOSE = `mutation ($input: ProposeLoopInput!) { proposeLoop(input: $input) { ... on Problem { message }
  ... on LoopProposed { proposals { id interviews { during { from to } } } } } }`;
const BOOK = 'mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { __typename } }';
const WINDOWS = 'query ($id: ID!) { loop(id: $id) { application { availability { from to } } } }';

interface Drafted {
  readonly draftLoop: {
    readonly loop: { readonly id: string; readonly interviews: readonly { id: string }[] };
  };
}
interface Proposed {
  readonly proposeLoop: {
    readonly proposals?: readonly { id: string; interviews: readonly { readonly during: Between }[] }[];
  };
}
interface Windows {
  readonly loop: { readonly application: { readonly availability: readonly Between[] } };
}

/** Books the loop of a crossing. */
export async function crossedLoop(world: CrossedWorld, crossing: Crossing): Promise<CrossedLoop> {
  const of = await organizationOf(world, crossing);
  const idempotencyKey = newId();
  const { draftLoop } = await ask<Drafted>(world, of, DRAFT, {
    input: { applicationId: of.applicationIds[0], idempotencyKey },
  });
  const { id: loopId, interviews } = draftLoop.loop;
  // So long that what its mail says lies behind all changes.
  const { createCandidateLink } = await ask<{ createCandidateLink: { link: CrossedLoop['link'] } }>(
    world,
    of,
    LINK,
    { input: { loopId, days: 365, mail: true, idempotencyKey } },
  );
  const { link } = createCandidateLink;
  await sayWhen(world, of, link, crossing);
  const { proposeLoop } = await ask<Proposed>(world, of, PROPOSE, { input: { loopId, options: 1 } });
  const [proposal] = proposeLoop.proposals ?? [];
  if (proposal === undefined) throw new Error(JSON.stringify([crossing, proposeLoop]));
  const bookedMs = startsOf(crossing);
  const asked = {
    windows: (await ask<Windows>(world, of, WINDOWS, { id: loopId })).loop.application.availability,
    windowsPage: pageTimes(await pageOf(world, link, 'availability')),
    proposed: proposal.interviews.map(({ during }) => during),
    optionsPage: pageTimes(await pageOf(world, link, 'options')),
    limit: await limitOf(world, of, { loopId, interviewId: interviews[0]?.id ?? '', atMs: bookedMs[0] ?? 0 }),
  };
  const { version } = await now(world, of, loopId);
  await ask(world, of, BOOK, { input: { loopId, version, proposalId: proposal.id, idempotencyKey } });
  const one: CrossedLoop = {
    of,
    crossing,
    loopId,
    link,
    interviewIds: interviews.map(({ id }) => id),
    bookedMs,
    movedMs: (bookedMs[1] ?? 0) + HOUR_MS / 2,
    asked,
    shown: [],
    pages: [],
    mails: [],
  };
  await look(world, one);
  return one;
}

/** The second interview half an hour later, as a change of the booking leaves it. */
export async function moveSecond(world: CrossedWorld, one: CrossedLoop): Promise<void> {
  const { of, loopId, movedMs, interviewIds } = one;
  const values = [of.organizationId, interviewIds[1], new Date(movedMs), new Date(movedMs + HOUR_MS)];
  const { database, outbox } = world.db.platform;
  await database.transaction(of.coordinator, async (tx) => {
    await tx.query(
      'UPDATE interview SET during = tstzrange($3, $4), sequence = sequence + 1 WHERE organization_id = $1 AND id = $2',
      values,
    );
    await tx.query(
      'UPDATE reservation SET during = tstzrange($3, $4) WHERE organization_id = $1 AND interview_id = $2 AND live',
      values,
    );
    await outbox.append(tx, loopBooked, loopId, { loopId, revision: 2 });
  });
  await look(world, one);
}

/** What is still to come is cancelled. */
export async function cancelRest(world: CrossedWorld, { of, loopId }: CrossedLoop): Promise<void> {
  const { version } = await now(world, of, loopId);
  await ask(world, of, 'mutation ($input: CancelLoopInput!) { cancelLoop(input: $input) { __typename } }', {
    input: { loopId, version, reason: 'They took another offer' },
  });
}

/** Notes what GraphQL and the candidate's pages say now. */
async function look(
  world: CrossedWorld,
  { of, loopId, link, crossing, shown, pages, interviewIds }: CrossedLoop,
) {
  const { interviews } = await now(world, of, loopId);
  shown.push(interviews.map(({ during }) => during));
  pages.push({
    agenda: pageTimes(await pageOf(world, link)),
    elsewhere: pageTimes(await pageOf(world, link, '', { zone: crossing.others[0] ?? '' })),
    change: pageTimes(await pageOf(world, link, 'change', { interview: interviewIds[1] ?? '' })),
    file: readEvents(await pageOf(world, link, 'interviews.ics')),
  });
}

/** One of the candidate's pages, as their browser gets it. */
async function pageOf(
  { gateway }: CrossedWorld,
  { url }: CrossedLoop['link'],
  page = '',
  query: Readonly<Record<string, string>> = {},
): Promise<string> {
  const path = `${new URL(url).pathname}${page === '' ? '' : `/${page}`}`;
  const answer = await gateway.page(`${path}?${new URLSearchParams(query).toString()}`);
  expect([page, answer.status]).toEqual([page, 200]);
  return answer.text();
}

/** The candidate says on their page when they can, in wall time of their own zone. */
async function sayWhen(
  world: CrossedWorld,
  of: LoopFixture,
  link: CrossedLoop['link'],
  crossing: Crossing,
): Promise<void> {
  // A form cannot say at which of two like times a window ends; instants can.
  if (isOneNight(crossing)) {
    const source =
      'mutation ($input: GiveAvailabilityInput!) { giveAvailability(input: $input) { __typename } }';
    const input = { applicationId: of.applicationIds[0], windows: windowsOf(crossing) };
    await ask(world, of, source, { input });
    return;
  }
  for (const wall of crossing.starts) {
    const [date = '', from = ''] = wall.split('T');
    const to = Temporal.PlainTime.from(from).add({ hours: 1 }).toString({ smallestUnit: 'minute' });
    const { action, fields } = formWith(await pageOf(world, link, 'availability'), 'Add');
    const { status } = await world.gateway.submit(action, { ...fields, date, lastDate: '', from, to });
    expect([wall, status]).toEqual([wall, 303]);
  }
}

/** Which limit would keep the first interviewer from an interview then, if they took none on any day. */
async function limitOf(
  world: CrossedWorld,
  of: LoopFixture,
  { loopId, interviewId, atMs }: { loopId: string; interviewId: string; atMs: number },
): Promise<string> {
  const [interviewerId] = of.interviewerIds;
  const allow = (interviews: number | null): Promise<unknown> =>
    world.db.platform.database.transaction(of.coordinator, (tx) =>
      tx.query('UPDATE interviewer SET daily_interviews_max = $3 WHERE organization_id = $1 AND id = $2', [
        of.organizationId,
        interviewerId,
        interviews,
      ]),
    );
  const source = `query ($input: WhyNotInput!) {
    whyNot(input: $input) { ... on ChoiceExcluded { conflicts { rule subject } } } }`;
  await allow(0);
  const { whyNot } = await ask<{ whyNot: { conflicts?: readonly { rule: string; subject: string }[] } }>(
    world,
    of,
    source,
    { input: { loopId, interviewId, interviewerId, startsAt: new Date(atMs).toISOString() } },
  );
  await allow(null);
  return whyNot.conflicts?.find(({ rule }) => rule === 'interviewerLimit')?.subject ?? '';
}
