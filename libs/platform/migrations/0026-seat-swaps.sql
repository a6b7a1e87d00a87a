-- An interviewer asks another one to take their seat, and may offer to take one of theirs in return. Nothing changes
-- until both have agreed.

CREATE TABLE seat_swap (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  return_loop_id uuid,
  return_seat_id uuid,
  state text NOT NULL DEFAULT 'proposed' CONSTRAINT seat_swap_state_ck CHECK (state IN ('proposed', 'agreed', 'declined', 'withdrawn')),
  reason text,
  answer_reason text,
  created_at timestamptz NOT NULL,
  answered_at timestamptz,
  CONSTRAINT seat_swap_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT seat_swap_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT seat_swap_seat_fk FOREIGN KEY (organization_id, seat_id) REFERENCES seat (organization_id, id),
  CONSTRAINT seat_swap_from_fk FOREIGN KEY (organization_id, from_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT seat_swap_to_fk FOREIGN KEY (organization_id, to_id) REFERENCES interviewer (organization_id, id),
  CONSTRAINT seat_swap_return_loop_fk FOREIGN KEY (organization_id, return_loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT seat_swap_return_seat_fk FOREIGN KEY (organization_id, return_seat_id) REFERENCES seat (organization_id, id),
  CONSTRAINT seat_swap_two_ck CHECK (from_id <> to_id),
  CONSTRAINT seat_swap_return_ck CHECK ((return_loop_id IS NULL) = (return_seat_id IS NULL)),
  CONSTRAINT seat_swap_answered_ck CHECK ((state = 'proposed') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX seat_swap_open_uq ON seat_swap (organization_id, seat_id, to_id) WHERE state = 'proposed';
CREATE INDEX seat_swap_loop_ix ON seat_swap (organization_id, loop_id);
CREATE INDEX seat_swap_from_ix ON seat_swap (organization_id, from_id) WHERE state = 'proposed';
CREATE INDEX seat_swap_to_ix ON seat_swap (organization_id, to_id) WHERE state = 'proposed';
CALL protect_tenant_table('seat_swap', 'SELECT, INSERT, UPDATE');
