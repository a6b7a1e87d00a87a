-- Spans that must be there have both of their ends: an endless one would pass every check and be found by no query
-- that compares the ends.

ALTER TABLE pause ALTER COLUMN starts_at SET NOT NULL, ALTER COLUMN ends_at SET NOT NULL;
ALTER TABLE availability ALTER COLUMN starts_at SET NOT NULL, ALTER COLUMN ends_at SET NOT NULL;
ALTER TABLE busy_time ALTER COLUMN starts_at SET NOT NULL, ALTER COLUMN ends_at SET NOT NULL;
ALTER TABLE reservation ALTER COLUMN starts_at SET NOT NULL, ALTER COLUMN ends_at SET NOT NULL;
