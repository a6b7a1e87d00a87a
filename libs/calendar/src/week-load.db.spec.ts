// The load of a week counts what the limits count: bookings and live holds that start in the person's own week.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { weekLoads } from '#calendar';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { seating } from '../../../test/support/seated.js';
import type { SeatAt } from '../../../test/support/seated.js';

let db: TestDatabase;
let fixture: LoopFixture;
let seat: SeatAt;

beforeAll(async () => {
  db = await testDatabase();
  fixture = await loopFixture(db.platform, ['2026-11-26'], {
    zones: ['America/Los_Angeles', 'Europe/London'],
  });
  seat = await seating(db, fixture);
});
afterAll(() => db.close());

test('a week begins at the person’s own midnight, and a hold counts until it expires', async () => {
  const [pacific = '', british = ''] = fixture.interviewerIds;
  for (const person of [pacific, british]) {
    // Monday 05:00 in London is still Sunday, and so the week before, in Los Angeles.
    await seat(person, '2026-11-23T05:00:00Z');
    await seat(person, '2026-11-24T17:00:00Z');
    await seat(person, '2026-11-25T17:00:00Z', { expiresAt: '2026-11-23T12:00:00Z' });
    await seat(person, '2026-11-30T05:00:00Z');
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

/** Zone, the organization's first weekday, an instant, and the local week around it as Temporal has it. */
const WEEKS = ['Pacific/Apia', 'Asia/Kathmandu', 'America/St_Johns', 'Europe/Berlin'].flatMap((zone) =>
  [1, 3, 6, 7].map((weekStartsOn) => [zone, weekStartsOn] as const),
);

test.each(WEEKS)(
  'in %s a week begins on weekday %d, and the clock changing makes no difference',
  async (zone, weekStartsOn) => {
    const of = await loopFixture(db.platform, ['2026-11-26'], { zones: [zone] });
    const [person = ''] = of.interviewerIds;
    await db.platform.database.transaction(of.coordinator, (tx) =>
      tx.query('UPDATE organization SET week_starts_on = $2 WHERE id = $1', [
        of.organizationId,
        weekStartsOn,
      ]),
    );
    // Clocks change in Berlin and in Newfoundland within the weeks looked at; elsewhere they never do.
    const now = Temporal.Instant.from('2026-10-29T12:00:00Z').toZonedDateTimeISO(zone);
    const first = now.toPlainDate().subtract({ days: (now.dayOfWeek - weekStartsOn + 7) % 7 });
    const midnight = (weeks: number): Temporal.Instant =>
      first.add({ weeks }).toZonedDateTime({ timeZone: zone }).toInstant();
    const seatHere = await seating(db, of);
    for (const weeks of [-1, 0, 1, 2]) {
      // One that begins on a week's last minutes is of that week wholly, though most of it lies in the next one.
      await seatHere(person, new Date(midnight(weeks).epochMilliseconds - 15 * 60_000));
      await seatHere(person, new Date(midnight(weeks).epochMilliseconds + 3_600_000), { minutes: 45 });
    }
    const rows = await db.platform.database.read(of.coordinator, (tx) =>
      weekLoads(tx, [person], new Date(now.epochMilliseconds), { weeksBefore: 2, weeksAfter: 2 }),
    );
    expect(rows.map(({ from }) => from.toISOString())).toEqual(
      [-2, -1, 0, 1, 2].map((weeks) => new Date(midnight(weeks).epochMilliseconds).toISOString()),
    );
    expect(rows.map(({ interviews, minutes }) => [interviews, minutes])).toEqual([
      [1, 60],
      [2, 105],
      [2, 105],
      [2, 105],
      [1, 45],
    ]);
  },
);
