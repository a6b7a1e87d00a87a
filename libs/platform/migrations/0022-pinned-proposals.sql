-- What was decided before a proposal was computed: the time or the people of some interviews.
ALTER TABLE proposal ADD COLUMN pins jsonb NOT NULL DEFAULT '[]';
