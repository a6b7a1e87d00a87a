-- Loops, their interviews and seats, proposals, and what is reserved. The exclusion constraints on reservation
-- are what makes a double booking impossible, whatever the program believes.

CREATE TABLE loop (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  opening_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  loop_template_id uuid,
  state text NOT NULL CONSTRAINT loop_state_ck CHECK (state IN ('planned', 'proposed', 'on_hold', 'booked', 'cancelled')),
  days_used_max integer NOT NULL CONSTRAINT loop_days_ck CHECK (days_used_max BETWEEN 1 AND 14),
  revision integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  hold_expires_at timestamptz,
  created_at timestamptz NOT NULL,
  booked_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  CONSTRAINT loop_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT loop_application_fk FOREIGN KEY (organization_id, application_id) REFERENCES application (organization_id, id),
  CONSTRAINT loop_opening_fk FOREIGN KEY (organization_id, opening_id) REFERENCES opening (organization_id, id),
  CONSTRAINT loop_candidate_fk FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate (organization_id, id),
  CONSTRAINT loop_template_fk FOREIGN KEY (organization_id, loop_template_id) REFERENCES loop_template (organization_id, id)
);
CREATE INDEX loop_application_ix ON loop (organization_id, application_id);
CREATE INDEX loop_state_ix ON loop (organization_id, state, id);
CREATE UNIQUE INDEX loop_live_uq ON loop (organization_id, application_id) WHERE state <> 'cancelled';
CALL protect_tenant_table('loop', 'SELECT, INSERT, UPDATE');

CREATE TABLE interview (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL CONSTRAINT interview_kind_ck CHECK (kind IN ('recruiter_screen', 'coding', 'system_design', 'design_review', 'leadership', 'delivery', 'debrief', 'other')),
  title text NOT NULL,
  minutes integer NOT NULL CONSTRAINT interview_minutes_ck CHECK (minutes BETWEEN 15 AND 480),
  focus text[] NOT NULL,
  rubric_version_id uuid,
  questions jsonb NOT NULL,
  after_ids uuid[] NOT NULL,
  with_candidate boolean NOT NULL,
  state text NOT NULL CONSTRAINT interview_state_ck CHECK (state IN ('planned', 'on_hold', 'booked', 'took_place', 'did_not_take_place', 'cancelled')),
  during tstzrange,
  starts_at timestamptz GENERATED ALWAYS AS (lower(during)) STORED,
  ends_at timestamptz GENERATED ALWAYS AS (upper(during)) STORED,
  place text,
  sequence integer NOT NULL DEFAULT 0,
  CONSTRAINT interview_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT interview_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT interview_rubric_version_fk FOREIGN KEY (organization_id, rubric_version_id) REFERENCES rubric_version (organization_id, id),
  CONSTRAINT interview_position_uq UNIQUE (organization_id, loop_id, position)
);
CREATE INDEX interview_starts_ix ON interview (organization_id, starts_at) WHERE state = 'booked';
CALL protect_tenant_table('interview', 'SELECT, INSERT, UPDATE');

CREATE TABLE seat (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  interview_id uuid NOT NULL,
  position integer NOT NULL,
  role text NOT NULL CONSTRAINT seat_role_ck CHECK (role IN ('lead', 'panel', 'shadow', 'reverse_shadow')),
  pool_id uuid,
  member_ids uuid[] NOT NULL DEFAULT '{}',
  optional boolean NOT NULL DEFAULT false,
  CONSTRAINT seat_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT seat_interview_fk FOREIGN KEY (organization_id, interview_id) REFERENCES interview (organization_id, id),
  CONSTRAINT seat_pool_fk FOREIGN KEY (organization_id, pool_id) REFERENCES pool (organization_id, id),
  CONSTRAINT seat_position_uq UNIQUE (organization_id, interview_id, position)
);
CALL protect_tenant_table('seat', 'SELECT, INSERT, UPDATE');

CREATE TABLE proposal (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  rank integer NOT NULL,
  plan jsonb NOT NULL,
  objective integer NOT NULL,
  bound integer NOT NULL,
  proven boolean NOT NULL,
  parts jsonb NOT NULL,
  loop_version integer NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT proposal_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT proposal_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id)
);
CREATE INDEX proposal_loop_ix ON proposal (organization_id, loop_id, batch_id, rank);
CALL protect_tenant_table('proposal', 'SELECT, INSERT, DELETE');

-- One person, candidate or room reserved for one interview. A released row stays as history and excludes nothing.
CREATE TABLE reservation (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  seat_id uuid,
  interviewer_id uuid,
  candidate_id uuid,
  room_id uuid,
  kind text NOT NULL CONSTRAINT reservation_kind_ck CHECK (kind IN ('hold', 'booking')),
  during tstzrange NOT NULL,
  starts_at timestamptz GENERATED ALWAYS AS (lower(during)) STORED,
  ends_at timestamptz GENERATED ALWAYS AS (upper(during)) STORED,
  expires_at timestamptz,
  response text NOT NULL DEFAULT 'pending' CONSTRAINT reservation_response_ck CHECK (response IN ('pending', 'accepted', 'declined')),
  response_reason text,
  live boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  released_at timestamptz,
  CONSTRAINT reservation_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT reservation_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT reservation_interview_fk FOREIGN KEY (organization_id, interview_id) REFERENCES interview (organization_id, id),
  CONSTRAINT reservation_seat_fk FOREIGN KEY (organization_id, seat_id) REFERENCES seat (organization_id, id),
  CONSTRAINT reservation_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT reservation_candidate_fk FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate (organization_id, id),
  CONSTRAINT reservation_room_fk FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
  CONSTRAINT reservation_one_ck CHECK (num_nonnulls(interviewer_id, candidate_id, room_id) = 1),
  -- A person without a seat attends a meeting that everybody who interviewed attends.
  CONSTRAINT reservation_seat_ck CHECK (seat_id IS NULL OR interviewer_id IS NOT NULL),
  CONSTRAINT reservation_expiry_ck CHECK ((kind = 'hold') = (expires_at IS NOT NULL)),
  CONSTRAINT reservation_live_ck CHECK (live = (released_at IS NULL)),
  CONSTRAINT reservation_interviewer_ex EXCLUDE USING gist (organization_id WITH =, interviewer_id WITH =, during WITH &&) WHERE (live AND interviewer_id IS NOT NULL),
  CONSTRAINT reservation_candidate_ex EXCLUDE USING gist (organization_id WITH =, candidate_id WITH =, during WITH &&) WHERE (live AND candidate_id IS NOT NULL),
  CONSTRAINT reservation_room_ex EXCLUDE USING gist (organization_id WITH =, room_id WITH =, during WITH &&) WHERE (live AND room_id IS NOT NULL)
);
CREATE INDEX reservation_interviewer_ix ON reservation (organization_id, interviewer_id, ends_at, starts_at) WHERE live AND interviewer_id IS NOT NULL;
CREATE INDEX reservation_interview_ix ON reservation (organization_id, interview_id) WHERE live;
CREATE INDEX reservation_loop_ix ON reservation (organization_id, loop_id);
CREATE UNIQUE INDEX reservation_seat_uq ON reservation (organization_id, seat_id) WHERE live AND seat_id IS NOT NULL;
CALL protect_tenant_table('reservation', 'SELECT, INSERT, UPDATE');

-- What one loop's confirmed state was after each change.
CREATE TABLE booking_revision (
  organization_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  revision integer NOT NULL CONSTRAINT booking_revision_revision_ck CHECK (revision > 0),
  change text NOT NULL CONSTRAINT booking_revision_change_ck CHECK (change IN ('booked', 'moved', 'replaced', 'cancelled')),
  plan jsonb NOT NULL,
  reason text,
  changed_by_id uuid,
  created_at timestamptz NOT NULL,
  CONSTRAINT booking_revision_pk PRIMARY KEY (organization_id, loop_id, revision),
  CONSTRAINT booking_revision_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT booking_revision_changed_by_fk FOREIGN KEY (organization_id, changed_by_id) REFERENCES member (organization_id, id)
);
CREATE TRIGGER booking_revision_append_only BEFORE UPDATE OR DELETE ON booking_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_tenant_table('booking_revision', 'SELECT, INSERT');

-- The load a person already has in spans of time: search and commit both ask exactly this. An interview counts
-- wholly in the span in which it starts; a hold counts until the instant at which it expires.
CREATE FUNCTION interviewer_load(organization uuid, interviewer uuid, spans tstzrange[], at timestamptz, except_loop uuid)
RETURNS TABLE (span integer, interviews integer, minutes integer)
LANGUAGE sql STABLE AS $$
  SELECT s.ordinality::integer, count(r.id)::integer,
         coalesce(sum(extract(epoch FROM r.ends_at - r.starts_at) / 60), 0)::integer
  FROM unnest(spans) WITH ORDINALITY AS s (during, ordinality)
  LEFT JOIN reservation r
    ON r.organization_id = organization AND r.interviewer_id = interviewer AND r.live
   AND (r.expires_at IS NULL OR r.expires_at > at) AND r.loop_id IS DISTINCT FROM except_loop
   AND r.starts_at >= lower(s.during) AND r.starts_at < upper(s.during)
  GROUP BY s.ordinality
$$;
GRANT EXECUTE ON FUNCTION interviewer_load TO loopwright_app;
