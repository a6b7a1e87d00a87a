-- Roles, tenants, members, the outbox and idempotency keys. Every table of tenant data starts its keys with
-- organization_id and is protected by a forced row-level-security policy on it.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS citext;

DO $$
DECLARE role_name text;
BEGIN
  -- Roles belong to the whole server: two databases may be migrated on it at the same moment.
  PERFORM pg_advisory_xact_lock(7813586411085720);
  FOREACH role_name IN ARRAY ARRAY['loopwright_app', 'loopwright_relay', 'loopwright_auth', 'loopwright_queue'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', role_name);
    END IF;
    IF NOT pg_has_role(current_user, role_name, 'SET') THEN
      EXECUTE format('GRANT %I TO %I WITH SET TRUE', role_name, current_user);
    END IF;
  END LOOP;
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO loopwright_app, loopwright_relay;

-- Forces the tenant policy on a table and grants the application what it needs.
CREATE PROCEDURE protect_tenant_table(name text, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format(
    'CREATE POLICY tenant ON %I TO loopwright_app
       USING (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))
       WITH CHECK (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
    name);
  EXECUTE format('GRANT %s ON %I TO loopwright_app', privileges, name);
END $$;

-- Rows that are never changed once written.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  RAISE EXCEPTION '% rows are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE organization (
  id uuid CONSTRAINT organization_pk PRIMARY KEY,
  name text NOT NULL CONSTRAINT organization_name_ck CHECK (length(name) BETWEEN 1 AND 200),
  zone text NOT NULL DEFAULT 'UTC',
  week_starts_on integer NOT NULL DEFAULT 1 CONSTRAINT organization_week_starts_on_ck CHECK (week_starts_on BETWEEN 1 AND 7),
  notice_minutes_min integer NOT NULL DEFAULT 1440 CONSTRAINT organization_notice_ck CHECK (notice_minutes_min >= 0),
  hold_minutes integer NOT NULL DEFAULT 1440 CONSTRAINT organization_hold_ck CHECK (hold_minutes BETWEEN 5 AND 20160),
  break_minutes_min integer NOT NULL DEFAULT 15 CONSTRAINT organization_break_ck CHECK (break_minutes_min BETWEEN 0 AND 240),
  lunch_minutes integer NOT NULL DEFAULT 30 CONSTRAINT organization_lunch_ck CHECK (lunch_minutes BETWEEN 0 AND 180),
  run_minutes_max integer NOT NULL DEFAULT 150 CONSTRAINT organization_run_ck CHECK (run_minutes_max >= 15),
  daily_interviews_max integer NOT NULL DEFAULT 3 CONSTRAINT organization_daily_ck CHECK (daily_interviews_max >= 0),
  weekly_interviews_max integer NOT NULL DEFAULT 8 CONSTRAINT organization_weekly_ck CHECK (weekly_interviews_max >= 0),
  daily_minutes_max integer NOT NULL DEFAULT 240 CONSTRAINT organization_daily_minutes_ck CHECK (daily_minutes_max >= 0),
  weekly_minutes_max integer NOT NULL DEFAULT 600 CONSTRAINT organization_weekly_minutes_ck CHECK (weekly_minutes_max >= 0),
  demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON organization TO loopwright_app
  USING (id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
  WITH CHECK (id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE ON organization TO loopwright_app;
-- A start asks whether demonstration accounts exist, in whichever organization.
GRANT SELECT (demonstration) ON organization TO loopwright_relay;
CREATE POLICY demonstration ON organization FOR SELECT TO loopwright_relay USING (demonstration);

CREATE TABLE member (
  organization_id uuid NOT NULL CONSTRAINT member_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  identity_id uuid,
  name text NOT NULL CONSTRAINT member_name_ck CHECK (length(name) BETWEEN 1 AND 200),
  email citext NOT NULL CONSTRAINT member_email_ck CHECK (length(email::text) BETWEEN 3 AND 254),
  role text NOT NULL CONSTRAINT member_role_ck CHECK (role IN ('administrator', 'hiring_manager', 'coordinator', 'interviewer')),
  state text NOT NULL DEFAULT 'active' CONSTRAINT member_state_ck CHECK (state IN ('active', 'deactivated')),
  created_at timestamptz NOT NULL,
  deactivated_at timestamptz,
  CONSTRAINT member_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT member_email_uq UNIQUE (organization_id, email),
  CONSTRAINT member_identity_uq UNIQUE (organization_id, identity_id)
);
CREATE INDEX member_identity_ix ON member (identity_id) WHERE identity_id IS NOT NULL;
CALL protect_tenant_table('member', 'SELECT, INSERT, UPDATE');
-- A person who has just signed in belongs to no organization yet: they may see which ones they can choose.
CREATE POLICY own_memberships ON member FOR SELECT TO loopwright_app
  USING (identity_id = (SELECT nullif(current_setting('app.identity_id', true), '')::uuid));
CREATE POLICY own_organizations ON organization FOR SELECT TO loopwright_app
  USING (id IN (SELECT m.organization_id FROM member m
                WHERE m.identity_id = (SELECT nullif(current_setting('app.identity_id', true), '')::uuid)));

CREATE TABLE invitation (
  organization_id uuid NOT NULL CONSTRAINT invitation_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  email citext NOT NULL,
  name text NOT NULL,
  role text NOT NULL CONSTRAINT invitation_role_ck CHECK (role IN ('administrator', 'hiring_manager', 'coordinator', 'interviewer')),
  token_hash text NOT NULL,
  invited_by_id uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT invitation_pk PRIMARY KEY (organization_id, id),
  CONSTRAINT invitation_invited_by_fk FOREIGN KEY (organization_id, invited_by_id) REFERENCES member (organization_id, id)
);
CREATE UNIQUE INDEX invitation_open_uq ON invitation (organization_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;
CALL protect_tenant_table('invitation', 'SELECT, INSERT, UPDATE');

CREATE TABLE outbox (
  organization_id uuid NOT NULL CONSTRAINT outbox_organization_fk REFERENCES organization (id),
  id uuid NOT NULL,
  kind text NOT NULL,
  aggregate_id uuid NOT NULL,
  payload jsonb NOT NULL,
  occurred_at timestamptz NOT NULL,
  published_at timestamptz,
  CONSTRAINT outbox_pk PRIMARY KEY (organization_id, id)
);
CREATE INDEX outbox_unpublished_ix ON outbox (id) WHERE published_at IS NULL;
CALL protect_tenant_table('outbox', 'SELECT, INSERT');
GRANT SELECT, UPDATE (published_at) ON outbox TO loopwright_relay;
CREATE POLICY relay ON outbox TO loopwright_relay USING (true) WITH CHECK (true);

-- Which after-handlers have dealt with an event: delivery from the queue is at least once, effects are not.
CREATE TABLE handled_event (
  organization_id uuid NOT NULL,
  event_id uuid NOT NULL,
  handler text NOT NULL,
  handled_at timestamptz NOT NULL,
  CONSTRAINT handled_event_pk PRIMARY KEY (organization_id, event_id, handler),
  CONSTRAINT handled_event_event_fk FOREIGN KEY (organization_id, event_id) REFERENCES outbox (organization_id, id) ON DELETE CASCADE
);
CALL protect_tenant_table('handled_event', 'SELECT, INSERT');

CREATE TABLE idempotency_key (
  organization_id uuid NOT NULL CONSTRAINT idempotency_key_organization_fk REFERENCES organization (id),
  actor_id uuid NOT NULL,
  operation text NOT NULL,
  key text NOT NULL CONSTRAINT idempotency_key_length_ck CHECK (length(key) BETWEEN 1 AND 200),
  input_hash text NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT idempotency_key_pk PRIMARY KEY (organization_id, actor_id, operation, key)
);
CREATE INDEX idempotency_key_expires_ix ON idempotency_key (organization_id, expires_at);
CALL protect_tenant_table('idempotency_key');

-- What would have been mailed where no mail server is configured. It belongs to no tenant: sign-in mail has none.
CREATE TABLE mailbox_message (
  id uuid CONSTRAINT mailbox_message_pk PRIMARY KEY,
  message_id text NOT NULL CONSTRAINT mailbox_message_message_id_uq UNIQUE,
  recipient text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  html text,
  calendar text,
  sent_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON mailbox_message TO loopwright_app;
