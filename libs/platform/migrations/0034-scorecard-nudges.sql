-- Somebody asked again for scorecards that are overdue: whom, about which one first, and when. Each asking is mailed once;
-- who was reminded a short while ago is not asked again.

CREATE TABLE scorecard_nudge (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  scorecard_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  nudged_by_id uuid NOT NULL,
  nudged_at timestamptz NOT NULL,
  CONSTRAINT scorecard_nudge_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT scorecard_nudge_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT scorecard_nudge_scorecard_fk FOREIGN KEY (organization_id, scorecard_id) REFERENCES scorecard (organization_id, id),
  CONSTRAINT scorecard_nudge_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT scorecard_nudge_by_fk FOREIGN KEY (organization_id, nudged_by_id) REFERENCES member (organization_id, id)
);
CREATE INDEX scorecard_nudge_loop_ix ON scorecard_nudge (organization_id, loop_id);
CREATE TRIGGER scorecard_nudge_append_only BEFORE UPDATE OR DELETE ON scorecard_nudge FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_tenant_table('scorecard_nudge', 'SELECT, INSERT');

ALTER TABLE reminder DROP CONSTRAINT reminder_kind_ck;
ALTER TABLE reminder ADD CONSTRAINT reminder_kind_ck CHECK (kind IN
  ('invitation', 'interview_changed', 'interview_cancelled', 'upcoming_interview', 'scorecard_due', 'scorecard_nudge',
   'availability_requested', 'hold_placed', 'swap_asked', 'debrief_ready', 'decision_made', 'survey_asked'));

-- Who was reminded of scorecards lately.
CREATE INDEX reminder_scorecard_ix ON reminder (organization_id, recipient_id, due_at)
  WHERE kind IN ('scorecard_due', 'scorecard_nudge');
