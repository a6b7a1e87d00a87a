-- Rules of the organization that were the same for everybody so far: on which minutes interviews start, how far ahead
-- loops are planned, and when people are reminded. And who changed each setting last, against a version, so that the
-- later of two administrators decides whose word holds.

ALTER TABLE organization
  ADD COLUMN grid_minutes integer NOT NULL DEFAULT 15 CONSTRAINT organization_grid_ck CHECK (grid_minutes IN (15, 30, 60)),
  ADD COLUMN horizon_days integer NOT NULL DEFAULT 365 CONSTRAINT organization_horizon_ck CHECK (horizon_days BETWEEN 7 AND 365),
  ADD COLUMN reminder_hours integer[] NOT NULL DEFAULT '{24,1}' CONSTRAINT organization_reminder_hours_ck CHECK
    (cardinality(reminder_hours) <= 4 AND 1 <= ALL (reminder_hours) AND 336 >= ALL (reminder_hours)),
  ADD COLUMN settings_version integer NOT NULL DEFAULT 1;

CREATE TABLE organization_setting (
  organization_id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  changed_by_id uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT organization_setting_pk PRIMARY KEY (organization_id, name),
  CONSTRAINT organization_setting_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT organization_setting_changed_by_fk FOREIGN KEY (organization_id, changed_by_id) REFERENCES member (organization_id, id)
);
CREATE INDEX organization_setting_changed_by_ix ON organization_setting (organization_id, changed_by_id);
CALL protect_tenant_table('organization_setting', 'SELECT, INSERT, UPDATE');
