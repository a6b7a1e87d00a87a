// Fills an organization with as many rows as a few years leave behind: booked loops with their reservations,
// scorecards and reminders, and busy time. Written by the server's administrator with triggers off, because only how
// many there are and how they are spread matters here.
import pg from 'pg';
import { START } from './database.js';
import type { LoopFixture } from './loop-fixture.js';

/** How many reservations, busy times, scorecards and reminders there are per loop. */
const EACH = 5;

/** The id of thing number `n`. */
const id = (thing: string, n = 'n'): string => `md5('${thing}' || organization_id::text || ${n})::uuid`;

/** Each reads the temporary table `asked`: organization_id, people, opening_id, loops, at. */
const STATEMENTS: readonly string[] = [
  `INSERT INTO candidate (organization_id, id, name, email, zone, created_at)
   SELECT organization_id, ${id('candidate')}, 'Candidate', n || '@many.example', 'UTC', at
   FROM asked, generate_series(1, loops) n`,
  `INSERT INTO application (organization_id, id, opening_id, candidate_id, state, created_at)
   SELECT organization_id, ${id('application')}, opening_id, ${id('candidate')},
          CASE WHEN n % 20 = 0 THEN 'active' ELSE 'rejected' END, at
   FROM asked, generate_series(1, loops) n`,
  `INSERT INTO loop (organization_id, id, application_id, opening_id, candidate_id, state, days_used_max, created_at)
   SELECT organization_id, ${id('loop')}, ${id('application')}, opening_id, ${id('candidate')}, 'booked', 1, at
   FROM asked, generate_series(1, loops) n`,
  `INSERT INTO interview (organization_id, id, loop_id, position, kind, title, minutes, focus, questions, after_ids,
                          with_candidate, state, during)
   SELECT organization_id, ${id('interview')}, ${id('loop')}, 0, 'coding', 'Coding', 60, '{}', '[]', '{}', true,
          'booked', tstzrange(at, at + interval '1 hour')
   FROM asked, generate_series(1, loops) n`,
  // Half of each person's time lies before `at`, an interview every seven hours.
  `INSERT INTO reservation (organization_id, id, loop_id, interview_id, seat_id, interviewer_id, kind, during,
                            response, problem, problem_since, created_at)
   SELECT organization_id, ${id('reservation')}, ${id('loop', `n / ${EACH} + 1`)}, ${id('interview', `n / ${EACH} + 1`)},
          ${id('seat')}, people[n % cardinality(people) + 1], 'booking', tstzrange(starts, starts + interval '1 hour'),
          CASE WHEN n % 500 = 0 THEN 'declined' ELSE 'accepted' END, CASE WHEN n % 500 = 0 THEN 'declined' END,
          CASE WHEN n % 500 = 0 THEN at END, at
   FROM asked, generate_series(0, loops * ${EACH} - 1) n,
        LATERAL (SELECT at + (n / cardinality(people) - loops * ${EACH} / 2 / cardinality(people)) * interval '7 hours' AS starts) placed`,
  `INSERT INTO busy_time (organization_id, id, source_id, interviewer_id, during)
   SELECT organization_id, id, id, interviewer_id, during FROM asked JOIN reservation USING (organization_id)`,
  `INSERT INTO scorecard (organization_id, id, loop_id, opening_id, interview_id, interviewer_id, seat_role,
                          rubric_version_id, due_at, submitted_at, version)
   SELECT DISTINCT ON (interview_id, interviewer_id) organization_id, id, loop_id, opening_id, interview_id,
          interviewer_id, 'lead', id, ends_at, CASE WHEN submitted THEN ends_at END, submitted::integer
   FROM asked JOIN reservation USING (organization_id),
        LATERAL (SELECT starts_at < at AND hashtext(id::text) % 100 <> 0 AS submitted) state`,
  `INSERT INTO reminder (organization_id, id, kind, loop_id, recipient_kind, recipient_id, dedupe_key, reason, due_at,
                         state, created_at)
   SELECT organization_id, id, 'upcoming_interview', loop_id, 'member', interviewer_id, id::text, '1 hour before',
          starts_at, CASE WHEN starts_at < at THEN 'sent' ELSE 'planned' END, at
   FROM asked JOIN reservation USING (organization_id)`,
  `INSERT INTO measure_total (organization_id, measure, at, application_id, subject_id, dimension, value, opening_id, amount)
   SELECT asked.organization_id, f.measure, f.at, f.application_id, f.subject_id, f.dimension, f.value, f.opening_id, count(*)
   FROM asked, measured_facts(asked.organization_id, ARRAY(
     SELECT id FROM application WHERE application.organization_id = asked.organization_id)) f
   GROUP BY asked.organization_id, f.measure, f.at, f.application_id, f.subject_id, f.dimension, f.value, f.opening_id
   ON CONFLICT DO NOTHING`,
];

/**
 * Adds `loops` booked loops with five times as many reservations, busy times, scorecards and reminders, and
 * what is measured of them.
 */
export async function addManyRows(url: string, of: LoopFixture, loops: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `CREATE TEMPORARY TABLE asked (organization_id uuid, people uuid[], opening_id uuid, loops integer, at timestamptz)`,
    );
    await client.query('INSERT INTO asked VALUES ($1, $2, $3, $4, $5)', [
      of.organizationId,
      of.interviewerIds,
      of.openingId,
      loops,
      START,
    ]);
    for (const sql of STATEMENTS) await client.query(sql);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
