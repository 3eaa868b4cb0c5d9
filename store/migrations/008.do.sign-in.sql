-- Who is signed in. Of everything that a browser or a machine holds only a hash is kept; times are the machine's clock.
create table sign_ins (
  -- hash of `state`, which goes to the provider and comes back
  state bytea primary key,
  -- hash of the cookie of the browser that began it
  browser bytea not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);
create table identities (
  -- keyed hash of issuer and subject: a provider's subject may be a citizen's number
  identity bytea primary key,
  issuer text not null,
  person text collate "C" not null,
  bound_at timestamptz not null default clock_timestamp(),
  unique (issuer, person)
);
create table browser_sessions (
  hash bytea primary key,
  person text collate "C" not null,
  signed_in_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  -- when this session last showed a passkey
  second_factor_at timestamptz
);
create index browser_sessions_of on browser_sessions (person);

create table machine_tokens (
  -- also the machine's name in the record: m:<id>
  id text collate "C" primary key check (id ~ '^[a-z0-9][a-z0-9-]{2,39}$'),
  hash bytea not null unique,
  -- whose rights it carries, no further than its scopes
  person text collate "C" not null,
  scopes text[] not null,
  issued_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text collate "C"
);
create index machine_tokens_of on machine_tokens (person);

create table passkeys (
  credential text collate "C" primary key,
  person text collate "C" not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  registered_at timestamptz not null default clock_timestamp(),
  used_at timestamptz
);
create index passkeys_of on passkeys (person);
create table passkey_challenges (
  -- hash of the challenge; taken out by its first answer
  challenge bytea primary key,
  session bytea not null references browser_sessions (hash) on delete cascade,
  purpose text not null check (purpose in ('register', 'confirm')),
  expires_at timestamptz not null
);

grant select, insert, delete on sign_ins, identities, passkey_challenges to award_app;
grant select, insert, update, delete on browser_sessions, passkeys to award_app;
-- A token is revoked, never deleted: who held which rights until when can be read later.
grant select, insert, update on machine_tokens to award_app;
