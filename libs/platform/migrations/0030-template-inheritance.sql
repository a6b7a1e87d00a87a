-- An interview of a template that is based on another one knows the interview that it is inherited from. Templates are
-- rewritten whole, rows being deleted and inserted anew under their ids, so that the reference is checked at the commit.

ALTER TABLE interview_template
  ADD COLUMN base_interview_id uuid,
  ADD CONSTRAINT interview_template_base_fk FOREIGN KEY (organization_id, base_interview_id)
    REFERENCES interview_template (organization_id, id) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT interview_template_base_uq UNIQUE (organization_id, loop_template_id, base_interview_id);
CREATE INDEX interview_template_base_ix ON interview_template (organization_id, base_interview_id);
CREATE INDEX loop_template_base_ix ON loop_template (organization_id, base_template_id);
