-- Seats that have to be repaired, and what becomes of them: why the person in a seat cannot be counted on and since
-- when, the repair that is looked for and found, and when an organization lets it happen by itself.

ALTER TABLE reservation
  ADD COLUMN problem text CONSTRAINT reservation_problem_ck CHECK (problem IN
    ('declined', 'deactivated', 'paused', 'calendar_deleted', 'conflict')),
  ADD COLUMN problem_since timestamptz,
  ADD CONSTRAINT reservation_problem_since_ck CHECK ((problem IS NULL) = (problem_since IS NULL)),
  ADD CONSTRAINT reservation_problem_seat_ck CHECK (problem IS NULL OR seat_id IS NOT NULL);

-- The policy is forced on the owner as well, who has none of the tenants' rows otherwise.
ALTER TABLE reservation NO FORCE ROW LEVEL SECURITY;
UPDATE reservation SET problem = 'declined', problem_since = created_at
WHERE live AND response = 'declined' AND seat_id IS NOT NULL;
ALTER TABLE reservation FORCE ROW LEVEL SECURITY;

DROP INDEX reservation_declined_ix;
CREATE INDEX reservation_problem_ix ON reservation (organization_id, ends_at) WHERE live AND problem IS NOT NULL;

-- Busy time that is an entry of an invitation of ours keeps the id from its UID: what we put there ourselves is known
-- from the reservation and is no conflict with it.
ALTER TABLE busy_time ADD COLUMN invitation_id uuid;

-- What a calendar says of the invitations of ours that it holds or once held.
CREATE TABLE calendar_invitation (
  organization_id uuid NOT NULL,
  source_id uuid NOT NULL,
  invitation_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  standing text NOT NULL CONSTRAINT calendar_invitation_standing_ck CHECK (standing IN ('kept', 'declined', 'cancelled', 'gone')),
  during tstzrange,
  changed_at timestamptz NOT NULL,
  CONSTRAINT calendar_invitation_pk PRIMARY KEY (organization_id, source_id, invitation_id),
  CONSTRAINT calendar_invitation_source_fk FOREIGN KEY (organization_id, source_id) REFERENCES calendar_source (organization_id, id),
  CONSTRAINT calendar_invitation_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id)
);
CREATE INDEX calendar_invitation_interviewer_ix ON calendar_invitation (organization_id, interviewer_id, invitation_id);
CALL protect_tenant_table('calendar_invitation');

-- The repair of one booked loop: due while somebody has to look for it, then what was found.
CREATE TABLE loop_repair (
  organization_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  state text NOT NULL CONSTRAINT loop_repair_state_ck CHECK (state IN ('wanted', 'offered', 'impossible', 'given_up', 'done')),
  due_at timestamptz,
  claim_id uuid,
  attempts integer NOT NULL DEFAULT 0,
  batch_id uuid,
  message text,
  updated_at timestamptz NOT NULL,
  CONSTRAINT loop_repair_pk PRIMARY KEY (organization_id, loop_id),
  CONSTRAINT loop_repair_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT loop_repair_due_ck CHECK ((state = 'wanted') = (due_at IS NOT NULL))
);
CREATE INDEX loop_repair_due_ix ON loop_repair (due_at, loop_id) WHERE due_at IS NOT NULL;
CALL protect_tenant_table('loop_repair', 'SELECT, INSERT, UPDATE');
GRANT SELECT (organization_id, loop_id, due_at) ON loop_repair TO loopwright_relay;
CREATE POLICY relay ON loop_repair FOR SELECT TO loopwright_relay USING (due_at IS NOT NULL);

-- When a repair is applied without asking anybody: of the organization (no opening) or of one opening. Without a row the
-- program's own default holds; no pools means all of them.
CREATE TABLE repair_policy (
  organization_id uuid NOT NULL CONSTRAINT repair_policy_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  opening_id uuid,
  automatic boolean NOT NULL,
  ahead_hours_min integer NOT NULL CONSTRAINT repair_policy_ahead_ck CHECK (ahead_hours_min BETWEEN 0 AND 720),
  tries_max integer NOT NULL CONSTRAINT repair_policy_tries_ck CHECK (tries_max BETWEEN 1 AND 20),
  keep_times boolean NOT NULL,
  pool_ids uuid[] NOT NULL,
  changed_by_id uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT repair_policy_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT repair_policy_opening_uq UNIQUE NULLS NOT DISTINCT (organization_id, opening_id),
  CONSTRAINT repair_policy_opening_fk FOREIGN KEY (organization_id, opening_id) REFERENCES opening (organization_id, id),
  CONSTRAINT repair_policy_changed_by_fk FOREIGN KEY (organization_id, changed_by_id) REFERENCES member (organization_id, id)
);
CALL protect_tenant_table('repair_policy');
