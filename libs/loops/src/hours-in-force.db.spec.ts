// Whose weekly hours a loop is planned in, and that days off and leave keep people free in their own zone.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loopsByIds, newestProposals } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { FixtureOptions, LoopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { loadLoopFacts } from './load-loop-facts.js';

const THURSDAY = '2026-11-26';
let db: TestDatabase;
let use: LoopUseCases;
beforeAll(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
afterAll(async () => {
  await use.close();
  await db.close();
});

/** An organization whose people have no hours of their own and whose week is Thursday 09:00 to 11:00. */
async function withoutOwnHours(options: FixtureOptions): Promise<LoopFixture> {
  const of = await loopFixture(db.platform, [THURSDAY], options);
  await sql(of, 'UPDATE interviewer SET working_hours = NULL WHERE organization_id = $1');
  await sql(of, 'UPDATE organization SET working_hours = $2 WHERE id = $1', week('09:00', '11:00'));
  return of;
}

const week = (from: string, to: string): string => JSON.stringify([{ weekday: 4, from, to }]);

const sql = (of: LoopFixture, text: string, ...more: unknown[]): Promise<unknown> =>
  db.platform.database.transaction(of.coordinator, (tx) => tx.query(text, [of.organizationId, ...more]));

const poolWeek = (of: LoopFixture, name: string, hours: string): Promise<unknown> =>
  sql(of, 'UPDATE pool SET working_hours = $3 WHERE organization_id = $1 AND name = $2', name, hours);

async function drafted(of: LoopFixture): Promise<string> {
  const applicationId = of.applicationIds[0] ?? '';
  const outcome = await use.draft.run(of.coordinator, { applicationId, idempotencyKey: newId() });
  if (outcome.kind !== 'LoopDrafted') throw new Error(outcome.kind);
  return outcome.loopId;
}

/** When each person of the loop is free, in UTC. */
const free = (of: LoopFixture, loopId: string): Promise<string[][]> =>
  db.platform.database.read(of.coordinator, async (tx) => {
    const [loop] = await loopsByIds(tx, [loopId]);
    if (loop === undefined) throw new Error('no loop');
    const facts = await loadLoopFacts(tx, loop, db.clock.now());
    if ('kind' in facts) throw new Error(facts.kind);
    return facts.people.map(({ freeMs }) =>
      freeMs
        .filter(([from]) => new Date(from).toISOString() < '2026-11-27')
        .map((span) => span.map((ms) => new Date(ms).toISOString().slice(5, 16)).join(' ')),
    );
  });

const BERLIN = { zones: ['Europe/Berlin'] };
const TWO_POOLS = {
  zones: ['Europe/Berlin'],
  pools: [[0], [0]],
  interviews: [
    { title: 'Coding', minutes: 60, pool: 0 },
    { title: 'Design', minutes: 60, pool: 1 },
  ],
};

describe('hours', () => {
  test('the pool of the seat goes before the organization, the person before the pool', async () => {
    const of = await withoutOwnHours(BERLIN);
    const loopId = await drafted(of);
    expect(await free(of, loopId)).toEqual([['11-26T08:00 11-26T10:00']]);
    await poolWeek(of, 'Pool 0', week('13:00', '15:00'));
    expect(await free(of, loopId)).toEqual([['11-26T12:00 11-26T14:00']]);
    await sql(
      of,
      'UPDATE interviewer SET working_hours = $2 WHERE organization_id = $1',
      week('15:00', '16:00'),
    );
    expect(await free(of, loopId)).toEqual([['11-26T14:00 11-26T15:00']]);
  });

  test('a loop that reaches somebody through several pools has the union of their hours', async () => {
    const of = await withoutOwnHours(TWO_POOLS);
    await poolWeek(of, 'Pool 0', week('13:00', '15:00'));
    const loopId = await drafted(of);
    // The second pool has no hours of its own, so what it gives is the organization's week.
    expect(await free(of, loopId)).toEqual([['11-26T08:00 11-26T10:00', '11-26T12:00 11-26T14:00']]);
    await poolWeek(of, 'Pool 1', week('14:00', '16:00'));
    expect(await free(of, loopId)).toEqual([['11-26T12:00 11-26T15:00']]);
  });

  test('a pool whose seats the loop does not have says nothing', async () => {
    const of = await withoutOwnHours({ ...BERLIN, pools: [[0], [0]] });
    await poolWeek(of, 'Pool 1', week('14:00', '16:00'));
    expect(await free(of, await drafted(of))).toEqual([['11-26T08:00 11-26T10:00']]);
  });

  test('a seat that names somebody is held to the organization’s hours, unless its pool has them too', async () => {
    const of = await withoutOwnHours(BERLIN);
    await poolWeek(of, 'Pool 0', week('13:00', '15:00'));
    const name = 'UPDATE seat_template SET member_ids = $2 WHERE organization_id = $1';
    await sql(of, name, of.interviewerIds);
    const both = await drafted(of);
    expect(await free(of, both)).toEqual([['11-26T12:00 11-26T14:00']]);
    await sql(of, 'UPDATE seat SET pool_id = NULL WHERE organization_id = $1');
    expect(await free(of, both)).toEqual([['11-26T08:00 11-26T10:00']]);
  });

  test('booking asks the same question: hours that changed since the offer make it one no more', async () => {
    const of = await withoutOwnHours(BERLIN);
    await poolWeek(of, 'Pool 0', week('13:00', '14:00'));
    const loopId = await drafted(of);
    const book = async (): Promise<string> => {
      const [loop] = await db.platform.database.read(of.coordinator, (tx) => loopsByIds(tx, [loopId]));
      const [best] = await db.platform.database.read(of.coordinator, (tx) => newestProposals(tx, [loopId]));
      return (
        await use.book.run(of.coordinator, {
          loopId,
          version: loop?.version ?? 0,
          proposalId: best?.id ?? '',
          idempotencyKey: newId(),
        })
      ).kind;
    };
    expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('LoopProposed');
    await poolWeek(of, 'Pool 0', week('14:00', '15:00'));
    expect(await book()).toBe('SlotTaken');
    expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('LoopProposed');
    expect(await book()).toBe('LoopBooked');
  });
});

describe('days off and leave', () => {
  // At +13 hours Auckland's day ends at 11:00 UTC, at −8 that of Los Angeles begins at 08:00 UTC.
  test.each([
    ['Pacific/Auckland', /^11-26T11:00 /],
    ['America/Los_Angeles', / 11-26T08:00$/],
  ])('a day off is the local day of who is in %s', async (zone, edge) => {
    const of = await loopFixture(db.platform, [THURSDAY], { zones: [zone] });
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
    const set = 'UPDATE interviewer SET working_hours = $2 WHERE organization_id = $1';
    await sql(of, set, JSON.stringify(always));
    await sql(of, "INSERT INTO day_off (organization_id, day, label) VALUES ($1, '2026-11-26', 'Off')");
    expect(await free(of, await drafted(of))).toEqual([[expect.stringMatching(edge)]]);
  });

  test('leave keeps somebody free as a pause does, and may lie within one', async () => {
    const of = await withoutOwnHours(BERLIN);
    await sql(
      of,
      `INSERT INTO pause (organization_id, id, interviewer_id, during, kind, created_at)
       SELECT $1, gen_random_uuid(), id, tstzrange('2026-11-26T08:30:00Z', '2026-11-26T09:00:00Z'), 'leave', created_at
       FROM interviewer WHERE organization_id = $1`,
    );
    expect(await free(of, await drafted(of))).toEqual([
      ['11-26T08:00 11-26T08:30', '11-26T09:00 11-26T10:00'],
    ]);
  });
});
