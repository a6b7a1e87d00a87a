// Who learns owes a scorecard as well, and in the role that the calendar gives them: a shadow's stays out of the packet,
// a reverse shadow's does not.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { school } from '../../../test/support/training.js';
import type { School } from '../../../test/support/training.js';

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

const owedRoles = (at: School, loopId: string): Promise<string[]> =>
  at.read(async (tx) => {
    const rows = await tx.query<{ role: string }>(
      `SELECT seat_role AS role FROM scorecard WHERE organization_id = $1 AND loop_id = $2 AND interviewer_id = $3`,
      [at.of.organizationId, loopId, at.learnerIds[0]],
    );
    return rows.map(({ role }) => role);
  });

/** Runs what follows from changed roles, as the worker does. */
async function handleRoles(at: School): Promise<void> {
  const { organizationId } = at.of;
  const events = await at.read((tx) =>
    tx.query<{ id: string }>(
      `SELECT id FROM outbox WHERE organization_id = $1 AND kind = 'SeatRolesChanged' ORDER BY id`,
      [organizationId],
    ),
  );
  for (const { id } of events) await db.platform.eventRunner.run({ organizationId, eventId: id });
}

test('a trainee owes a scorecard in the role that the calendar gives them, also when that changes later', async () => {
  const at = await school(db, use);
  const later = await at.reserve('2026-11-27');
  expect(await owedRoles(at, later)).toEqual(['shadow']);
  const earlier = await at.reserve('2026-11-25');
  expect(await owedRoles(at, earlier)).toEqual(['shadow']);
  await handleRoles(at);
  expect(await owedRoles(at, later)).toEqual(['reverse_shadow']);
  const input = { loopId: earlier, version: await at.version(earlier), reason: 'The candidate is ill' };
  await use.cancel.run(at.of.coordinator, input);
  await handleRoles(at);
  expect(await owedRoles(at, later)).toEqual(['shadow']);
});
