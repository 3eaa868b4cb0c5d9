-- The record: one installation, one clock, streams with their events. Ids and hashes sort by bytes (collate "C").
create table installation (
  one bool primary key default true check (one),
  id text not null check (id ~ '^[a-z0-9-]{4,40}$'),
  mode text not null check (mode in ('demo', 'production')),
  -- Readers order by (epoch, xid, position): transaction ids start again in a new cluster, so a restore raises the epoch.
  epoch int not null default 1,
  cluster text not null,
  created_at timestamptz not null default clock_timestamp()
);
create function refuse_mode_change() returns trigger language plpgsql as $$
begin
  if new.mode <> old.mode or new.id <> old.id then
    raise exception 'a database is born demo or production, for ever';
  end if;
  return new;
end $$;
create trigger installation_mode before update on installation for each row execute function refuse_mode_change();

create table clock (
  one bool primary key default true check (one),
  -- null: the machine's clock; else the frozen instant.
  at timestamptz
);
create function refuse_frozen_production() returns trigger language plpgsql as $$
begin
  if new.at is not null and not exists (select 1 from installation where mode = 'demo') then
    raise exception 'only a demo database may have a frozen clock';
  end if;
  return new;
end $$;
create trigger clock_frozen before insert or update on clock for each row execute function refuse_frozen_production();
-- volatile: a fresh look, also inside a statement that waited for a lock
create function record_now() returns timestamptz language plpgsql volatile as
  'begin return (select coalesce(at, clock_timestamp()) from clock); end';

create table streams (
  id text collate "C" primary key,
  office text collate "C",
  version int not null,
  head bytea not null,
  state jsonb not null,
  state_schema int not null,
  at timestamptz not null
);
create table events (
  stream text collate "C" not null,
  version int not null,
  type text not null,
  at timestamptz not null,
  -- exactly the bytes that were hashed; jsonb would lose key order
  body bytea not null,
  hash bytea not null,
  epoch int not null,
  xid xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  primary key (stream, version)
);
create index events_order on events (epoch, xid, position);

create table commands (
  principal text collate "C" not null,
  key text collate "C" not null,
  request_hash bytea not null,
  outcome jsonb,
  at timestamptz not null default clock_timestamp(),
  primary key (principal, key)
);
create table attempts (
  position bigint generated always as identity primary key,
  at timestamptz not null,
  stream text collate "C" not null,
  principal text collate "C" not null,
  key text collate "C" not null,
  command text not null,
  code text not null,
  clause text,
  facts jsonb,
  epoch int not null default 1,
  xid xid8 not null default pg_current_xact_id()
);
create index attempts_of on attempts (stream);
create table claims (
  kind text collate "C" not null,
  key text collate "C" not null,
  stream text collate "C" not null,
  version int not null,
  primary key (kind, key)
);
create index claims_of on claims (stream);
create table quotas (
  counter text collate "C" primary key,
  lim int not null check (lim >= 0),
  used int not null default 0 check (used >= 0)
);
create table number_series (
  series text collate "C" primary key,
  last int not null default 0,
  last_date date
);
-- Heads of all streams and all attempts below one transaction id, signed with a key that this database does not hold.
create table checkpoints (
  day date primary key,
  at timestamptz not null,
  epoch int not null,
  before_xid xid8 not null,
  streams int not null,
  heads bytea not null,
  attempts bigint not null,
  attempts_digest bytea not null,
  statement bytea not null,
  signature bytea not null,
  public_key text not null
);

-- A condition that undoes the whole statement when it is false.
create function must(ok bool, code text) returns bool language plpgsql as $$
begin
  if ok then
    return true;
  end if;
  raise exception using errcode = code, message = code;
end $$;
