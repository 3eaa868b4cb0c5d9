-- What the process follows: rows that execute() wrote, so the engine may lose anything at any moment.
create table effects (
  -- stream/version/name
  key text collate "C" primary key,
  stream text collate "C" not null,
  version int not null,
  name text not null,
  kind text not null,
  args jsonb not null,
  state text not null default 'due' check (state in ('due', 'done', 'skipped', 'gave_up')),
  since timestamptz not null,
  next_try_at timestamptz not null,
  attempts int not null default 0,
  -- leases run on the machine's clock, retries on the record's
  claimed_until timestamptz,
  claim uuid,
  settled_at timestamptz,
  repeated int not null default 0,
  -- what of it is done already (people mailed, receivers told), so that a retry goes on
  progress jsonb not null default '{}'
);
create index effects_due on effects (next_try_at) where state = 'due';
create index effects_of on effects (stream);

create table follow (
  stream text collate "C" primary key,
  version int not null,
  followed int not null,
  stage text not null,
  unit text,
  campaign text,
  closed bool not null,
  deadline_key text,
  deadline_kind text,
  next_deadline timestamptz,
  behind_since timestamptz,
  woken_at timestamptz,
  fails int not null default 0
) with (fillfactor = 70);
create index follow_behind on follow (behind_since) where followed < version;
create index follow_deadline on follow (next_deadline) where next_deadline is not null;

create table deadlines (
  stream text collate "C" not null,
  key text not null,
  kind text not null,
  due_at timestamptz not null,
  met_at timestamptz,
  passed_at timestamptz,
  primary key (stream, key)
);
create index deadlines_open on deadlines (due_at) where met_at is null and passed_at is null;

-- Second door: an opaque token bound to person, stream, version and command; its id is the command id, so it works once.
create table door_tokens (
  id uuid primary key,
  hash bytea not null unique,
  person text collate "C" not null,
  stream text collate "C" not null,
  version int not null,
  command text not null,
  data jsonb not null,
  expires_at timestamptz not null,
  -- the engine's update that took it
  used_by text
);
