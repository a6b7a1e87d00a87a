-- The reminder ledger: what is due, to whom, why; and every attempt to deliver it. A row is unique per event,
-- recipient and kind, so planning twice plans once.

CREATE TABLE reminder (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT reminder_kind_ck CHECK (kind IN ('invitation', 'interview_changed', 'interview_cancelled', 'upcoming_interview', 'scorecard_due', 'availability_requested', 'hold_placed', 'debrief_ready', 'decision_made')),
  loop_id uuid NOT NULL,
  interview_id uuid,
  scorecard_id uuid,
  recipient_kind text NOT NULL CONSTRAINT reminder_recipient_kind_ck CHECK (recipient_kind IN ('candidate', 'member')),
  recipient_id uuid NOT NULL,
  dedupe_key text NOT NULL,
  reason text NOT NULL,
  context jsonb NOT NULL DEFAULT '{}',
  due_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'planned' CONSTRAINT reminder_state_ck CHECK (state IN ('planned', 'claimed', 'sent', 'withdrawn', 'failed')),
  claimed_until timestamptz,
  claim_id uuid,
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  withdrawn_reason text,
  created_at timestamptz NOT NULL,
  CONSTRAINT reminder_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT reminder_loop_fk FOREIGN KEY (organization_id, loop_id) REFERENCES loop (organization_id, id),
  CONSTRAINT reminder_interview_fk FOREIGN KEY (organization_id, interview_id) REFERENCES interview (organization_id, id),
  CONSTRAINT reminder_dedupe_uq UNIQUE (organization_id, dedupe_key)
);
CREATE INDEX reminder_due_ix ON reminder (due_at, id) WHERE state IN ('planned', 'claimed');
CREATE INDEX reminder_loop_ix ON reminder (organization_id, loop_id);
CALL protect_tenant_table('reminder', 'SELECT, INSERT, UPDATE');
GRANT SELECT ON reminder TO loopwright_relay;
CREATE POLICY relay ON reminder FOR SELECT TO loopwright_relay USING (state IN ('planned', 'claimed'));

CREATE TABLE delivery (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  reminder_id uuid NOT NULL,
  channel text NOT NULL CONSTRAINT delivery_channel_ck CHECK (channel IN ('mail')),
  attempt integer NOT NULL,
  state text NOT NULL CONSTRAINT delivery_state_ck CHECK (state IN ('sent', 'failed')),
  message_id text NOT NULL,
  error text,
  at timestamptz NOT NULL,
  CONSTRAINT delivery_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT delivery_reminder_fk FOREIGN KEY (organization_id, reminder_id) REFERENCES reminder (organization_id, id),
  CONSTRAINT delivery_attempt_uq UNIQUE (organization_id, reminder_id, channel, attempt)
);
CALL protect_tenant_table('delivery', 'SELECT, INSERT');
