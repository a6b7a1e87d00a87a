// Loops across changes of clocks: what is booked lies at the wall time that people meant, in every zone concerned.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { formatInstant } from '#calendar';
import { bookedInterviews, loopsByIds, newestProposals } from '#loops';
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

/** Zone, local date and the instant of 09:00 there, where the only working hour of everybody lies. */
const NINE = [
  ['Europe/Berlin', '2027-03-27', '2027-03-27T08:00:00Z'],
  ['Europe/Berlin', '2027-03-28', '2027-03-28T07:00:00Z'],
  ['America/New_York', '2027-03-13', '2027-03-13T14:00:00Z'],
  ['America/New_York', '2027-03-14', '2027-03-14T13:00:00Z'],
  ['America/New_York', '2027-11-07', '2027-11-07T14:00:00Z'],
  // British Columbia keeps its summer time from 2026 on, so that January there is seven hours behind.
  ['America/Vancouver', '2027-01-12', '2027-01-12T16:00:00Z'],
  ['America/Vancouver', '2027-07-13', '2027-07-13T16:00:00Z'],
  ['Australia/Lord_Howe', '2027-04-03', '2027-04-02T22:00:00Z'],
  ['Australia/Lord_Howe', '2027-04-04', '2027-04-03T22:30:00Z'],
  ['Asia/Kolkata', '2027-03-28', '2027-03-28T03:30:00Z'],
] as const;

test.each(NINE)('09:00 in %s on %s is %s, offered, booked and told', async (zone, date, instant) => {
  const of = await loopFixture(db.platform, [], { zones: [zone] });
  const at = new Date(instant);
  await db.platform.database.transaction(of.coordinator, async (tx) => {
    await tx.query('UPDATE candidate SET zone = $2 WHERE organization_id = $1', [of.organizationId, zone]);
    const weekday = Temporal.PlainDate.from(date).dayOfWeek;
    await tx.query('UPDATE interviewer SET working_hours = $2 WHERE organization_id = $1', [
      of.organizationId,
      JSON.stringify([{ weekday, from: '09:00', to: '10:00' }]),
    ]);
    await tx.query(
      `INSERT INTO availability (organization_id, id, application_id, during, given_at) VALUES ($1, $2, $3, tstzrange($4, $5), $6)`,
      [
        of.organizationId,
        newId(),
        of.applicationIds[0],
        new Date(at.getTime() - 6 * 3_600_000),
        new Date(at.getTime() + 6 * 3_600_000),
        db.clock.now(),
      ],
    );
  });
  const drafted = await use.draft.run(of.coordinator, {
    applicationId: of.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  expect((await use.propose.run(of.coordinator, { loopId })).kind).toBe('LoopProposed');
  const { version, proposalId } = await db.platform.database.read(of.coordinator, async (tx) => {
    const [loop] = await loopsByIds(tx, [loopId]);
    const [best] = await newestProposals(tx, [loopId]);
    return { version: loop?.version ?? 0, proposalId: best?.id ?? '' };
  });
  await use.book.run(of.coordinator, { loopId, version, proposalId, idempotencyKey: newId() });
  const [booked] = await db.platform.database.read(of.coordinator, (tx) => bookedInterviews(tx, loopId));
  expect(booked?.during.from.toISOString()).toBe(at.toISOString());
  expect(formatInstant(booked?.during.from.getTime() ?? 0, zone)).toContain(', 09:00 ');
});
