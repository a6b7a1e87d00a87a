-- Scorecards, debrief and decision. Who owes a scorecard for what is a narrow table of facts without opinions,
-- visible to the organization; opinions are in scorecard_draft and scorecard_version, whose policies hide them
-- from everybody who still owes their own for the same loop.

CREATE TABLE scorecard (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  opening_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  seat_role text NOT NULL CONSTRAINT scorecard_seat_role_ck CHECK (seat_role IN ('lead', 'panel', 'shadow', 'reverse_shadow')),
  rubric_version_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  submitted_at timestamptz,
  voided_at timestamptz,
  version integer NOT NULL DEFAULT 0,
  CONSTRAINT scorecard_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT scorecard_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT scorecard_interview_fk FOREIGN KEY (organization_id, interview_id) REFERENCES interview (organization_id, id),
  CONSTRAINT scorecard_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT scorecard_opening_fk FOREIGN KEY (organization_id, opening_id) REFERENCES opening (organization_id, id),
  CONSTRAINT scorecard_rubric_version_fk FOREIGN KEY (organization_id, rubric_version_id) REFERENCES rubric_version (organization_id, id),
  CONSTRAINT scorecard_once_uq UNIQUE (organization_id, interview_id, interviewer_id)
);
CREATE INDEX scorecard_loop_ix ON scorecard (organization_id, loop_id);
CREATE INDEX scorecard_due_ix ON scorecard (organization_id, due_at) WHERE submitted_at IS NULL AND voided_at IS NULL;
CREATE INDEX scorecard_interviewer_ix ON scorecard (organization_id, interviewer_id);
CALL protect_tenant_table('scorecard', 'SELECT, INSERT, UPDATE');

CREATE TABLE scorecard_draft (
  organization_id uuid NOT NULL,
  scorecard_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  content jsonb NOT NULL,
  version integer NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT scorecard_draft_pk PRIMARY KEY (organization_id, scorecard_id),
  CONSTRAINT scorecard_draft_scorecard_fk FOREIGN KEY (organization_id, scorecard_id) REFERENCES scorecard (organization_id, id)
);
ALTER TABLE scorecard_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE scorecard_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON scorecard_draft TO loopwright_app
  USING (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
     AND interviewer_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid))
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
     AND interviewer_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON scorecard_draft TO loopwright_app;

CREATE TABLE scorecard_version (
  organization_id uuid NOT NULL,
  scorecard_id uuid NOT NULL,
  version integer NOT NULL CONSTRAINT scorecard_version_version_ck CHECK (version > 0),
  loop_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  recommendation text NOT NULL CONSTRAINT scorecard_version_recommendation_ck CHECK (recommendation IN ('strong_no', 'no', 'yes', 'strong_yes')),
  ratings jsonb NOT NULL,
  summary text NOT NULL,
  note_to_interviewers text,
  submitted_by_id uuid NOT NULL,
  submitted_at timestamptz NOT NULL,
  amend_reason text,
  CONSTRAINT scorecard_version_pk PRIMARY KEY (organization_id, scorecard_id, version),
  CONSTRAINT scorecard_version_scorecard_fk FOREIGN KEY (organization_id, scorecard_id) REFERENCES scorecard (organization_id, id),
  CONSTRAINT scorecard_version_submitted_by_fk FOREIGN KEY (organization_id, submitted_by_id) REFERENCES member (organization_id, id),
  CONSTRAINT scorecard_version_amend_ck CHECK ((version = 1) = (amend_reason IS NULL))
);
CREATE TRIGGER scorecard_version_append_only BEFORE UPDATE OR DELETE ON scorecard_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE scorecard_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE scorecard_version FORCE ROW LEVEL SECURITY;
-- One reads one's own; and those of a loop where one owes nothing any more, as somebody who interviewed in it, as
-- the opening's hiring manager or as an administrator; and never those about oneself.
CREATE POLICY blind ON scorecard_version FOR SELECT TO loopwright_app USING (
  organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
  AND NOT EXISTS (
    SELECT FROM loop l JOIN candidate c ON c.organization_id = l.organization_id AND c.id = l.candidate_id
    WHERE l.organization_id = scorecard_version.organization_id AND l.id = scorecard_version.loop_id
      AND c.member_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid))
  AND (
    interviewer_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid)
    OR (
      NOT EXISTS (
        SELECT FROM scorecard s
        WHERE s.organization_id = scorecard_version.organization_id AND s.loop_id = scorecard_version.loop_id
          AND s.interviewer_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid)
          AND s.submitted_at IS NULL AND s.voided_at IS NULL)
      AND (
        EXISTS (
          SELECT FROM scorecard s
          WHERE s.organization_id = scorecard_version.organization_id AND s.loop_id = scorecard_version.loop_id
            AND s.interviewer_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid)
            AND s.submitted_at IS NOT NULL)
        OR EXISTS (
          SELECT FROM loop l JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id
          WHERE l.organization_id = scorecard_version.organization_id AND l.id = scorecard_version.loop_id
            AND o.hiring_manager_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid))
        OR EXISTS (
          SELECT FROM member m
          WHERE m.organization_id = scorecard_version.organization_id
            AND m.id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid)
            AND m.role = 'administrator' AND m.state = 'active')))));
CREATE POLICY write_own ON scorecard_version FOR INSERT TO loopwright_app WITH CHECK (
  organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
  AND submitted_by_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid)
  AND interviewer_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid));
GRANT SELECT, INSERT ON scorecard_version TO loopwright_app;

-- Notes that only their author ever reads.
CREATE TABLE scorecard_private_note (
  organization_id uuid NOT NULL,
  scorecard_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  text text NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT scorecard_private_note_pk PRIMARY KEY (organization_id, scorecard_id),
  CONSTRAINT scorecard_private_note_scorecard_fk FOREIGN KEY (organization_id, scorecard_id) REFERENCES scorecard (organization_id, id)
);
ALTER TABLE scorecard_private_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE scorecard_private_note FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON scorecard_private_note TO loopwright_app
  USING (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
     AND interviewer_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid))
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
     AND interviewer_id = (SELECT nullif(current_setting('app.member_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON scorecard_private_note TO loopwright_app;

CREATE TABLE debrief (
  organization_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by_id uuid,
  override_reason text,
  CONSTRAINT debrief_pk PRIMARY KEY (organization_id, loop_id),
  CONSTRAINT debrief_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT debrief_opened_by_fk FOREIGN KEY (organization_id, opened_by_id) REFERENCES member (organization_id, id)
);
CALL protect_tenant_table('debrief', 'SELECT, INSERT');

CREATE TABLE decision (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  outcome text NOT NULL CONSTRAINT decision_outcome_ck CHECK (outcome IN ('hire', 'no_hire')),
  level text,
  rationale text NOT NULL CONSTRAINT decision_rationale_ck CHECK (length(rationale) >= 1),
  decided_by_id uuid NOT NULL,
  decided_at timestamptz NOT NULL,
  seen jsonb NOT NULL,
  CONSTRAINT decision_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT decision_once_uq UNIQUE (organization_id, loop_id),
  CONSTRAINT decision_application_fk FOREIGN KEY (organization_id, application_id) REFERENCES application (organization_id, id),
  CONSTRAINT decision_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT decision_decided_by_fk FOREIGN KEY (organization_id, decided_by_id) REFERENCES member (organization_id, id)
);
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_tenant_table('decision', 'SELECT, INSERT');
