-- Interviewers, the pools they are qualified for, their pauses, and rooms. An interviewer is a member and has
-- the member's id; what they set for themselves overrides the organization's defaults.

CREATE TABLE interviewer (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  zone text NOT NULL,
  location text,
  level text,
  languages text[] NOT NULL DEFAULT '{}',
  working_hours jsonb NOT NULL,
  preferred_hours jsonb,
  daily_interviews_max integer CONSTRAINT interviewer_daily_ck CHECK (daily_interviews_max >= 0),
  weekly_interviews_max integer CONSTRAINT interviewer_weekly_ck CHECK (weekly_interviews_max >= 0),
  daily_minutes_max integer CONSTRAINT interviewer_daily_minutes_ck CHECK (daily_minutes_max >= 0),
  weekly_minutes_max integer CONSTRAINT interviewer_weekly_minutes_ck CHECK (weekly_minutes_max >= 0),
  break_minutes_min integer CONSTRAINT interviewer_break_ck CHECK (break_minutes_min BETWEEN 0 AND 240),
  video_link text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT interviewer_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT interviewer_member_fk FOREIGN KEY (organization_id, id) REFERENCES member (organization_id, id)
);
CALL protect_tenant_table('interviewer');

CREATE TABLE pool (
  organization_id uuid NOT NULL CONSTRAINT pool_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  name text NOT NULL CONSTRAINT pool_name_ck CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL CONSTRAINT pool_kind_ck CHECK (kind IN ('recruiter_screen', 'coding', 'system_design', 'design_review', 'leadership', 'delivery', 'debrief', 'other')),
  competencies text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  CONSTRAINT pool_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT pool_name_uq UNIQUE (organization_id, name)
);
CALL protect_tenant_table('pool');

CREATE TABLE pool_member (
  organization_id uuid NOT NULL,
  pool_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  phase text NOT NULL DEFAULT 'qualified' CONSTRAINT pool_member_phase_ck CHECK (phase IN ('shadow', 'reverse_shadow', 'qualified')),
  since timestamptz NOT NULL,
  CONSTRAINT pool_member_pk PRIMARY KEY (organization_id, pool_id, interviewer_id),
  CONSTRAINT pool_member_pool_fk FOREIGN KEY (organization_id, pool_id) REFERENCES pool (organization_id, id),
  CONSTRAINT pool_member_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id)
);
CREATE INDEX pool_member_interviewer_ix ON pool_member (organization_id, interviewer_id);
CALL protect_tenant_table('pool_member');

CREATE TABLE pause (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  during tstzrange NOT NULL,
  starts_at timestamptz GENERATED ALWAYS AS (lower(during)) STORED,
  ends_at timestamptz GENERATED ALWAYS AS (upper(during)) STORED,
  reason text,
  created_at timestamptz NOT NULL,
  CONSTRAINT pause_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT pause_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT pause_during_ck CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during))
);
CREATE INDEX pause_interviewer_ix ON pause (organization_id, interviewer_id, ends_at);
CALL protect_tenant_table('pause');

CREATE TABLE room (
  organization_id uuid NOT NULL CONSTRAINT room_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  name text NOT NULL,
  capacity integer NOT NULL CONSTRAINT room_capacity_ck CHECK (capacity > 0),
  created_at timestamptz NOT NULL,
  CONSTRAINT room_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT room_name_uq UNIQUE (organization_id, name)
);
CALL protect_tenant_table('room');
