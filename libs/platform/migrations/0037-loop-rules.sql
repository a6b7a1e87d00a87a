-- A loop may have rules of its own in the stead of its organization's: null where the organization's hold. On how many days
-- it may lie is its own since it was drafted. Each change of them is kept, with who made it, when and why.

ALTER TABLE loop
  ADD COLUMN notice_minutes_min integer CONSTRAINT loop_notice_minutes_min_ck CHECK (notice_minutes_min BETWEEN 0 AND 43200),
  ADD COLUMN lunch_minutes integer CONSTRAINT loop_lunch_minutes_ck CHECK (lunch_minutes BETWEEN 0 AND 180),
  ADD COLUMN run_minutes_max integer CONSTRAINT loop_run_minutes_max_ck CHECK (run_minutes_max BETWEEN 15 AND 1440);

CREATE TABLE loop_rule_change (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  reason text NOT NULL CONSTRAINT loop_rule_change_reason_ck CHECK (length(reason) BETWEEN 1 AND 500),
  changed_by_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT loop_rule_change_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT loop_rule_change_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT loop_rule_change_by_fk FOREIGN KEY (organization_id, changed_by_id) REFERENCES member (organization_id, id)
);
CREATE INDEX loop_rule_change_loop_ix ON loop_rule_change (organization_id, loop_id);
CREATE TRIGGER loop_rule_change_append_only BEFORE UPDATE OR DELETE ON loop_rule_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_tenant_table('loop_rule_change', 'SELECT, INSERT');
