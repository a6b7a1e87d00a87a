// A plan that is refused because its day is over, or because the candidate took that day back, is refused for this alone:
// nobody is said to be taken on a day of which nothing is known any more.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loopsByIds, newestProposals } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';

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

/** Proposes a loop on the earlier of two days, lets something happen, and books it. */
async function refusedAfter(days: string[], happens: (organizationId: string) => Promise<void> | void) {
  const of = await loopFixture(db.platform, days, {
    interviews: [{ title: 'Coding', minutes: 60, pool: 0 }],
  });
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  await use.propose.run(of.coordinator, { loopId, options: 1 });
  await happens(of.organizationId);
  const { version, proposalId } = await db.platform.database.read(of.coordinator, async (tx) => ({
    version: (await loopsByIds(tx, [loopId]))[0]?.version ?? 0,
    proposalId: (await newestProposals(tx, [loopId]))[0]?.id ?? '',
  }));
  return use.book.run(of.coordinator, { loopId, version, proposalId, idempotencyKey: newId() });
}

test('a day that the candidate took back', async () => {
  const outcome = await refusedAfter(['2026-11-26', '2026-12-10'], (organizationId) =>
    db.platform.database.transaction({ organizationId, memberId: null, identityId: null }, async (tx) => {
      await tx.query(
        `DELETE FROM availability WHERE organization_id = $1 AND during @> '2026-11-26T12:00:00Z'::timestamptz`,
        [organizationId],
      );
    }),
  );
  expect(outcome).toMatchObject({
    kind: 'SlotTaken',
    conflicts: [{ rule: 'candidateWindow', subject: '“Coding”' }],
  });
});

test('a day that is over', async () => {
  const outcome = await refusedAfter(['2026-11-26', '2026-12-10'], () =>
    db.clock.moveTo(new Date('2026-11-28T08:00:00Z')),
  );
  expect(outcome).toMatchObject({
    kind: 'SlotTaken',
    conflicts: [{ rule: 'earliestStart', subject: '“Coding”' }],
  });
});
