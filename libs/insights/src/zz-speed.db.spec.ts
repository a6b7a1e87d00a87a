import { test } from '@jest/globals';
import { newId, systemScope } from '#platform';
import { loadHeat, measureRows, measuresOf } from '#insights';
import { testDatabase } from '../../../test/support/database.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import { addManyRows } from '../../../test/support/many-rows.js';
test('speed', async () => {
  const db = await testDatabase();
  const of = await loopFixture(db.platform, ['2026-11-26'], { zones: Array.from({ length: 200 }, () => 'Europe/Berlin') });
  await addManyRows(db.url, of, 10_000);
  const org = systemScope(of.organizationId);
  let t = Date.now();
  await db.platform.database.transaction(org, (tx) => tx.query(
    `INSERT INTO measure_total (organization_id, measure, at, application_id, subject_id, dimension, value, opening_id, amount)
     SELECT $1, f.measure, f.at, f.application_id, f.subject_id, f.dimension, f.value, f.opening_id, count(*)
     FROM measured_facts($1, ARRAY(SELECT id FROM application WHERE organization_id = $1)) f GROUP BY 2,3,4,5,6,7,8`, [of.organizationId]));
  console.log('backfill', Date.now() - t);
  console.log(await db.platform.database.read(org, (tx) => tx.query('SELECT measure, dimension = $1 AS x, count(*)::int, min(at), max(at) FROM measure_total GROUP BY 1,2', [''])));
  const PERIOD = { from: '2026-01-01', to: '2028-01-01' };
  const now = new Date('2027-06-01');
  for (let i = 0; i < 3; i++) {
    for (const actor of [of.coordinator, of.hiringManager]) {
      t = Date.now();
      const m = await db.platform.database.read(actor, (tx) => measuresOf(tx, actor, PERIOD, now));
      console.log('figures', Date.now() - t, JSON.stringify(m).slice(0, 900));
    }
    for (const [measure, dimension] of [['stage', null], ['scorecard', 'missing'], ['time_to_schedule', null]] as const) {
      t = Date.now();
      await db.platform.database.read(of.coordinator, (tx) => measureRows(tx, of.coordinator, { measure, dimension, filter: PERIOD, limit: 50, after: null }, now));
      console.log('rows', measure, Date.now() - t);
    }
    t = Date.now();
    const heat = await db.platform.database.read(of.coordinator, (tx) => loadHeat(tx, of.coordinator, { weeks: 12, limit: 100, after: null }, db.clock.now()));
    console.log('heat', Date.now() - t, heat.rows.length, heat.rows.reduce((s, r) => s + r.weeks.reduce((a, w) => a + w.interviews, 0), 0));
  }
  void newId;
  await db.close();
}, 300_000);
