// Who owes a scorecard and since when, against real PostgreSQL: from the booking, through changes of it, in lists.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { newId } from '#platform';
import type { Scope } from '#platform';
import {
  countOverdueScorecards,
  overdueScorecardKey,
  overdueScorecards,
  ownScorecardKey,
  ownScorecards,
} from '#scorecards';
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

const idOf = async (actor: Actor): Promise<string> => {
  const row = (await room.own(actor)).find(({ loopId }) => loopId === loop.loopId);
  if (row === undefined) throw new Error('owes nothing');
  return row.id;
};

const debriefs = (): Promise<{ opened_by_id: string | null; override_reason: string | null }[]> =>
  ask(organization.scope, 'SELECT opened_by_id, override_reason FROM debrief WHERE loop_id = $1', [
    loop.loopId,
  ]);

describe('what is owed', () => {
  const owed = async (): Promise<unknown[]> =>
    (
      await ask<{ interviewer_id: string; seat_role: string; due_at: Date; voided: boolean }>(
        organization.scope,
        `SELECT interviewer_id, seat_role, due_at, voided_at IS NOT NULL AS voided FROM scorecard
         WHERE loop_id = $1 ORDER BY due_at, seat_role`,
        [loop.loopId],
      )
    ).map((row) => [
      [coder, designer, shadow].findIndex(({ memberId }) => memberId === row.interviewer_id),
      row.seat_role,
      (row.due_at.getTime() - START.getTime()) / HOUR_MS,
      row.voided,
    ]);

  test('one for each person and scored interview, due an hour after its end; none for the debrief', async () => {
    expect(await owed()).toEqual([
      [0, 'lead', 3, false],
      [1, 'lead', 5, false],
      [2, 'shadow', 5, false],
    ]);
  });

  test('rebooking keeps drafts of those who stay, and voids and renews as people go and come back', async () => {
    const scorecardId = await idOf(designer);
    await room.save.run(designer, {
      scorecardId,
      version: 0,
      content: await room.content(designer, scorecardId),
    });
    await loop.replace(1, designer, await organization.interviewer());
    await loop.book();
    expect(await owed()).toContainEqual([1, 'lead', 5, true]);
    expect((await owed()).length).toBe(4);
    const closed = await room.submit.run(designer, { scorecardId, version: 1, idempotencyKey: newId() });
    expect(closed.kind).toBe('ScorecardClosed');
    await ask(
      organization.scope,
      'UPDATE reservation SET interviewer_id = $2 WHERE interview_id = $1 AND interviewer_id NOT IN ($2, $3)',
      [loop.interviewIds[1], designer.memberId, shadow.memberId],
    );
    await loop.book();
    expect(await owed()).toContainEqual([1, 'lead', 5, false]);
    const submitted = await room.submit.run(designer, { scorecardId, version: 1, idempotencyKey: newId() });
    expect(submitted.kind).toBe('ScorecardSubmitted');
  });

  test('cancelling voids what is open and keeps what was submitted', async () => {
    await room.score(coder, await idOf(coder));
    await loop.cancel();
    expect((await owed()).map((row) => (row as unknown[])[3])).toEqual([false, true, true]);
  });

  test('whoever leaves last opens the debrief for the others', async () => {
    await room.score(coder, await idOf(coder));
    expect(await debriefs()).toEqual([]);
    await ask(organization.scope, `UPDATE reservation SET response = 'declined' WHERE interview_id = $1`, [
      loop.interviewIds[1],
    ]);
    await loop.book();
    expect(await debriefs()).toHaveLength(1);
  });

  test('overdue ones come longest first in pages and are gone when submitted', async () => {
    const at = new Date(START.getTime() + 4 * HOUR_MS);
    const read = (when: Date, after: readonly string[] | null = null) =>
      db.platform.database.read(coordinator, async (tx) =>
        (await overdueScorecards(tx, when, { limit: 50, after })).filter(
          ({ loopId }) => loopId === loop.loopId,
        ),
      );
    expect((await read(at)).map(({ interviewerId }) => interviewerId)).toEqual([coder.memberId]);
    const later = await read(db.clock.now());
    expect(later).toHaveLength(3);
    const rest = await read(db.clock.now(), overdueScorecardKey(later[0]!));
    expect(rest.map(({ id }) => id)).toEqual(later.slice(1).map(({ id }) => id));
    const count = (): Promise<number> =>
      db.platform.database.read(coordinator, (tx) => countOverdueScorecards(tx, db.clock.now()));
    const before = await count();
    await room.score(coder, await idOf(coder));
    expect(await count()).toBe(before - 1);
  });

  test('own ones come owed first, submitted newest first, in pages without gap or repetition', async () => {
    await room.score(coder, await idOf(coder));
    for (const at of [40, 50])
      await (
        await testLoop(db.platform, organization, {
          hiringManager,
          interviews: [{ title: `Coding ${at}`, at, criteria: ['tests'], seats: [{ of: coder }] }],
        })
      ).book();
    const page = (limit: number, after: readonly string[] | null, owedOnly = false) =>
      db.platform.database.read(coder, (tx) =>
        ownScorecards(tx, { interviewerId: coder.memberId, owedOnly }, { limit, after }),
      );
    const all = await page(10, null);
    expect(all.map(({ submittedAt }) => submittedAt !== null)).toEqual([false, false, true]);
    expect(all[0]!.dueAt < all[1]!.dueAt).toBe(true);
    const paged = [];
    for (let after: readonly string[] | null = null; paged.length < 3; after = ownScorecardKey(paged.at(-1)!))
      paged.push((await page(1, after))[0]!);
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(await page(10, null, true)).toHaveLength(2);
    await expect(page(1, ['x', 'y', 'z'])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('beside the policies, lists still find their rows through an index', async () => {
    const explain = (actor: Actor, where: string, values: readonly unknown[]): Promise<string> =>
      db.platform.database.transaction(actor, async (tx) => {
        await tx.query('SET LOCAL enable_seqscan = off');
        const plan = await tx.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN SELECT id FROM scorecard WHERE organization_id = $1 AND ${where}`,
          [organization.id, ...values],
        );
        return plan.map((line) => line['QUERY PLAN']).join('\n');
      });
    expect(
      await explain(
        coordinator,
        'submitted_at IS NULL AND voided_at IS NULL AND due_at < $2 ORDER BY due_at, id LIMIT 10',
        [db.clock.now()],
      ),
    ).toMatch(/scorecard_due_ix[^]*Index Cond: .*due_at </);
    expect(await explain(coder, 'interviewer_id = $2', [coder.memberId])).toMatch(
      /scorecard_(interviewer|owed)_ix[^]*Index Cond: .*interviewer_id =/,
    );
  });
});
