-- Training: what a pool asks of those who learn to interview in it, what counts as done without a session, and what was
-- said about sessions. How far somebody has come follows from these and from what is reserved; stored is only the
-- instant at which that completes the path, so that whoever graduates by themselves is qualified from then on without
-- anybody writing it down. `phase` = 'qualified' is final: entered, approved, or kept when the path was changed.

CREATE TABLE training_path (
  organization_id uuid NOT NULL,
  pool_id uuid NOT NULL,
  shadows integer NOT NULL CONSTRAINT training_path_shadows_ck CHECK (shadows BETWEEN 0 AND 20),
  reverse_shadows integer NOT NULL CONSTRAINT training_path_reverse_shadows_ck CHECK (reverse_shadows BETWEEN 0 AND 20),
  graduation text NOT NULL CONSTRAINT training_path_graduation_ck CHECK (graduation IN ('automatic', 'approval')),
  adds_trainees boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT training_path_pk PRIMARY KEY (organization_id, pool_id),
  CONSTRAINT training_path_pool_fk FOREIGN KEY (organization_id, pool_id) REFERENCES pool (organization_id, id),
  CONSTRAINT training_path_steps_ck CHECK (shadows + reverse_shadows > 0)
);
CALL protect_tenant_table('training_path');

-- Sessions and credit from before `training_since` do not count: who is moved back into training begins anew.
ALTER TABLE pool_member ADD COLUMN training_since timestamptz;
ALTER TABLE pool_member ADD COLUMN graduates_at timestamptz;

CREATE TABLE training_credit (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  pool_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  shadows integer NOT NULL CONSTRAINT training_credit_shadows_ck CHECK (shadows BETWEEN 0 AND 20),
  reverse_shadows integer NOT NULL CONSTRAINT training_credit_reverse_shadows_ck CHECK (reverse_shadows BETWEEN 0 AND 20),
  reason text NOT NULL CONSTRAINT training_credit_reason_ck CHECK (length(reason) BETWEEN 1 AND 500),
  granted_by_id uuid NOT NULL,
  granted_at timestamptz NOT NULL,
  CONSTRAINT training_credit_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT training_credit_pool_fk FOREIGN KEY (organization_id, pool_id) REFERENCES pool (organization_id, id),
  CONSTRAINT training_credit_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT training_credit_granted_by_fk FOREIGN KEY (organization_id, granted_by_id) REFERENCES member (organization_id, id),
  CONSTRAINT training_credit_steps_ck CHECK (shadows + reverse_shadows > 0)
);
CREATE INDEX training_credit_interviewer_ix ON training_credit (organization_id, interviewer_id, pool_id);
CREATE TRIGGER training_credit_append_only BEFORE UPDATE OR DELETE ON training_credit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_tenant_table('training_credit', 'SELECT, INSERT');

-- What was said about somebody's session in training; the last word counts.
CREATE TABLE training_feedback (
  organization_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  verdict text NOT NULL CONSTRAINT training_feedback_verdict_ck CHECK (verdict IN ('counts', 'repeat')),
  comment text CONSTRAINT training_feedback_comment_ck CHECK (length(comment) BETWEEN 1 AND 2000),
  given_by_id uuid NOT NULL,
  given_at timestamptz NOT NULL,
  CONSTRAINT training_feedback_pk PRIMARY KEY (organization_id, interview_id, interviewer_id),
  CONSTRAINT training_feedback_interview_fk FOREIGN KEY (organization_id, interview_id) REFERENCES interview (organization_id, id),
  CONSTRAINT training_feedback_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT training_feedback_given_by_fk FOREIGN KEY (organization_id, given_by_id) REFERENCES member (organization_id, id),
  -- Who has to do a step again is told why.
  CONSTRAINT training_feedback_repeat_ck CHECK (verdict = 'counts' OR comment IS NOT NULL)
);
CALL protect_tenant_table('training_feedback', 'SELECT, INSERT, UPDATE');
