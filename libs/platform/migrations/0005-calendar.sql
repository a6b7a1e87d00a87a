-- Busy time and where it came from. Titles of events are never stored: the engine needs only when.

CREATE TABLE calendar_source (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT calendar_source_kind_ck CHECK (kind IN ('ics_upload', 'demonstration')),
  label text NOT NULL,
  imported_at timestamptz NOT NULL,
  covers tstzrange NOT NULL,
  CONSTRAINT calendar_source_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT calendar_source_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT calendar_source_label_uq UNIQUE (organization_id, interviewer_id, label)
);
CALL protect_tenant_table('calendar_source');

CREATE TABLE busy_time (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  during tstzrange NOT NULL,
  starts_at timestamptz GENERATED ALWAYS AS (lower(during)) STORED,
  ends_at timestamptz GENERATED ALWAYS AS (upper(during)) STORED,
  CONSTRAINT busy_time_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT busy_time_source_fk FOREIGN KEY (organization_id, source_id) REFERENCES calendar_source (organization_id, id),
  CONSTRAINT busy_time_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT busy_time_during_ck CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during))
);
CREATE INDEX busy_time_interviewer_ix ON busy_time (organization_id, interviewer_id, ends_at, starts_at);
CREATE INDEX busy_time_source_ix ON busy_time (organization_id, source_id);
CALL protect_tenant_table('busy_time');

CREATE TABLE day_off (
  organization_id uuid NOT NULL CONSTRAINT day_off_organization_fk REFERENCES organization (id),
  day date NOT NULL,
  label text NOT NULL,
  CONSTRAINT day_off_pk PRIMARY KEY (organization_id, day)
);
CALL protect_tenant_table('day_off');
