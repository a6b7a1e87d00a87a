-- Sign-in: identities, how they prove themselves, their sessions and one-time links. The tables are those of
-- better-auth 1.7 under our own names; they belong to no tenant and only the role loopwright_auth reaches them.

CREATE SCHEMA auth;
REVOKE ALL ON SCHEMA auth FROM PUBLIC;
GRANT USAGE ON SCHEMA auth TO loopwright_auth;

CREATE TABLE auth.identity (
  id uuid CONSTRAINT identity_pk PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL CONSTRAINT identity_email_uq UNIQUE CONSTRAINT identity_email_ck CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- organization_id is the tenant that this session chose; access checks the membership at each use.
CREATE TABLE auth.session (
  id uuid CONSTRAINT session_pk PRIMARY KEY,
  identity_id uuid NOT NULL CONSTRAINT session_identity_fk REFERENCES auth.identity (id) ON DELETE CASCADE,
  token text NOT NULL CONSTRAINT session_token_uq UNIQUE,
  organization_id uuid,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX session_identity_ix ON auth.session (identity_id);

CREATE TABLE auth.account (
  id uuid CONSTRAINT account_pk PRIMARY KEY,
  identity_id uuid NOT NULL CONSTRAINT account_identity_fk REFERENCES auth.identity (id) ON DELETE CASCADE,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT account_provider_uq UNIQUE (provider_id, account_id)
);
CREATE INDEX account_identity_ix ON auth.account (identity_id);

CREATE TABLE auth.verification (
  id uuid CONSTRAINT verification_pk PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX verification_identifier_ix ON auth.verification (identifier);
CREATE INDEX verification_expires_ix ON auth.verification (expires_at);

-- How often an address asked lately; last_request counts milliseconds since 1970.
CREATE TABLE auth.rate_limit (
  id uuid CONSTRAINT rate_limit_pk PRIMARY KEY,
  key text NOT NULL CONSTRAINT rate_limit_key_uq UNIQUE,
  count integer NOT NULL,
  last_request bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO loopwright_auth;
