-- The sweep of idempotency keys runs for every organization; the relay's role finds out for which there is something
-- to sweep, and sees of the keys nothing but whose they are and when they expire.

GRANT SELECT (organization_id, expires_at) ON idempotency_key TO loopwright_relay;
CREATE POLICY relay ON idempotency_key FOR SELECT TO loopwright_relay USING (true);
