-- Openings and what they ask for, rubrics in versions, loop templates, candidates and their applications.
-- A candidate's personal data is in the table candidate alone; everything else refers to its id.

CREATE TABLE opening (
  organization_id uuid NOT NULL CONSTRAINT opening_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  title text NOT NULL CONSTRAINT opening_title_ck CHECK (length(title) BETWEEN 1 AND 200),
  role_description text NOT NULL,
  hiring_manager_id uuid NOT NULL,
  coordinator_id uuid,
  state text NOT NULL DEFAULT 'open' CONSTRAINT opening_state_ck CHECK (state IN ('open', 'filled', 'closed')),
  loop_template_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT opening_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT opening_hiring_manager_fk FOREIGN KEY (organization_id, hiring_manager_id) REFERENCES member (organization_id, id),
  CONSTRAINT opening_coordinator_fk FOREIGN KEY (organization_id, coordinator_id) REFERENCES member (organization_id, id)
);
CREATE INDEX opening_hiring_manager_ix ON opening (organization_id, hiring_manager_id);
CALL protect_tenant_table('opening', 'SELECT, INSERT, UPDATE');

CREATE TABLE requirement (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  opening_id uuid NOT NULL,
  position integer NOT NULL,
  text text NOT NULL,
  source text NOT NULL,
  necessity text NOT NULL CONSTRAINT requirement_necessity_ck CHECK (necessity IN ('required', 'preferred')),
  competencies text[] NOT NULL,
  from_cv boolean NOT NULL DEFAULT false,
  CONSTRAINT requirement_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT requirement_opening_fk FOREIGN KEY (organization_id, opening_id) REFERENCES opening (organization_id, id),
  CONSTRAINT requirement_position_uq UNIQUE (organization_id, opening_id, position)
);
CALL protect_tenant_table('requirement');

CREATE TABLE rubric (
  organization_id uuid NOT NULL CONSTRAINT rubric_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT rubric_pk PRIMARY KEY (organization_id, id)
);
CALL protect_tenant_table('rubric', 'SELECT, INSERT, UPDATE');

CREATE TABLE rubric_version (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  rubric_id uuid NOT NULL,
  version integer NOT NULL CONSTRAINT rubric_version_version_ck CHECK (version > 0),
  criteria jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT rubric_version_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT rubric_version_rubric_fk FOREIGN KEY (organization_id, rubric_id) REFERENCES rubric (organization_id, id),
  CONSTRAINT rubric_version_version_uq UNIQUE (organization_id, rubric_id, version)
);
CREATE TRIGGER rubric_version_append_only BEFORE UPDATE OR DELETE ON rubric_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_tenant_table('rubric_version', 'SELECT, INSERT');

CREATE TABLE loop_template (
  organization_id uuid NOT NULL CONSTRAINT loop_template_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  name text NOT NULL,
  base_template_id uuid,
  days_used_max integer NOT NULL DEFAULT 2 CONSTRAINT loop_template_days_ck CHECK (days_used_max BETWEEN 1 AND 14),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT loop_template_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT loop_template_base_fk FOREIGN KEY (organization_id, base_template_id) REFERENCES loop_template (organization_id, id)
);
CALL protect_tenant_table('loop_template', 'SELECT, INSERT, UPDATE');
ALTER TABLE opening ADD CONSTRAINT opening_loop_template_fk
  FOREIGN KEY (organization_id, loop_template_id) REFERENCES loop_template (organization_id, id);

CREATE TABLE interview_template (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_template_id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL CONSTRAINT interview_template_kind_ck CHECK (kind IN ('recruiter_screen', 'coding', 'system_design', 'design_review', 'leadership', 'delivery', 'debrief', 'other')),
  title text NOT NULL,
  minutes integer NOT NULL CONSTRAINT interview_template_minutes_ck CHECK (minutes BETWEEN 15 AND 480),
  focus text[] NOT NULL DEFAULT '{}',
  rationale text NOT NULL DEFAULT '',
  rubric_version_id uuid,
  questions jsonb NOT NULL DEFAULT '[]',
  after_ids uuid[] NOT NULL DEFAULT '{}',
  with_candidate boolean NOT NULL DEFAULT true,
  CONSTRAINT interview_template_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT interview_template_loop_template_fk FOREIGN KEY (organization_id, loop_template_id) REFERENCES loop_template (organization_id, id),
  CONSTRAINT interview_template_rubric_version_fk FOREIGN KEY (organization_id, rubric_version_id) REFERENCES rubric_version (organization_id, id),
  CONSTRAINT interview_template_position_uq UNIQUE (organization_id, loop_template_id, position)
);
CALL protect_tenant_table('interview_template');

-- A seat is filled by anyone of a pool or by anyone of the named people (any-of); an interview needs all its seats.
CREATE TABLE seat_template (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  interview_template_id uuid NOT NULL,
  position integer NOT NULL,
  role text NOT NULL CONSTRAINT seat_template_role_ck CHECK (role IN ('lead', 'panel', 'shadow', 'reverse_shadow')),
  pool_id uuid,
  member_ids uuid[] NOT NULL DEFAULT '{}',
  optional boolean NOT NULL DEFAULT false,
  CONSTRAINT seat_template_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT seat_template_interview_template_fk FOREIGN KEY (organization_id, interview_template_id) REFERENCES interview_template (organization_id, id),
  CONSTRAINT seat_template_pool_fk FOREIGN KEY (organization_id, pool_id) REFERENCES pool (organization_id, id),
  CONSTRAINT seat_template_position_uq UNIQUE (organization_id, interview_template_id, position)
);
CALL protect_tenant_table('seat_template');

-- Which interview of the template assesses which requirement of the opening.
CREATE TABLE coverage (
  organization_id uuid NOT NULL,
  requirement_id uuid NOT NULL,
  interview_template_id uuid NOT NULL,
  CONSTRAINT coverage_pk PRIMARY KEY (organization_id, requirement_id, interview_template_id),
  CONSTRAINT coverage_requirement_fk FOREIGN KEY (organization_id, requirement_id) REFERENCES requirement (organization_id, id),
  CONSTRAINT coverage_interview_template_fk FOREIGN KEY (organization_id, interview_template_id) REFERENCES interview_template (organization_id, id)
);
CALL protect_tenant_table('coverage');

CREATE TABLE candidate (
  organization_id uuid NOT NULL CONSTRAINT candidate_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  name text NOT NULL CONSTRAINT candidate_name_ck CHECK (length(name) BETWEEN 1 AND 200),
  email citext NOT NULL CONSTRAINT candidate_email_ck CHECK (length(email::text) BETWEEN 3 AND 254),
  phone text,
  zone text NOT NULL,
  language text NOT NULL DEFAULT 'en',
  member_id uuid,
  created_at timestamptz NOT NULL,
  CONSTRAINT candidate_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT candidate_email_uq UNIQUE (organization_id, email),
  CONSTRAINT candidate_member_fk FOREIGN KEY (organization_id, member_id) REFERENCES member (organization_id, id)
);
CALL protect_tenant_table('candidate');

CREATE TABLE application (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  opening_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'active' CONSTRAINT application_state_ck CHECK (state IN ('active', 'hired', 'rejected', 'withdrawn')),
  availability_requested_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT application_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT application_opening_fk FOREIGN KEY (organization_id, opening_id) REFERENCES opening (organization_id, id),
  CONSTRAINT application_candidate_fk FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate (organization_id, id),
  CONSTRAINT application_once_uq UNIQUE (organization_id, opening_id, candidate_id)
);
CREATE INDEX application_candidate_ix ON application (organization_id, candidate_id);
CALL protect_tenant_table('application', 'SELECT, INSERT, UPDATE');

CREATE TABLE availability (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  during tstzrange NOT NULL,
  starts_at timestamptz GENERATED ALWAYS AS (lower(during)) STORED,
  ends_at timestamptz GENERATED ALWAYS AS (upper(during)) STORED,
  given_at timestamptz NOT NULL,
  CONSTRAINT availability_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT availability_application_fk FOREIGN KEY (organization_id, application_id) REFERENCES application (organization_id, id),
  CONSTRAINT availability_during_ck CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
  CONSTRAINT availability_overlap_ex EXCLUDE USING gist (organization_id WITH =, application_id WITH =, during WITH &&)
);
CREATE INDEX availability_application_ix ON availability (organization_id, application_id, starts_at);
CALL protect_tenant_table('availability');
