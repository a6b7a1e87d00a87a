-- What is measured, as rows that are only ever added up: a fact's transaction appends what it changes, and what was
-- appended is folded later, so that no two bookings wait for one counter. A row keeps what it is about (application and
-- subject), folded or not: figures lead to their rows, and the database itself keeps from somebody what they are blind for.

CREATE TABLE measure_delta (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  measure text NOT NULL CONSTRAINT measure_delta_measure_ck CHECK (measure IN
    ('stage', 'outcome', 'time_to_schedule', 'lead_time', 'rescheduled', 'replaced', 'cancelled', 'scorecard', 'load')),
  opening_id uuid NOT NULL,
  application_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  dimension text NOT NULL,
  at timestamptz NOT NULL,
  value integer NOT NULL,
  amount integer NOT NULL CONSTRAINT measure_delta_amount_ck CHECK (amount <> 0),
  CONSTRAINT measure_delta_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT measure_delta_application_fk FOREIGN KEY (organization_id, application_id) REFERENCES application (organization_id, id)
);
CREATE INDEX measure_delta_application_ix ON measure_delta (organization_id, application_id);
CREATE INDEX measure_delta_measure_ix ON measure_delta (organization_id, measure, at);
CALL protect_tenant_table('measure_delta', 'SELECT, INSERT, DELETE');

CREATE TABLE measure_total (
  organization_id uuid NOT NULL,
  measure text NOT NULL,
  at timestamptz NOT NULL,
  application_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  dimension text NOT NULL,
  value integer NOT NULL,
  opening_id uuid NOT NULL,
  amount integer NOT NULL,
  CONSTRAINT measure_total_pk PRIMARY KEY (organization_id, measure, at, application_id, subject_id, dimension, value),
  CONSTRAINT measure_total_application_fk FOREIGN KEY (organization_id, application_id) REFERENCES application (organization_id, id)
);
CREATE INDEX measure_total_application_ix ON measure_total (organization_id, application_id);
CREATE INDEX measure_total_opening_ix ON measure_total (organization_id, opening_id, measure, at);
-- Sums that came to nothing are removed by the fold that brought them there.
CREATE INDEX measure_total_nothing_ix ON measure_total (organization_id) WHERE amount = 0;
CALL protect_tenant_table('measure_total', 'SELECT, INSERT, UPDATE, DELETE');

-- The sweep that folds asks in which organizations something waits, and nothing else.
GRANT SELECT (organization_id) ON measure_delta TO loopwright_relay;
CREATE POLICY relay ON measure_delta FOR SELECT TO loopwright_relay USING (true);

-- The applications that the viewer is blind for, because they owe a scorecard, and those in which they are the candidate.
CREATE FUNCTION viewer_hidden_applications() RETURNS uuid[] LANGUAGE sql STABLE
RETURN ARRAY(
  SELECT l.application_id FROM public.scorecard s
  JOIN public.loop l ON l.organization_id = s.organization_id AND l.id = s.loop_id
  WHERE s.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    AND s.interviewer_id = public.viewer() AND s.submitted_at IS NULL AND s.voided_at IS NULL
  UNION
  SELECT a.id FROM public.candidate c
  JOIN public.application a ON a.organization_id = c.organization_id AND a.candidate_id = c.id
  WHERE c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    AND c.member_id = public.viewer());

-- What follows from scorecards is hidden where scorecards are: that somebody submitted, that the debrief opened, what was
-- decided. The system sees all of it, to add it up.
CREATE POLICY blind ON measure_delta AS RESTRICTIVE FOR SELECT TO loopwright_app USING (
  measure NOT IN ('scorecard', 'outcome') OR (SELECT viewer()) IS NULL
  OR application_id <> ALL ((SELECT viewer_hidden_applications())::uuid[]));
CREATE POLICY blind ON measure_total AS RESTRICTIVE FOR SELECT TO loopwright_app USING (
  measure NOT IN ('scorecard', 'outcome') OR (SELECT viewer()) IS NULL
  OR application_id <> ALL ((SELECT viewer_hidden_applications())::uuid[]));

-- What the facts of these applications amount to now; each row counts one. Nothing in it depends on when it is asked: what
-- is still to come has its instant, and counts for whoever asks from then on. `value` is in minutes where not said otherwise.
--   stage, outcome: an application reached the stage `dimension`, `value` after it was made, which is `at`.
--   time_to_schedule: a loop was first booked `at`, `value` after its draft. lead_time: from there to its first interview.
--   rescheduled, replaced, cancelled: revision `value` changed a booking `at`, for the reason `dimension`. What was taken
--   back before anybody was told of it has not happened.
--   scorecard: one was due `at` and is on time, late (by `value`) or missing. load: `dimension` sits in an interview `at`.
CREATE FUNCTION measured_facts(organization uuid, applications uuid[])
RETURNS TABLE (measure text, opening_id uuid, application_id uuid, subject_id uuid, dimension text, at timestamptz, value integer)
LANGUAGE sql STABLE AS $$
  WITH asked AS MATERIALIZED (
    SELECT a.id, a.opening_id, a.created_at FROM application a
    WHERE a.organization_id = organization AND a.id = ANY (applications)
  ), confirmed AS MATERIALIZED (
    SELECT l.application_id, r.loop_id, r.revision, r.change, r.reason_kind, r.created_at, r.plan
    FROM asked a
    JOIN loop l ON l.organization_id = organization AND l.application_id = a.id
    JOIN booking_revision r ON r.organization_id = organization AND r.loop_id = l.id
    WHERE r.change <> 'undone' AND NOT EXISTS (
      SELECT FROM booking_revision undone
      WHERE undone.organization_id = organization AND undone.loop_id = r.loop_id AND undone.revision = r.revision + 1
        AND undone.change = 'undone')
  ), loops AS MATERIALIZED (
    SELECT l.id, l.created_at, a.id AS application_id, a.opening_id, a.created_at AS applied_at,
           first.revision AS first_revision, first.created_at AS booked_at, first.plan
    FROM asked a
    JOIN loop l ON l.organization_id = organization AND l.application_id = a.id
    LEFT JOIN LATERAL (
      SELECT c.revision, c.created_at, c.plan FROM confirmed c
      WHERE c.loop_id = l.id AND c.change = 'booked' ORDER BY c.revision LIMIT 1) first ON true
  ), reached AS (
    SELECT 'stage' AS measure, id AS application_id, opening_id, created_at AS applied_at, 'applied' AS stage, created_at AS at
    FROM asked
    UNION ALL
    SELECT 'stage', application_id, opening_id, applied_at, 'planned', created_at FROM loops
    UNION ALL
    SELECT 'stage', application_id, opening_id, applied_at, 'booked', booked_at FROM loops
    UNION ALL
    SELECT 'stage', l.application_id, l.opening_id, l.applied_at, 'interviewed', i.ends_at
    FROM loops l JOIN interview i ON i.organization_id = organization AND i.loop_id = l.id
    WHERE i.with_candidate AND i.state IN ('booked', 'took_place')
    UNION ALL
    SELECT 'outcome', l.application_id, l.opening_id, l.applied_at, 'debriefed', d.opened_at
    FROM loops l JOIN debrief d ON d.organization_id = organization AND d.loop_id = l.id
    UNION ALL
    SELECT 'outcome', l.application_id, l.opening_id, l.applied_at, stage, d.decided_at
    FROM loops l JOIN decision d ON d.organization_id = organization AND d.loop_id = l.id
    CROSS JOIN unnest(ARRAY['decided', 'hired']) AS stage WHERE stage = 'decided' OR d.outcome = 'hire'
  )
  SELECT measure, opening_id, application_id, application_id, stage, applied_at,
         ceil(date_part('epoch', min(reached.at) - applied_at) / 60)::integer
  FROM reached WHERE reached.at IS NOT NULL GROUP BY measure, opening_id, application_id, stage, applied_at
  UNION ALL
  SELECT 'time_to_schedule', opening_id, application_id, id, '', booked_at,
         round(date_part('epoch', booked_at - created_at) / 60)::integer
  FROM loops WHERE booked_at IS NOT NULL
  UNION ALL
  SELECT 'lead_time', l.opening_id, l.application_id, l.id, '', l.booked_at,
         round(date_part('epoch', begins.at - l.booked_at) / 60)::integer
  FROM loops l
  CROSS JOIN LATERAL (
    SELECT min((p ->> 'from')::timestamptz) AS at FROM jsonb_array_elements(l.plan) p) begins
  WHERE l.booked_at IS NOT NULL AND begins.at IS NOT NULL
  UNION ALL
  SELECT CASE r.change WHEN 'moved' THEN 'rescheduled' WHEN 'rebooked' THEN 'rescheduled'
                       WHEN 'replaced' THEN 'replaced' WHEN 'swapped' THEN 'replaced' ELSE 'cancelled' END,
         l.opening_id, l.application_id, l.id, coalesce(r.reason_kind, 'other'), r.created_at, r.revision
  FROM loops l JOIN confirmed r ON r.loop_id = l.id
  WHERE r.revision > l.first_revision AND r.change IN ('moved', 'rebooked', 'replaced', 'swapped', 'cancelled', 'did_not_take_place')
  UNION ALL
  SELECT 'scorecard', l.opening_id, l.application_id, s.id,
         CASE WHEN s.submitted_at IS NULL THEN 'missing' WHEN s.submitted_at <= s.due_at THEN 'on_time' ELSE 'late' END,
         s.due_at, coalesce(greatest(0, ceil(date_part('epoch', s.submitted_at - s.due_at) / 60)), 0)::integer
  FROM loops l JOIN scorecard s ON s.organization_id = organization AND s.loop_id = l.id
  WHERE s.voided_at IS NULL
  UNION ALL
  SELECT 'load', l.opening_id, l.application_id, r.interview_id, r.interviewer_id::text, r.starts_at,
         (date_part('epoch', r.ends_at - r.starts_at) / 60)::integer
  FROM loops l JOIN reservation r ON r.organization_id = organization AND r.loop_id = l.id
  WHERE r.live AND r.kind = 'booking' AND r.seat_id IS NOT NULL AND r.response <> 'declined'
$$;
GRANT EXECUTE ON FUNCTION measured_facts TO loopwright_app;

-- What happened before there were measures counts as well. The owner of the tables is bound by their policies, which know
-- tenants alone; for this one reading over all of them it is let through.
DO $$
DECLARE
  name text;
  bound text[] := ARRAY['organization', 'application', 'loop', 'booking_revision', 'interview', 'reservation',
                        'scorecard', 'debrief', 'decision', 'measure_total'];
BEGIN
  FOREACH name IN ARRAY bound LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', name); END LOOP;
  INSERT INTO measure_total (organization_id, measure, at, application_id, subject_id, dimension, value, opening_id, amount)
  SELECT o.id, f.measure, f.at, f.application_id, f.subject_id, f.dimension, f.value, f.opening_id, count(*)
  FROM organization o
  CROSS JOIN LATERAL measured_facts(o.id, ARRAY(SELECT a.id FROM application a WHERE a.organization_id = o.id)) f
  GROUP BY o.id, f.measure, f.at, f.application_id, f.subject_id, f.dimension, f.value, f.opening_id;
  FOREACH name IN ARRAY bound LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name); END LOOP;
END $$;
