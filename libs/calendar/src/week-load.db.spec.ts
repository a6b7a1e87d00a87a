// The load of a week counts what the limits count: bookings and live holds that start in the person's own week.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { weekLoads } from '#calendar';
import { DraftLoop } from '#loops';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';

let db: TestDatabase;
let fixture: LoopFixture;
let loopId: string;

beforeAll(async () => {
  db = await testDatabase();
  const { database, idempotency, clock, outbox } = db.platform;
  fixture = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ['America/Los_Angeles', 'Europe/London'],
  });
  const drafted = await new DraftLoop(database, idempotency, clock, outbox).run(fixture.coordinator, {
    applicationId: fixture.applicationIds[0] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  loopId = drafted.loopId;
});
afterAll(() => db.close());

/** Reserves a person for an hour in a new seat: a booking, or a hold that expires. */
const reserve = (interviewerId: string, from: string, expiresAt: string | null = null): Promise<unknown> => {
  const start = new Date(from);
  return db.platform.database.transaction(fixture.coordinator, (tx) =>
    tx.query(
      `WITH interview AS (SELECT id FROM interview WHERE organization_id = $1 AND loop_id = $9 LIMIT 1),
       sitting AS (
         INSERT INTO seat (organization_id, id, interview_id, position, role)
         SELECT $1, $10, id, (SELECT count(*) FROM seat WHERE organization_id = $1), 'panel' FROM interview
         RETURNING id, interview_id)
       INSERT INTO reservation (organization_id, id, loop_id, interview_id, seat_id, interviewer_id, kind, during, expires_at, created_at)
       SELECT $1, $2, $9, interview_id, id, $3, $4, tstzrange($5, $6), $7, $8 FROM sitting`,
      [
        fixture.organizationId,
        newId(),
        interviewerId,
        expiresAt === null ? 'booking' : 'hold',
        start,
        new Date(start.getTime() + 3_600_000),
        expiresAt,
        db.clock.now(),
        loopId,
        newId(),
      ],
    ),
  );
};

test('a week begins at the person’s own midnight, and a hold counts until it expires', async () => {
  const [pacific = '', british = ''] = fixture.interviewerIds;
  for (const person of [pacific, british]) {
    // Monday 05:00 in London is still Sunday, and so the week before, in Los Angeles.
    await reserve(person, '2026-11-23T05:00:00Z');
    await reserve(person, '2026-11-24T17:00:00Z');
    await reserve(person, '2026-11-25T17:00:00Z', '2026-11-23T12:00:00Z');
    await reserve(person, '2026-11-30T05:00:00Z');
  }
  const loads = async (at: string): Promise<Record<string, number>> => {
    const rows = await db.platform.database.read(fixture.coordinator, (tx) =>
      weekLoads(tx, [pacific, british], new Date(at)),
    );
    return Object.fromEntries(
      rows.map(({ interviewerId, interviews, minutes }) => {
        expect(minutes).toBe(interviews * 60);
        return [interviewerId === pacific ? 'pacific' : 'british', interviews];
      }),
    );
  };
  expect(await loads('2026-11-23T11:00:00Z')).toEqual({ pacific: 3, british: 3 });
  expect(await loads('2026-11-23T13:00:00Z')).toEqual({ pacific: 2, british: 2 });
  expect(await loads('2026-11-22T20:00:00Z')).toEqual({ pacific: 1, british: 0 });
});
