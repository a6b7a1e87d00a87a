-- The ways in which loop templates are read from below: what an interview covers, which opening uses a template,
-- and which interviews pin a version of a rubric.

CREATE INDEX coverage_interview_template_ix ON coverage (organization_id, interview_template_id);
CREATE INDEX opening_loop_template_ix ON opening (organization_id, loop_template_id);
CREATE INDEX interview_template_rubric_version_ix ON interview_template (organization_id, rubric_version_id);
