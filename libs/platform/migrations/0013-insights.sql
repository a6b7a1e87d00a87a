-- Indexes for what is asked again and again about everything that is under way: declines that nobody has repaired,
-- and applications that are still active.

CREATE INDEX reservation_declined_ix ON reservation (organization_id, ends_at) WHERE live AND response = 'declined';
CREATE INDEX application_active_ix ON application (organization_id, opening_id) WHERE state = 'active';
