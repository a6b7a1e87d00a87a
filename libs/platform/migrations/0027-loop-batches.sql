-- Many loops placed at once over the same people: first a preview that nothing is reserved for, then those chosen are
-- booked one by one. A batch goes on step by step, each step an event, so that it survives the process that began it.

CREATE TABLE loop_batch (
  organization_id uuid NOT NULL CONSTRAINT loop_batch_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  state text NOT NULL DEFAULT 'planning' CONSTRAINT loop_batch_state_ck CHECK (state IN ('planning', 'ready', 'booking', 'done', 'cancelled')),
  step integer NOT NULL DEFAULT 0,
  asked_by_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT loop_batch_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT loop_batch_asked_by_fk FOREIGN KEY (organization_id, asked_by_id) REFERENCES member (organization_id, id),
  CONSTRAINT loop_batch_ended_ck CHECK ((state IN ('done', 'cancelled')) = (ended_at IS NOT NULL))
);
CALL protect_tenant_table('loop_batch', 'SELECT, INSERT, UPDATE');

CREATE TABLE loop_batch_item (
  organization_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  position integer NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CONSTRAINT loop_batch_item_state_ck CHECK (state IN ('waiting', 'placed', 'unplaced', 'chosen', 'booked', 'lost')),
  proposal_id uuid,
  message text,
  CONSTRAINT loop_batch_item_pk PRIMARY KEY (organization_id, batch_id, loop_id),
  CONSTRAINT loop_batch_item_batch_fk FOREIGN KEY (organization_id, batch_id) REFERENCES loop_batch (organization_id, id),
  CONSTRAINT loop_batch_item_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id)
);
CREATE INDEX loop_batch_item_position_ix ON loop_batch_item (organization_id, batch_id, state, position);
CALL protect_tenant_table('loop_batch_item', 'SELECT, INSERT, UPDATE');
