-- Weekly hours by person, pool and organization, and leave as a kind of pause. Who has hours of their own keeps them;
-- null is what the pool or the organization says.

ALTER TABLE organization
  ADD COLUMN working_hours jsonb NOT NULL DEFAULT '[{"weekday": 1, "from": "09:00", "to": "17:00"}, {"weekday": 2, "from": "09:00", "to": "17:00"}, {"weekday": 3, "from": "09:00", "to": "17:00"}, {"weekday": 4, "from": "09:00", "to": "17:00"}, {"weekday": 5, "from": "09:00", "to": "17:00"}]',
  ADD COLUMN preferred_hours jsonb;
ALTER TABLE pool ADD COLUMN working_hours jsonb, ADD COLUMN preferred_hours jsonb;
ALTER TABLE interviewer ALTER COLUMN working_hours DROP NOT NULL;

ALTER TABLE pause
  ADD COLUMN kind text NOT NULL DEFAULT 'pause' CONSTRAINT pause_kind_ck CHECK (kind IN ('pause', 'leave'));
