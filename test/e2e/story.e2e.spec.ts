// The whole of it, through HTTP and the worker, with a simulated clock and a real SMTP server: from a role's text to
// the decision, on PostgreSQL's queue always, on Redis too where it is installed.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#platform';
import { icsValue } from '../support/mail-server.js';
import type { ReceivedMail } from '../support/mail-server.js';
import { redisMissing, testRedis } from '../support/redis-server.js';
import type { TestRedis } from '../support/redis-server.js';
import { openStage } from '../support/story.js';
import type { Cast, Person, Stage } from '../support/story.js';

const ROLE = `We need a lead engineer for our payments platform.

You will
- own the architecture of the payment services and choose the technologies they are built with
- review designs and keep coding standards high
- mentor engineers and influence technical direction across teams
- plan sprints and deliver together with product managers

You bring
- 6+ years of professional software engineering
- strong programming skills in Java or Go
- solid knowledge of distributed systems, SQL databases and data structures
- a degree in computer science`;

const EVERY = ['coding', 'system_design', 'design_review', 'leadership', 'delivery', 'other'] as const;
const CAST: readonly Cast[] = [
  { name: 'Manager', role: 'hiring_manager', zone: 'Europe/Berlin', kinds: ['debrief'] },
  { name: 'Coordinator', role: 'coordinator' },
  { name: 'Recruiter', role: 'interviewer', zone: 'Europe/London', kinds: ['recruiter_screen'] },
  { name: 'Ann', role: 'interviewer', zone: 'Europe/Berlin', kinds: EVERY },
  { name: 'Bo', role: 'interviewer', zone: 'Europe/London', kinds: EVERY },
  { name: 'Cy', role: 'interviewer', zone: 'Europe/Lisbon', kinds: EVERY },
  { name: 'Di', role: 'interviewer', zone: 'Europe/Helsinki', kinds: EVERY },
  { name: 'Ed', role: 'interviewer', zone: 'Europe/Berlin', kinds: EVERY },
  { name: 'Flo', role: 'interviewer', zone: 'Europe/Berlin', kinds: EVERY },
  { name: 'Gil', role: 'interviewer', zone: 'Europe/Berlin', kinds: EVERY },
];
const CALENDARS = ['Ann', 'Bo', 'Cy', 'Di', 'Ed'];

/** A calendar that is busy each morning of the candidate's days, in the person's own wall time. */
const calendarOf = (zone: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//Test//EN',
    'BEGIN:VEVENT',
    'UID:standup@test',
    'DTSTAMP:20261101T000000Z',
    `DTSTART;TZID=${zone}:20261102T093000`,
    `DTEND;TZID=${zone}:20261102T103000`,
    'RRULE:FREQ=DAILY;COUNT=60',
    'SUMMARY:Private',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

interface Placed {
  readonly interview: { readonly id: string; readonly title: string; readonly kind: string };
  readonly during: { readonly from: string; readonly to: string };
  readonly seats: readonly { readonly interviewer: { readonly id: string } }[];
}
interface Proposal {
  readonly id: string;
  readonly proven: boolean;
  readonly objective: number;
  readonly interviews: readonly Placed[];
}
interface Scorecard {
  readonly id: string;
  readonly interview: { readonly id: string };
  readonly rubric: { readonly criteria: readonly { readonly id: string }[] };
  readonly content: unknown;
}

const HOUR = 3_600_000;
const recipients = (mails: readonly ReceivedMail[]): string[] => mails.map(({ to }) => to).sort();

/** What must not be there twice: who got which subject of which interview. */
const twice = (mails: readonly ReceivedMail[]): string[] => {
  const keys = mails.map(({ to, messageId }) => `${to} ${messageId}`);
  return keys.filter((key, at) => keys.indexOf(key) !== at);
};

function story(environment: () => Promise<Record<string, string>>): void {
  let stage: Stage;
  let manager: Person;
  let coordinator: Person;
  let openingId = '';
  let applicationId = '';
  let loopId = '';
  let plan: readonly Placed[] = [];
  const everyMail: ReceivedMail[] = [];
  const arrived = (): ReceivedMail[] => {
    const mails = stage.mail.take();
    everyMail.push(...mails);
    return mails;
  };
  const idOf = (name: string): string => stage.person(name).memberId;
  const personWith = (id: string): Person => {
    const found = [...stage.people.values()].find(({ memberId }) => memberId === id);
    if (found === undefined) throw new Error(`Nobody has the id ${id}`);
    return found;
  };

  /** What stands on the coordinator's board: every group that is not empty, with its count. */
  const board = async (): Promise<Record<string, number>> => {
    const groups = await coordinator.ask<{ board: Record<string, { count: number }> }>(
      `{ board { candidatesWithoutAvailability { count } candidatesWithoutLoop { count } loopsWithoutPlan { count }
         holdsExpiring { count } declines { count } overdueScorecards { count } } }`,
    );
    const counted = Object.entries(groups.board).map(([name, { count }]) => [name, count] as const);
    return Object.fromEntries(counted.filter(([, count]) => count > 0));
  };

  beforeAll(async () => {
    stage = await openStage(CAST, await environment());
    manager = stage.person('Manager');
    coordinator = stage.person('Coordinator');
  }, 60_000);
  afterAll(() => stage.close());

  test('the hiring manager pastes a role and gets a plan with its coverage', async () => {
    const { createOpening } = await manager.ask<{
      createOpening: {
        opening: {
          id: string;
          loopTemplate: { interviews: { kind: string; title: string }[]; seatsWithoutPool: unknown[] };
          coverage: { rows: { covered: boolean; fromCv: boolean; requirement: { text: string } }[] };
          uncovered: unknown[];
        };
      };
    }>(
      `mutation ($input: CreateOpeningInput!) { createOpening(input: $input) { ... on OpeningCreated { opening {
        id loopTemplate { interviews { kind title } seatsWithoutPool { id } }
        coverage { rows { covered fromCv requirement { text } } } uncovered { text } } } } }`,
      {
        input: {
          title: 'Lead Engineer',
          roleDescription: ROLE,
          coordinatorId: idOf('Coordinator'),
          idempotencyKey: newId(),
        },
      },
    );
    const { opening } = createOpening;
    openingId = opening.id;
    const kinds = opening.loopTemplate.interviews.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['RECRUITER_SCREEN', 'CODING', 'SYSTEM_DESIGN', 'DEBRIEF']));
    expect(opening.loopTemplate.seatsWithoutPool).toEqual([]);
    expect(opening.coverage.rows.length).toBeGreaterThanOrEqual(8);
    expect(opening.coverage.rows.filter(({ covered }) => !covered)).toEqual([]);
    expect(opening.coverage.rows.some(({ fromCv }) => fromCv)).toBe(true);
    expect(await board()).toEqual({});
  });

  test('the coordinator adds the candidate, and nothing can be proposed before they say when they can', async () => {
    const { addCandidate } = await coordinator.ask<{ addCandidate: { application: { id: string } } }>(
      `mutation ($input: AddCandidateInput!) { addCandidate(input: $input) { ... on CandidateAdded { application { id } } } }`,
      {
        input: {
          openingId,
          name: 'Kim Candidate',
          email: 'kim@candidate.example',
          zone: 'Europe/Lisbon',
          idempotencyKey: newId(),
        },
      },
    );
    applicationId = addCandidate.application.id;
    const { draftLoop } = await coordinator.ask<{ draftLoop: { loop: { id: string; state: string } } }>(
      `mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id state } } } }`,
      { input: { applicationId, idempotencyKey: newId() } },
    );
    loopId = draftLoop.loop.id;
    expect(draftLoop.loop.state).toBe('PLANNED');
    const { proposeLoop } = await coordinator.ask<{ proposeLoop: { __typename: string } }>(
      `mutation ($id: ID!) { proposeLoop(input: { loopId: $id }) { __typename } }`,
      { id: loopId },
    );
    expect(proposeLoop.__typename).toBe('AvailabilityMissing');
    expect(await board()).toEqual({ candidatesWithoutAvailability: 1 });
  });

  test('five interviewers upload their calendars, of which only busy time is kept', async () => {
    for (const name of CALENDARS) {
      const person = stage.person(name);
      const zone = CAST.find((member) => member.name === name)?.zone ?? 'UTC';
      const { uploadBusyTime } = await person.ask<{ uploadBusyTime: { __typename: string } }>(
        `mutation ($input: UploadBusyTimeInput!) { uploadBusyTime(input: $input) { __typename } }`,
        {
          input: {
            interviewerId: person.memberId,
            label: 'Work',
            ics: calendarOf(zone),
            idempotencyKey: newId(),
          },
        },
      );
      expect(uploadBusyTime.__typename).toBe('BusyTimeImported');
    }
  });

  test('with two days of availability the whole loop is proposed, proven best, around every calendar', async () => {
    await coordinator.ask(
      `mutation ($input: GiveAvailabilityInput!) { giveAvailability(input: $input) { __typename } }`,
      {
        input: {
          applicationId,
          windows: ['2026-12-01', '2026-12-02'].map((day) => ({
            from: `${day}T08:00:00Z`,
            to: `${day}T18:00:00Z`,
          })),
        },
      },
    );
    expect(await board()).toEqual({ loopsWithoutPlan: 1 });
    const { proposeLoop } = await coordinator.ask<{ proposeLoop: { proposals: Proposal[] } }>(
      `mutation ($id: ID!) { proposeLoop(input: { loopId: $id }) { ... on LoopProposed { proposals {
        id proven objective interviews { interview { id title kind } during { from to } seats { interviewer { id } } } } } } }`,
      { id: loopId },
    );
    const [best, second] = proposeLoop.proposals;
    expect(best?.proven).toBe(true);
    expect(best?.objective).toBeLessThanOrEqual(second?.objective ?? Infinity);
    plan = best?.interviews ?? [];
    for (const { during, seats } of plan)
      for (const { interviewer } of seats) {
        const name = [...stage.people].find(([, person]) => person.memberId === interviewer.id)?.[0] ?? '';
        if (!CALENDARS.includes(name)) continue;
        const zone = CAST.find((member) => member.name === name)?.zone ?? 'UTC';
        const local = (instant: string): string =>
          Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
        expect(local(during.to) <= '09:30' || local(during.from) >= '10:30').toBe(true);
      }
    const { loop } = await coordinator.ask<{ loop: { version: number } }>(
      `query ($id: ID!) { loop(id: $id) { version } }`,
      { id: loopId },
    );
    const input = { loopId, version: loop.version, proposalId: best?.id, idempotencyKey: newId() };
    const { bookLoop } = await coordinator.ask<{ bookLoop: { __typename: string; loop: { state: string } } }>(
      `mutation ($input: ReserveLoopInput!) { bookLoop(input: $input) { __typename ... on LoopBooked { loop { state } } } }`,
      { input },
    );
    expect(bookLoop).toEqual({ __typename: 'LoopBooked', loop: { state: 'BOOKED' } });
    expect(await board()).toEqual({});
  });

  test('everybody concerned receives exactly one invitation for each interview, with the right time', async () => {
    await stage.at(stage.clock.now());
    const mails = arrived();
    expect(twice(mails)).toEqual([]);
    expect(mails.every(({ calendar }) => calendar?.method === 'REQUEST')).toBe(true);
    const ofInterview = Map.groupBy(
      mails,
      ({ calendar }) => icsValue(calendar?.ics ?? '', 'UID').split('@')[0] ?? '',
    );
    expect([...ofInterview.keys()].sort()).toEqual(plan.map(({ interview }) => interview.id).sort());
    const interviewed = new Set(
      plan.flatMap(({ seats }) => seats.map(({ interviewer }) => personWith(interviewer.id).email)),
    );
    for (const { interview, seats } of plan) {
      const seated = seats.map(({ interviewer }) => personWith(interviewer.id).email);
      const expected =
        interview.kind === 'DEBRIEF'
          ? [...new Set([...interviewed, ...seated])]
          : [...seated, 'kim@candidate.example'];
      expect(recipients(ofInterview.get(interview.id) ?? [])).toEqual(expected.sort());
    }
  });

  test('reminders come a day and an hour before, once each, also when the worker looks again', async () => {
    const first = plan[0];
    const start = new Date(first?.during.from ?? 0);
    await stage.at(new Date(start.getTime() - 24 * HOUR));
    await stage.at(stage.clock.now());
    const dayBefore = arrived();
    const expected = [
      ...(first?.seats.map(({ interviewer }) => personWith(interviewer.id).email) ?? []),
      'kim@candidate.example',
    ];
    expect(recipients(dayBefore)).toEqual(expected.sort());
    await stage.at(new Date(start.getTime() - HOUR));
    await stage.at(stage.clock.now());
    const hourBefore = arrived().filter(({ text }) => text.includes(first?.interview.title ?? ''));
    expect(recipients(hourBefore)).toEqual(expect.arrayContaining(expected));
    expect(twice([...dayBefore, ...hourBefore])).toEqual([]);
  });

  test('scorecards are blind until one’s own is in, and are reminded of while they are owed', async () => {
    const withCandidate = plan.filter(({ interview }) => interview.kind !== 'DEBRIEF');
    const lastEnd = Math.max(...withCandidate.map(({ during }) => new Date(during.to).getTime()));
    await stage.at(new Date(lastEnd + 10 * 60_000));
    arrived();
    const owned = `query { myScorecards(owedOnly: true) { nodes { id interview { id } rubric { criteria { id } } content { version } } } }`;
    const ofLoop = `query ($id: ID!) { loop(id: $id) { scorecards { id content { recommendation summary } } } }`;
    const all = withCandidate.flatMap(({ interview, seats }) =>
      seats.map(({ interviewer }) => ({ interview, person: personWith(interviewer.id) })),
    );
    const last = all.at(-1)?.person;
    const outsiders = (cards: Scorecard[], own: ReadonlySet<string>): Scorecard[] =>
      cards.filter(({ id }) => !own.has(id));
    for (const { person } of all.slice(0, -1)) {
      const { myScorecards } = await person.ask<{ myScorecards: { nodes: Scorecard[] } }>(owned);
      const own = new Set(myScorecards.nodes.map(({ id }) => id));
      const before = await person.ask<{ loop: { scorecards: Scorecard[] } }>(ofLoop, { id: loopId });
      expect(outsiders(before.loop.scorecards, own).filter(({ content }) => content !== null)).toEqual([]);
      for (const card of myScorecards.nodes) await submit(person, card);
    }
    await stage.at(new Date(lastEnd + HOUR + 60_000));
    expect(recipients(arrived().filter(({ text }) => /scorecard/i.test(text)))).toEqual([last?.email]);
    if (last === undefined) throw new Error('nobody interviewed');
    expect(await board()).toEqual({ overdueScorecards: 1 });
    const { myScorecards } = await last.ask<{ myScorecards: { nodes: Scorecard[] } }>(owned);
    expect(myScorecards.nodes).toHaveLength(1);
    for (const card of myScorecards.nodes) await submit(last, card);
    const after = await last.ask<{ loop: { scorecards: Scorecard[] } }>(ofLoop, { id: loopId });
    expect(after.loop.scorecards.filter(({ content }) => content === null)).toEqual([]);
  });

  test('the debrief opens with the last scorecard, and the hiring manager decides', async () => {
    await stage.at(stage.clock.now());
    expect(recipients(arrived())).toEqual([manager.email]);
    expect(await coordinator.refused(decide, { input: decisionOf(loopId) })).toEqual(['FORBIDDEN']);
    const { makeDecision } = await manager.ask<{ makeDecision: { __typename: string } }>(decide, {
      input: decisionOf(loopId),
    });
    expect(makeDecision.__typename).toBe('DecisionMade');
    expect(await board()).toEqual({});
    const { packet } = await manager.ask<{
      packet: {
        matrix: unknown[];
        outstanding: unknown[];
        loop: { decision: { outcome: string }; application: { state: string } };
      };
    }>(
      `query ($id: ID!) { packet(loopId: $id) { ... on Packet { matrix { competencyId spread } outstanding { id }
        loop { decision { outcome } application { state } } } } }`,
      { id: loopId },
    );
    expect(packet.matrix.length).toBeGreaterThan(3);
    expect(packet.outstanding).toEqual([]);
    expect(packet.loop).toEqual({ decision: { outcome: 'HIRE' }, application: { state: 'HIRED' } });
  });

  test('in all of it nobody received anything twice', async () => {
    await stage.at(new Date(stage.clock.nowMs() + 72 * HOUR));
    arrived();
    expect(twice(everyMail)).toEqual([]);
  });
}

const decide = `mutation ($input: MakeDecisionInput!) { makeDecision(input: $input) { __typename } }`;
const decisionOf = (loopId: string): Record<string, unknown> => ({
  loopId,
  outcome: 'HIRE',
  level: 'Senior',
  rationale: 'Clear evidence in every interview.',
  idempotencyKey: newId(),
});

/** Saves a draft, finds out that an incomplete one is refused, completes and submits it. */
async function submit(person: Person, card: Scorecard): Promise<void> {
  const save = `mutation ($input: SaveScorecardDraftInput!) { saveScorecardDraft(input: $input) { ... on ScorecardDraftSaved { version } } }`;
  const send = `mutation ($input: SubmitScorecardInput!) { submitScorecard(input: $input) { __typename ... on ScorecardIncomplete { missing { part } } } }`;
  const ratings = card.rubric.criteria.map(({ id }, at) => ({
    criterionId: id,
    rating: 2 + (at % 3),
    evidence: 'Showed it in the exercise.',
  }));
  const draft = async (version: number, content: Record<string, unknown>): Promise<number> => {
    const { saveScorecardDraft } = await person.ask<{ saveScorecardDraft: { version: number } }>(save, {
      input: { scorecardId: card.id, version, content },
    });
    return saveScorecardDraft.version;
  };
  const finish = async (version: number): Promise<string> => {
    const { submitScorecard } = await person.ask<{ submitScorecard: { __typename: string } }>(send, {
      input: { scorecardId: card.id, version, idempotencyKey: newId() },
    });
    return submitScorecard.__typename;
  };
  const first = await draft(0, { ratings: ratings.slice(1) });
  expect(await finish(first)).toBe('ScorecardIncomplete');
  const second = await draft(first, { ratings, recommendation: 'YES', summary: 'Solid throughout.' });
  expect(await finish(second)).toBe('ScorecardSubmitted');
}

describe('the story of one loop, jobs in PostgreSQL', () => story(() => Promise.resolve({})));

const onRedis = redisMissing === null ? describe : describe.skip;
if (redisMissing !== null) process.stderr.write(`${redisMissing}\n`);
test('Redis is there where it must be', () => {
  expect(process.env.CI === 'true' ? redisMissing : null).toBeNull();
});

onRedis('the story of one loop, jobs in Redis', () => {
  let redis: TestRedis;
  story(async () => {
    redis = await testRedis();
    return { REDIS_URL: redis.url };
  });
  afterAll(() => redis.close());
});
