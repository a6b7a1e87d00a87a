-- What candidates do without an account: links to one loop each, what they wrote to the coordinator, how they found the
-- loop, and what they need to be interviewed fairly.

-- The token of a link is derived from its id under a key of the configuration; nothing that opens it is stored.
CREATE TABLE candidate_link (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  purposes text[] NOT NULL,
  created_by_id uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  mailed_at timestamptz,
  CONSTRAINT candidate_link_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT candidate_link_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT candidate_link_created_by_fk FOREIGN KEY (organization_id, created_by_id) REFERENCES member (organization_id, id),
  CONSTRAINT candidate_link_purposes_ck CHECK (
    cardinality(purposes) > 0 AND purposes <@ ARRAY['availability', 'book', 'change', 'survey', 'message']),
  CONSTRAINT candidate_link_expires_ck CHECK (expires_at > created_at)
);
CREATE INDEX candidate_link_loop_ix ON candidate_link (organization_id, loop_id);
CALL protect_tenant_table('candidate_link', 'SELECT, INSERT, UPDATE');

-- What the candidate wrote, of their own accord or because none of the options suited them.
CREATE TABLE candidate_message (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  about text NOT NULL CONSTRAINT candidate_message_about_ck CHECK (about IN ('message', 'no_option_fits')),
  text text NOT NULL CONSTRAINT candidate_message_text_ck CHECK (length(text) BETWEEN 1 AND 4000),
  created_at timestamptz NOT NULL,
  CONSTRAINT candidate_message_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT candidate_message_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id)
);
CREATE INDEX candidate_message_loop_ix ON candidate_message (organization_id, loop_id);
CALL protect_tenant_table('candidate_message', 'SELECT, INSERT');
CREATE TRIGGER candidate_message_fixed BEFORE UPDATE OR DELETE ON candidate_message
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Once per loop.
CREATE TABLE candidate_survey (
  organization_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  overall integer NOT NULL CONSTRAINT candidate_survey_overall_ck CHECK (overall BETWEEN 1 AND 5),
  informed integer NOT NULL CONSTRAINT candidate_survey_informed_ck CHECK (informed BETWEEN 1 AND 5),
  fair integer NOT NULL CONSTRAINT candidate_survey_fair_ck CHECK (fair BETWEEN 1 AND 5),
  text text CONSTRAINT candidate_survey_text_ck CHECK (length(text) BETWEEN 1 AND 4000),
  created_at timestamptz NOT NULL,
  CONSTRAINT candidate_survey_pk PRIMARY KEY (organization_id, loop_id),
  CONSTRAINT candidate_survey_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id)
);
CALL protect_tenant_table('candidate_survey', 'SELECT, INSERT');
CREATE TRIGGER candidate_survey_fixed BEFORE UPDATE OR DELETE ON candidate_survey
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Of the person, not of one loop: whoever needs more time needs it in every interview.
CREATE TABLE accommodation (
  organization_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  extra_minutes integer NOT NULL DEFAULT 0 CONSTRAINT accommodation_extra_ck CHECK (extra_minutes BETWEEN 0 AND 60),
  break_minutes_min integer NOT NULL DEFAULT 0 CONSTRAINT accommodation_break_ck CHECK (break_minutes_min BETWEEN 0 AND 60),
  interpreter text CONSTRAINT accommodation_interpreter_ck CHECK (length(interpreter) BETWEEN 1 AND 500),
  note text CONSTRAINT accommodation_note_ck CHECK (length(note) BETWEEN 1 AND 2000),
  given_at timestamptz NOT NULL,
  CONSTRAINT accommodation_pk PRIMARY KEY (organization_id, candidate_id),
  CONSTRAINT accommodation_candidate_fk FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate (organization_id, id)
);
CALL protect_tenant_table('accommodation');

-- What candidates may change by themselves, and what each of their pages says about their data.
ALTER TABLE organization
  ADD COLUMN candidate_changes_max integer NOT NULL DEFAULT 2
    CONSTRAINT organization_candidate_changes_ck CHECK (candidate_changes_max BETWEEN 0 AND 20),
  ADD COLUMN candidate_change_hours_min integer NOT NULL DEFAULT 24
    CONSTRAINT organization_candidate_change_hours_ck CHECK (candidate_change_hours_min BETWEEN 0 AND 720),
  ADD COLUMN privacy_notice text
    CONSTRAINT organization_privacy_notice_ck CHECK (length(privacy_notice) BETWEEN 1 AND 2000);
