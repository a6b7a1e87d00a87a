-- Who changed an interviewer's profile last, and when, for whoever finds it changed meanwhile.

ALTER TABLE interviewer
  ADD COLUMN changed_by_id uuid,
  ADD COLUMN changed_at timestamptz,
  ADD CONSTRAINT interviewer_changed_by_fk FOREIGN KEY (organization_id, changed_by_id) REFERENCES member (organization_id, id);
