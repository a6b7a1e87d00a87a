-- The directory lists everybody by name, a page at a time, and the state of mail is read off the last attempts.

CREATE INDEX member_name_ix ON member (organization_id, name, id);
CREATE INDEX calendar_source_age_ix ON calendar_source (organization_id, imported_at, id);
CREATE INDEX delivery_failed_ix ON delivery (organization_id, id) WHERE state = 'failed';
