-- Personal fields, apart from the chain: re-keying and erasure touch these tables only.
create table subject_keys (
  subject text collate "C" primary key,
  wrapped bytea not null,
  at timestamptz not null default clock_timestamp()
);
create table event_private (
  stream text collate "C" not null,
  version int not null,
  subject text collate "C" not null,
  -- salt and fields, encrypted with the subject's key
  sealed bytea not null,
  primary key (stream, version, subject)
);
create index event_private_of on event_private (subject);
-- Every restore replays these before it serves.
create table erasures (
  subject text collate "C" primary key,
  at timestamptz not null,
  by text collate "C" not null
);
