-- What people are told: the inbox keeps it, a letter carries it by mail. Once per key, whoever writes it again.
create table letters (
  -- of one notice `stream/version/name/person`, of a digest `digest/person/instant`; it becomes the Message-ID
  key text collate "C" primary key,
  person text collate "C" not null,
  office text collate "C",
  -- the effect that gives up with it; null for a digest and a reminder
  effect text collate "C",
  -- `skipped`: nobody has an address any more
  state text not null default 'due' check (state in ('due', 'sent', 'undeliverable', 'skipped')),
  -- the first try; the 48 hours of the record's clock run from here
  since timestamptz not null,
  next_try_at timestamptz not null,
  tries int not null default 0,
  -- of the last failure: a code, never what the server said
  code text,
  -- leases run on the machine's clock, retries on the record's
  claimed_until timestamptz,
  claim uuid,
  settled_at timestamptz
);
create index letters_due on letters (next_try_at) where state = 'due';
create index letters_undeliverable on letters (office, key) where state = 'undeliverable';
create index letters_of on letters (person);

create table inbox (
  -- stream/version/name/person
  key text collate "C" primary key,
  position bigint generated always as identity unique,
  person text collate "C" not null,
  stream text collate "C" not null,
  template text not null,
  -- ids, codes, dates and numbers; never a name
  facts jsonb not null,
  urgent bool not null,
  at timestamptz not null,
  read_at timestamptz,
  letter text collate "C" not null
);
create index inbox_of on inbox (person, position);
create index inbox_unread on inbox (person) where read_at is null;
create index inbox_by_letter on inbox (letter);
create index inbox_by_stream on inbox (stream);

-- How somebody wants to be written to; no row: a letter for each notice.
create table notice_choices (
  person text collate "C" primary key,
  mail text not null check (mail in ('each', 'daily'))
);

-- The address of a person's calendar is a secret: only its hash is kept, and a new one takes the place of the old.
create table calendar_feeds (
  person text collate "C" primary key,
  hash bytea not null unique,
  at timestamptz not null default clock_timestamp()
);

-- Deadlines that somebody let pass are looked at once a day, for a few days.
create index deadlines_passed on deadlines (passed_at) where passed_at is not null;

grant select, insert, update on letters, inbox, notice_choices to award_app;
grant select, insert, update, delete on calendar_feeds to award_app;
grant usage on all sequences in schema public to award_app;
grant select on letters to award_reader;
