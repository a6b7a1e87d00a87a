-- What happens to a booked loop: every confirmed change is a revision with its reason, limits are exceeded only with a
-- recorded override, and an interview can be marked as not having taken place and be planned again.

ALTER TABLE booking_revision DROP CONSTRAINT booking_revision_change_ck;
ALTER TABLE booking_revision
  ADD CONSTRAINT booking_revision_change_ck CHECK (change IN
    ('booked', 'moved', 'replaced', 'swapped', 'placed', 'cancelled', 'did_not_take_place', 'rebooked')),
  ADD COLUMN by_candidate boolean NOT NULL DEFAULT false,
  ADD COLUMN reason_kind text CONSTRAINT booking_revision_reason_kind_ck CHECK (reason_kind IN
    ('candidate_asked', 'interviewer_declined', 'interviewer_unavailable', 'calendar_conflict', 'swap_agreed',
     'application_ended', 'did_not_take_place', 'organization', 'other')),
  ADD CONSTRAINT booking_revision_by_ck CHECK (NOT (by_candidate AND changed_by_id IS NOT NULL));

-- How a proposal came to be: for a loop that is to be booked, or to change one that is; `change` is what was asked for,
-- so that it can be asked again. `over_limits` names people whose limits the search left out: booking such a plan takes an override.
ALTER TABLE proposal
  ADD COLUMN purpose text NOT NULL DEFAULT 'book' CONSTRAINT proposal_purpose_ck CHECK (purpose IN ('book', 'move', 'repair', 'rebook')),
  ADD COLUMN change jsonb,
  ADD COLUMN tiers jsonb,
  ADD COLUMN over_limits uuid[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT proposal_change_ck CHECK ((purpose = 'book') = (change IS NULL));

-- An interview that is planned again names the one that did not take place.
ALTER TABLE interview
  ADD COLUMN replaces_id uuid,
  ADD COLUMN mark_reason text,
  ADD COLUMN marked_by_id uuid,
  ADD COLUMN marked_at timestamptz,
  ADD CONSTRAINT interview_replaces_fk FOREIGN KEY (organization_id, replaces_id) REFERENCES interview (organization_id, id),
  ADD CONSTRAINT interview_marked_by_fk FOREIGN KEY (organization_id, marked_by_id) REFERENCES member (organization_id, id);

-- A limit that was exceeded on purpose: whose, which, by whom and why.
CREATE TABLE limit_override (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  interviewer_id uuid NOT NULL,
  exceeded text NOT NULL,
  reason text NOT NULL CONSTRAINT limit_override_reason_ck CHECK (length(reason) BETWEEN 1 AND 500),
  overridden_by_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT limit_override_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT limit_override_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT limit_override_interviewer_fk FOREIGN KEY (organization_id, interviewer_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT limit_override_by_fk FOREIGN KEY (organization_id, overridden_by_id) REFERENCES member (organization_id, id)
);
CREATE INDEX limit_override_loop_ix ON limit_override (organization_id, loop_id);
CREATE TRIGGER limit_override_append_only BEFORE UPDATE OR DELETE ON limit_override FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL protect_tenant_table('limit_override', 'SELECT, INSERT');
