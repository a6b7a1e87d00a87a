// What people wrote is never run by a spreadsheet program, in whichever list and column it comes out, and JSON has it as
// it was written. Texts are put straight into the tables, so that no check of an input keeps any of them away.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import type { Actor } from '#access';
import { newId } from '#platform';
import { ExportList, exportedLists } from '#rooms';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { exportedRows, exportedText } from '../../../test/support/exports.js';
import { loopFixture } from '../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../test/support/loop-fixture.js';
import { addManyRows } from '../../../test/support/many-rows.js';

let db: TestDatabase;
let use: ExportList;
let fixture: LoopFixture;
let administrator: Actor;
beforeAll(async () => {
  db = await testDatabase();
  use = new ExportList(db.platform.database, db.clock);
  fixture = await loopFixture(db.platform, ['2026-12-01']);
  administrator = { ...fixture.coordinator, role: 'administrator' };
  await addManyRows(db.url, fixture, 3);
  await write(
    `UPDATE member SET role = 'administrator' WHERE id = $1`,
    [administrator.memberId],
    ...ROWS_OF_EVERY_LIST,
  );
});
afterAll(() => db.close());

/** What the fixture lacks: something in every list. */
const ROWS_OF_EVERY_LIST: readonly string[] = [
  `INSERT INTO room (organization_id, id, name, capacity, created_at) VALUES ($org, gen_random_uuid(), 'R', 4, $at)`,
  `INSERT INTO invitation (organization_id, id, email, name, role, token_hash, created_at, expires_at)
   VALUES ($org, gen_random_uuid(), 'i@example.org', 'I', 'interviewer', gen_random_uuid()::text::bytea, $at, $at)`,
  `INSERT INTO booking_revision (organization_id, loop_id, revision, change, plan, reason, created_at)
   SELECT organization_id, id, 1, 'booked', '[]', 'R', $at FROM loop WHERE organization_id = $org`,
  `INSERT INTO scorecard_version (organization_id, scorecard_id, version, loop_id, interviewer_id, recommendation, ratings,
     summary, note_to_interviewers, submitted_by_id, submitted_at, amend_reason, after_debrief)
   SELECT organization_id, id, 2, loop_id, interviewer_id, 'yes', '[{"criterionId":"C","rating":3,"evidence":"$word"}]',
     'S', 'N', interviewer_id, $at, 'A', false FROM scorecard WHERE organization_id = $org AND submitted_at IS NOT NULL`,
  `INSERT INTO decision (organization_id, id, application_id, loop_id, outcome, level, rationale, decided_by_id, decided_at, seen)
   SELECT organization_id, gen_random_uuid(), application_id, id, 'hire', 'L', 'R', $member, $at, '[]'
   FROM loop WHERE organization_id = $org`,
  `INSERT INTO measure_delta (organization_id, id, measure, opening_id, application_id, subject_id, dimension, at, value, amount)
   SELECT organization_id, gen_random_uuid(), 'scorecard', l.opening_id, l.application_id, s.id, 'late', $at, 5, 1
   FROM scorecard s JOIN loop l USING (organization_id) WHERE organization_id = $org AND l.id = s.loop_id`,
  `INSERT INTO delivery (organization_id, id, reminder_id, channel, attempt, state, message_id, error, at)
   SELECT organization_id, gen_random_uuid(), id, 'mail', 1, 'failed', 'm', 'E', $at
   FROM reminder WHERE organization_id = $org`,
];

/** Columns that hold what somebody wrote, by table. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  member: ['name'],
  interviewer: ['location', 'level', 'video_link'],
  pool: ['name'],
  opening: ['title'],
  candidate: ['name', 'phone', 'language'],
  loop: ['cancel_reason'],
  interview: ['title', 'place'],
  loop_template: ['name'],
  interview_template: ['title', 'rationale'],
  booking_revision: ['reason'],
  scorecard_version: ['summary', 'note_to_interviewers', 'amend_reason'],
  decision: ['level', 'rationale'],
  reminder: ['reason', 'withdrawn_reason'],
  delivery: ['error'],
  room: ['name'],
  invitation: ['name'],
};

async function write(first: string, values: readonly unknown[], ...more: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(first, [...values]);
    for (const sql of more)
      await client.query(
        sql
          .replaceAll('$org', `'${fixture.organizationId}'`)
          .replaceAll('$member', `'${fixture.coordinator.memberId}'`)
          .replaceAll('$at', `'${db.clock.now().toISOString()}'`),
      );
  } finally {
    await client.end();
  }
}

/** Puts the word before everything that somebody wrote; numbered where names have to differ. */
const everywhere = (word: string): Promise<void> =>
  write(
    'SELECT $1',
    [newId()],
    ...Object.entries(WRITTEN).map(([table, columns]) => {
      const quoted = pg.escapeLiteral(word);
      const set = columns.map((column) => `${column} = ${quoted} || 'x' || ${KEYS[table] ?? 'id'}::text`);
      return `UPDATE ${table} SET ${set.join(', ')} WHERE organization_id = $org`;
    }),
  );

const KEYS: Readonly<Record<string, string>> = {
  booking_revision: 'loop_id',
  scorecard_version: 'scorecard_id',
};

/** What a spreadsheet program takes for a formula, or for the begin of one behind what it cuts away. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

test.each(['=1+', '+1', '-1', '@SUM', '\t=1', '\r=1', "'=1"])('%j is text in every list', async (word) => {
  await everywhere(word);
  for (const { name, columns } of exportedLists) {
    const [, ...rows] = parse(await exportedText(use, administrator, { list: name, format: 'csv' }), {
      skip_empty_lines: true,
    });
    const texts = rows.flatMap((cells) => cells.filter((_, at) => columns[at]?.kind !== 'number'));
    expect([name, texts.filter((text) => FORMULA.test(text))]).toEqual([name, []]);
    // Else this tells nothing about the list.
    expect([name, texts.some((text) => text.includes(`${word}x`))]).toEqual([name, true]);
    const json = await exportedRows(use, administrator, name);
    const written = json.flatMap((row) => Object.values(row));
    expect([name, written.some((text) => typeof text === 'string' && text.includes(`${word}x`))]).toEqual([
      name,
      true,
    ]);
  }
});
