// Scoring from draft to decision, against real PostgreSQL: drafts, submission, amendments,
// the debrief and who may decide when.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId } from '#platform';
import type { Scope } from '#platform';
import { decisionsOfLoops, readPacket, versionsOfScorecards } from '#scorecards';
import type { DecisionOutcome } from '#scorecards';
import { START, testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { testOrganization } from '../../../test/support/people.js';
import type { TestOrganization } from '../../../test/support/people.js';
import { codingAndDesign, testLoop } from '../../../test/support/scored-loop.js';
import type { TestLoop } from '../../../test/support/scored-loop.js';
import { scoring } from '../../../test/support/scoring.js';
import type { Scoring } from '../../../test/support/scoring.js';

const HOUR_MS = 3_600_000;

let db: TestDatabase;
let organization: TestOrganization;
let room: Scoring;
let hiringManager: Actor;
let coordinator: Actor;
let coder: Actor;
let designer: Actor;
let shadow: Actor;
let loop: TestLoop;

/** The clock stands at 10 h, when coding and design are over. */
beforeAll(async () => {
  db = await testDatabase();
  organization = await testOrganization(db.platform);
  room = scoring(db.platform);
  hiringManager = await organization.member('hiring_manager');
  coordinator = await organization.member('coordinator');
  db.clock.advance(10 * HOUR_MS);
});
afterAll(() => db.close());

beforeEach(async () => {
  [coder, designer, shadow] = [
    await organization.interviewer(),
    await organization.interviewer(),
    await organization.interviewer(),
  ];
  loop = await codingAndDesign(db.platform, organization, {
    hiringManager,
    coordinator,
    coder,
    designer,
    shadow,
  });
});

const ask = <Row>(scope: Scope, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  db.platform.database.transaction(scope, (tx) => tx.query<Row>(sql, parameters));

const events = async (kind: string): Promise<unknown[]> => {
  const rows = await ask<{ payload: { loopId: string } }>(
    organization.scope,
    'SELECT payload FROM outbox WHERE kind = $1 ORDER BY id',
    [kind],
  );
  return rows.map(({ payload }) => payload).filter(({ loopId }) => loopId === loop.loopId);
};

const idOf = async (actor: Actor): Promise<string> => {
  const row = (await room.own(actor)).find(({ loopId }) => loopId === loop.loopId);
  if (row === undefined) throw new Error('owes nothing');
  return row.id;
};

const debriefs = (): Promise<{ opened_by_id: string | null; override_reason: string | null }[]> =>
  ask(organization.scope, 'SELECT opened_by_id, override_reason FROM debrief WHERE loop_id = $1', [
    loop.loopId,
  ]);

const decide = (
  actor: Actor,
  outcome: DecisionOutcome = 'hire',
  key = newId(),
): ReturnType<Scoring['decide']['run']> =>
  room.decide.run(actor, {
    loopId: loop.loopId,
    outcome,
    level: 'Senior',
    rationale: 'Strong on the whole.',
    idempotencyKey: key,
  });

describe('drafts', () => {
  test('a save names the version it builds on; a stale one changes nothing', async () => {
    const scorecardId = await idOf(coder);
    const save = (version: number, summary: string) =>
      room.save.run(coder, { scorecardId, version, content: { ratings: [], summary } });
    expect(await save(0, 'first')).toMatchObject({ kind: 'ScorecardDraftSaved', version: 1 });
    expect(await save(1, 'second')).toMatchObject({ kind: 'ScorecardDraftSaved', version: 2 });
    expect(await save(1, 'stale')).toMatchObject({ kind: 'ScorecardChanged' });
    expect(await save(0, 'stale')).toMatchObject({ kind: 'ScorecardChanged' });
    expect(await save(7, 'from nowhere')).toMatchObject({ kind: 'ScorecardChanged' });
    const rows = await ask(coder, `SELECT content->>'summary' AS summary FROM scorecard_draft`);
    expect(rows).toEqual([{ summary: 'second' }]);
  });

  test('a first save that claims to build on a later version is stale', async () => {
    const scorecardId = await idOf(coder);
    const outcome = await room.save.run(coder, { scorecardId, version: 3, content: { ratings: [] } });
    expect(outcome.kind).toBe('ScorecardChanged');
  });

  test('one may write before the interview, but not submit', async () => {
    const early = await testLoop(db.platform, organization, {
      hiringManager,
      interviews: [{ title: 'Tomorrow', at: 20, criteria: ['tests'], seats: [{ of: coder }] }],
    });
    await early.book();
    const [row] = (await room.own(coder)).filter(({ loopId }) => loopId === early.loopId);
    expect(await room.score(coder, row?.id ?? '')).toMatchObject({
      kind: 'InterviewNotStarted',
      startsAt: new Date(START.getTime() + 20 * HOUR_MS).toISOString(),
    });
  });

  test.each([
    [
      'an unknown criterion',
      { ratings: [{ criterionId: 'nope', rating: 1 }] },
      'content.ratings[0].criterionId',
    ],
    [
      'a criterion twice',
      { ratings: [{ criterionId: 'tests' }, { criterionId: 'tests' }] },
      'content.ratings[1].criterionId',
    ],
    ['a rating of 5', { ratings: [{ criterionId: 'tests', rating: 5 }] }, 'content.ratings[0].rating'],
    [
      'a rating of what was not assessed',
      { ratings: [{ criterionId: 'tests', rating: 2, notAssessed: true }] },
      'content.ratings[0].rating',
    ],
    ['too long a summary', { ratings: [], summary: 'x'.repeat(10_001) }, 'content.summary'],
  ])('%s is refused by name', async (_name, content, field) => {
    const run = room.save.run(coder, { scorecardId: await idOf(coder), version: 0, content });
    await expect(run).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  test('others of the loop are forbidden, strangers find nothing', async () => {
    const scorecardId = await idOf(coder);
    const save = (actor: Actor) =>
      room.save.run(actor, { scorecardId, version: 0, content: { ratings: [] } });
    for (const actor of [designer, hiringManager, coordinator])
      await expect(save(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(save(await organization.interviewer())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = await testOrganization(db.platform);
    await expect(save(await elsewhere.member('administrator'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('submitting', () => {
  test('what is missing is listed, and nothing is written', async () => {
    const scorecardId = await idOf(coder);
    const none = await room.submit.run(coder, { scorecardId, version: 0, idempotencyKey: newId() });
    expect(none).toMatchObject({ kind: 'ScorecardIncomplete', missing: { length: 4 } });
    await room.save.run(coder, {
      scorecardId,
      version: 0,
      content: {
        ratings: [
          { criterionId: 'tests', rating: 2 },
          { criterionId: 'shared', notAssessed: true },
        ],
        summary: 's',
      },
    });
    expect(await room.submit.run(coder, { scorecardId, version: 1, idempotencyKey: newId() })).toMatchObject({
      missing: [
        { part: 'evidence', criterionId: 'tests' },
        { part: 'recommendation', criterionId: null },
      ],
    });
    expect(await events('ScorecardSubmitted')).toEqual([]);
  });

  test('it tells once, leaves the interview as blind peers knew it, and keeps what was written', async () => {
    const scorecardId = await idOf(coder);
    await room.save.run(coder, { scorecardId, version: 0, content: await room.content(coder, scorecardId) });
    const stale = await room.submit.run(coder, { scorecardId, version: 0, idempotencyKey: newId() });
    expect(stale.kind).toBe('ScorecardChanged');
    const once = { scorecardId, version: 1, idempotencyKey: newId() };
    const answers = await Promise.all([room.submit.run(coder, once), room.submit.run(coder, once)]);
    expect(answers.map(({ kind }) => kind)).toEqual(['ScorecardSubmitted', 'ScorecardSubmitted']);
    const again = await room.submit.run(coder, { ...once, idempotencyKey: newId() });
    expect(again.kind).toBe('ScorecardClosed');
    expect(await events('ScorecardSubmitted')).toEqual([
      { loopId: loop.loopId, interviewId: loop.interviewIds[0], interviewerId: coder.memberId, scorecardId },
    ]);
    const [interview] = await ask(coder, 'SELECT state FROM interview WHERE id = $1', [loop.interviewIds[0]]);
    expect(interview).toEqual({ state: 'booked' });
    const [version] = await db.platform.database.read(coder, (tx) => versionsOfScorecards(tx, [scorecardId]));
    expect(version).toMatchObject({
      version: 1,
      recommendation: 'yes',
      summary: 'solid summary',
      ratings: [
        { criterionId: 'tests', rating: 3, evidence: 'solid tests' },
        { criterionId: 'shared', rating: 3, evidence: 'solid shared' },
      ],
      afterDebrief: false,
    });
  });

  test('the kept answers of a submission contain nothing that was written', async () => {
    await room.score(coder, await idOf(coder), { word: 'unmistakable' });
    const kept = await ask<{ all: string | null }>(
      organization.scope,
      `SELECT string_agg(k.answer::text, ' ') AS all FROM idempotency_key k
       UNION ALL SELECT string_agg(o.payload::text, ' ') FROM outbox o`,
    );
    expect(kept.map(({ all }) => all).join(' ')).not.toMatch(/unmistakable|strong_no|"yes"/);
  });
});

describe('the debrief', () => {
  test('opens by itself when all but shadows are in, once, even when the last two come at the same moment', async () => {
    const ids = await Promise.all(
      [coder, designer].map(async (actor) => [actor, await idOf(actor)] as const),
    );
    await Promise.all(ids.map(([actor, id]) => room.score(actor, id)));
    expect(await debriefs()).toEqual([{ opened_by_id: null, override_reason: null }]);
    expect(await events('DebriefOpened')).toEqual([{ loopId: loop.loopId }]);
  });

  test('is opened early with a reason by those who run the loop, and marks what comes after', async () => {
    const open = (actor: Actor, reason = 'The offer expires.') =>
      room.openDebrief.run(actor, { loopId: loop.loopId, reason, idempotencyKey: newId() });
    for (const actor of [coder, shadow])
      await expect(open(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(open(coordinator, ' ')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'reason' },
    });
    expect(await open(coordinator)).toEqual({ kind: 'DebriefOpened', loopId: loop.loopId });
    await open(hiringManager, 'Another reason.');
    expect(await debriefs()).toEqual([
      { opened_by_id: coordinator.memberId, override_reason: 'The offer expires.' },
    ]);
    const scorecardId = await idOf(coder);
    await room.score(coder, scorecardId);
    const [version] = await db.platform.database.read(coder, (tx) => versionsOfScorecards(tx, [scorecardId]));
    expect(version?.afterDebrief).toBe(true);
  });

  test('there is none where nobody scores', async () => {
    const other = await testLoop(db.platform, organization, {
      hiringManager,
      interviews: [{ title: 'Chat', at: 60, criteria: [], seats: [{ of: coder }] }],
    });
    await other.book();
    const input = { loopId: other.loopId, reason: 'x', idempotencyKey: newId() };
    expect((await room.openDebrief.run(hiringManager, input)).kind).toBe('NothingToDebrief');
  });

  test('amending needs a reason and what is required, and is marked once the debrief is open', async () => {
    const scorecardId = await idOf(coder);
    const amend = async (version: number, part: { reason?: string; summary?: string } = {}) =>
      room.amend.run(coder, {
        scorecardId,
        version,
        content: { ...(await room.content(coder, scorecardId, { rating: 2 })), ...part },
        reason: part.reason ?? 'I misread my notes.',
        idempotencyKey: newId(),
      });
    expect((await amend(0)).kind).toBe('ScorecardNotSubmitted');
    await room.score(coder, scorecardId);
    await expect(amend(1, { reason: '' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await amend(1, { summary: '' })).toMatchObject({
      kind: 'ScorecardIncomplete',
      missing: { length: 1 },
    });
    expect(await amend(1)).toMatchObject({ kind: 'ScorecardAmended', version: 2 });
    expect((await amend(1)).kind).toBe('ScorecardChanged');
    await room.score(designer, await idOf(designer));
    expect(await amend(2)).toMatchObject({ kind: 'ScorecardAmended', version: 3 });
    const versions = await db.platform.database.read(coder, (tx) => versionsOfScorecards(tx, [scorecardId]));
    expect(
      versions.map(({ version, afterDebrief, amendReason }) => [version, afterDebrief, amendReason]),
    ).toEqual([
      [1, false, null],
      [2, false, 'I misread my notes.'],
      [3, true, 'I misread my notes.'],
    ]);
  });
});

describe('the decision', () => {
  const inAll = async (): Promise<void> => {
    for (const actor of [coder, designer]) await room.score(actor, await idOf(actor));
  };

  test('needs an open debrief, the right person, a rationale and a level to hire at', async () => {
    expect((await decide(hiringManager)).kind).toBe('DebriefNotOpen');
    await inAll();
    for (const actor of [coder, coordinator, await organization.member('hiring_manager')])
      await expect(decide(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(decide(await organization.interviewer())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const bare = { loopId: loop.loopId, outcome: 'hire' as const, rationale: 'x', idempotencyKey: newId() };
    await expect(room.decide.run(hiringManager, bare)).rejects.toMatchObject({ details: { field: 'level' } });
    await expect(
      room.decide.run(hiringManager, { ...bare, level: 'Senior', rationale: ' ', idempotencyKey: newId() }),
    ).rejects.toMatchObject({ details: { field: 'rationale' } });
  });

  test('is made once, ends the application, and remembers which versions were seen', async () => {
    await inAll();
    const key = newId();
    const [first, twin] = await Promise.all([
      decide(hiringManager, 'hire', key),
      decide(hiringManager, 'hire', key),
    ]);
    expect(first).toEqual(twin);
    expect(first.kind).toBe('DecisionMade');
    const administrator = await organization.member('administrator');
    expect((await decide(administrator, 'no_hire')).kind).toBe('AlreadyDecided');
    const [decision] = await db.platform.database.read(hiringManager, (tx) =>
      decisionsOfLoops(tx, [loop.loopId]),
    );
    const seen = [await idOf(coder), await idOf(designer)]
      .sort()
      .map((scorecardId) => ({ scorecardId, version: 1 }));
    expect(decision).toMatchObject({
      outcome: 'hire',
      level: 'Senior',
      decidedById: hiringManager.memberId,
      seen,
    });
    const [application] = await ask(coder, 'SELECT state FROM application WHERE id = $1', [
      loop.applicationId,
    ]);
    expect(application).toEqual({ state: 'hired' });
    expect(await events('DecisionMade')).toHaveLength(1);
  });

  test('two at once: one decides, the other is told so', async () => {
    await inAll();
    const administrator = await organization.member('administrator');
    const kinds = (await Promise.all([decide(hiringManager), decide(administrator, 'no_hire')])).map(
      ({ kind }) => kind,
    );
    expect(kinds.sort()).toEqual(['AlreadyDecided', 'DecisionMade']);
  });

  test('is not made by somebody who still owes their own scorecard, nor about an ended application', async () => {
    await room.openDebrief.run(coordinator, {
      loopId: loop.loopId,
      reason: 'Time.',
      idempotencyKey: newId(),
    });
    const blind = await testLoop(db.platform, organization, {
      hiringManager: coder,
      interviews: [{ title: 'Coding', at: 70, criteria: ['tests'], seats: [{ of: coder }] }],
    });
    await blind.book();
    const manager: Actor = { ...coder, role: 'hiring_manager' };
    await room.openDebrief.run(manager, { loopId: blind.loopId, reason: 'Time.', idempotencyKey: newId() });
    const input = { outcome: 'no_hire' as const, rationale: 'x' };
    const early = await room.decide.run(manager, { ...input, loopId: blind.loopId, idempotencyKey: newId() });
    expect(early.kind).toBe('ScorecardsStillBlind');
    await ask(organization.scope, `UPDATE application SET state = 'withdrawn' WHERE id = $1`, [
      loop.applicationId,
    ]);
    expect((await decide(hiringManager, 'no_hire')).kind).toBe('ApplicationNotActive');
  });
});

describe('the packet', () => {
  const packet = (actor: Actor) =>
    db.platform.database.read(actor, (tx) => readPacket(tx, actor, loop.loopId));

  test('is blind, forbidden, missing or whole, depending on who asks', async () => {
    await room.score(coder, await idOf(coder), { rating: 4 });
    expect((await packet(designer)).kind).toBe('ScorecardsStillBlind');
    expect((await packet(shadow)).kind).toBe('ScorecardsStillBlind');
    await expect(packet(coordinator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(packet(await organization.interviewer())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await packet(hiringManager)).toMatchObject({
      kind: 'Packet',
      submitted: { length: 1 },
      outstanding: { length: 1 },
    });
  });

  test('lays interviews side by side, the largest disagreement first, and leaves shadows out', async () => {
    await room.score(coder, await idOf(coder), { rating: 4 });
    await room.score(designer, await idOf(designer), { rating: 1 });
    await room.score(shadow, await idOf(shadow), { rating: 2 });
    const read = await packet(designer);
    if (read.kind !== 'Packet') throw new Error(read.kind);
    expect(
      read.matrix.map(({ competencyId, spread, cells }) => [competencyId, spread, cells.length]),
    ).toEqual([
      ['craft', 3, 2],
      ['scale', 0, 1],
      ['tests', 0, 1],
    ]);
    expect(read.gaps).toEqual([]);
    expect(read.outstanding).toEqual([]);
  });
});
