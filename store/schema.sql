-- tables
create table attempts (
  "position" bigint generated always as identity not null,
  at timestamp with time zone not null,
  stream text collate "C" not null,
  principal text collate "C" not null,
  key text collate "C" not null,
  command text not null,
  code text not null,
  clause text,
  facts jsonb,
  epoch integer default 1 not null,
  xid xid8 default pg_current_xact_id() not null
);
create table browser_sessions (
  hash bytea not null,
  person text collate "C" not null,
  signed_in_at timestamp with time zone default clock_timestamp() not null,
  seen_at timestamp with time zone default clock_timestamp() not null,
  ends_at timestamp with time zone not null,
  second_factor_at timestamp with time zone
);
create table calendar_feeds (
  person text collate "C" not null,
  hash bytea not null,
  at timestamp with time zone default clock_timestamp() not null
);
create table checkpoints (
  day date not null,
  at timestamp with time zone not null,
  epoch integer not null,
  before_xid xid8 not null,
  streams integer not null,
  heads bytea not null,
  attempts bigint not null,
  attempts_digest bytea not null,
  statement bytea not null,
  signature bytea not null,
  public_key text not null
);
create table claims (
  kind text collate "C" not null,
  key text collate "C" not null,
  stream text collate "C" not null,
  version integer not null
);
create table clock (
  one boolean default true not null,
  at timestamp with time zone
);
create table commands (
  principal text collate "C" not null,
  key text collate "C" not null,
  request_hash bytea not null,
  outcome jsonb,
  at timestamp with time zone default clock_timestamp() not null
);
create table deadlines (
  stream text collate "C" not null,
  key text not null,
  kind text not null,
  due_at timestamp with time zone not null,
  met_at timestamp with time zone,
  passed_at timestamp with time zone
);
create table door_tokens (
  id uuid not null,
  hash bytea not null,
  person text collate "C" not null,
  stream text collate "C" not null,
  version integer not null,
  command text not null,
  data jsonb not null,
  expires_at timestamp with time zone not null,
  used_by text
);
create table effects (
  key text collate "C" not null,
  stream text collate "C" not null,
  version integer not null,
  name text not null,
  kind text not null,
  args jsonb not null,
  state text default 'due'::text not null,
  since timestamp with time zone not null,
  next_try_at timestamp with time zone not null,
  attempts integer default 0 not null,
  claimed_until timestamp with time zone,
  claim uuid,
  settled_at timestamp with time zone,
  repeated integer default 0 not null,
  progress jsonb default '{}'::jsonb not null
);
create table erasures (
  subject text collate "C" not null,
  at timestamp with time zone not null,
  by text collate "C" not null
);
create table event_private (
  stream text collate "C" not null,
  version integer not null,
  subject text collate "C" not null,
  sealed bytea not null
);
create table events (
  stream text collate "C" not null,
  version integer not null,
  type text not null,
  at timestamp with time zone not null,
  body bytea not null,
  hash bytea not null,
  epoch integer not null,
  xid xid8 default pg_current_xact_id() not null,
  "position" bigint generated always as identity not null
);
create table follow (
  stream text collate "C" not null,
  version integer not null,
  followed integer not null,
  stage text not null,
  unit text,
  campaign text,
  closed boolean not null,
  deadline_key text,
  deadline_kind text,
  next_deadline timestamp with time zone,
  behind_since timestamp with time zone,
  woken_at timestamp with time zone,
  fails integer default 0 not null
) with (fillfactor=70);
create table identities (
  identity bytea not null,
  issuer text not null,
  person text collate "C" not null,
  bound_at timestamp with time zone default clock_timestamp() not null
);
create table inbox (
  key text collate "C" not null,
  "position" bigint generated always as identity not null,
  person text collate "C" not null,
  stream text collate "C" not null,
  template text not null,
  facts jsonb not null,
  urgent boolean not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  letter text collate "C" not null
);
create table installation (
  one boolean default true not null,
  id text not null,
  mode text not null,
  epoch integer default 1 not null,
  cluster text not null,
  created_at timestamp with time zone default clock_timestamp() not null
);
create table letters (
  key text collate "C" not null,
  person text collate "C" not null,
  office text collate "C",
  effect text collate "C",
  state text default 'due'::text not null,
  since timestamp with time zone not null,
  next_try_at timestamp with time zone not null,
  tries integer default 0 not null,
  code text,
  claimed_until timestamp with time zone,
  claim uuid,
  settled_at timestamp with time zone
);
create table listings (
  stream text collate "C" not null,
  kind text collate "C" not null,
  office text collate "C",
  status text not null,
  unit text collate "C",
  campaign text collate "C",
  award text collate "C",
  assignee text collate "C",
  subject text collate "C",
  parent text collate "C",
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer not null
) with (fillfactor=80);
create table machine_tokens (
  id text collate "C" not null,
  hash bytea not null,
  person text collate "C" not null,
  scopes text[] not null,
  issued_at timestamp with time zone default clock_timestamp() not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by text collate "C"
);
create table migrations (
  version bigint not null,
  name text,
  md5 text,
  run_at timestamp with time zone
);
create table notice_choices (
  person text collate "C" not null,
  mail text not null
);
create table number_series (
  series text collate "C" not null,
  last integer default 0 not null,
  last_date date
);
create table passkey_challenges (
  challenge bytea not null,
  session bytea not null,
  purpose text not null,
  expires_at timestamp with time zone not null
);
create table passkeys (
  credential text collate "C" not null,
  person text collate "C" not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  registered_at timestamp with time zone default clock_timestamp() not null,
  used_at timestamp with time zone
);
create table quotas (
  counter text collate "C" not null,
  lim integer not null,
  used integer default 0 not null,
  source text
);
create table search_names (
  stream text collate "C" not null,
  subject text collate "C" not null,
  words bigint[] not null
);
create table sign_ins (
  state bytea not null,
  browser bytea not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamp with time zone not null
);
create table streams (
  id text collate "C" not null,
  office text collate "C",
  version integer not null,
  head bytea not null,
  state jsonb not null,
  state_schema integer not null,
  at timestamp with time zone not null
);
create table subject_keys (
  subject text collate "C" not null,
  wrapped bytea not null,
  at timestamp with time zone default clock_timestamp() not null
);

-- constraints
alter table attempts add constraint attempts_pkey PRIMARY KEY ("position");
alter table browser_sessions add constraint browser_sessions_pkey PRIMARY KEY (hash);
alter table calendar_feeds add constraint calendar_feeds_hash_key UNIQUE (hash);
alter table calendar_feeds add constraint calendar_feeds_pkey PRIMARY KEY (person);
alter table checkpoints add constraint checkpoints_pkey PRIMARY KEY (day);
alter table claims add constraint claims_pkey PRIMARY KEY (kind, key);
alter table clock add constraint clock_pkey PRIMARY KEY (one);
alter table clock add constraint clock_one_check CHECK (one);
alter table commands add constraint commands_pkey PRIMARY KEY (principal, key);
alter table deadlines add constraint deadlines_pkey PRIMARY KEY (stream, key);
alter table door_tokens add constraint door_tokens_hash_key UNIQUE (hash);
alter table door_tokens add constraint door_tokens_pkey PRIMARY KEY (id);
alter table effects add constraint effects_pkey PRIMARY KEY (key);
alter table effects add constraint effects_state_check CHECK ((state = ANY (ARRAY['due'::text, 'done'::text, 'skipped'::text, 'gave_up'::text])));
alter table erasures add constraint erasures_pkey PRIMARY KEY (subject);
alter table event_private add constraint event_private_pkey PRIMARY KEY (stream, version, subject);
alter table events add constraint events_pkey PRIMARY KEY (stream, version);
alter table follow add constraint follow_pkey PRIMARY KEY (stream);
alter table identities add constraint identities_issuer_person_key UNIQUE (issuer, person);
alter table identities add constraint identities_pkey PRIMARY KEY (identity);
alter table inbox add constraint inbox_position_key UNIQUE ("position");
alter table inbox add constraint inbox_pkey PRIMARY KEY (key);
alter table installation add constraint installation_pkey PRIMARY KEY (one);
alter table installation add constraint installation_id_check CHECK ((id ~ '^[a-z0-9-]{4,40}$'::text));
alter table installation add constraint installation_mode_check CHECK ((mode = ANY (ARRAY['demo'::text, 'production'::text])));
alter table installation add constraint installation_one_check CHECK (one);
alter table letters add constraint letters_pkey PRIMARY KEY (key);
alter table letters add constraint letters_state_check CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'undeliverable'::text, 'skipped'::text])));
alter table listings add constraint listings_pkey PRIMARY KEY (stream);
alter table machine_tokens add constraint machine_tokens_hash_key UNIQUE (hash);
alter table machine_tokens add constraint machine_tokens_pkey PRIMARY KEY (id);
alter table machine_tokens add constraint machine_tokens_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9-]{2,39}$'::text));
alter table migrations add constraint migrations_pkey PRIMARY KEY (version);
alter table notice_choices add constraint notice_choices_pkey PRIMARY KEY (person);
alter table notice_choices add constraint notice_choices_mail_check CHECK ((mail = ANY (ARRAY['each'::text, 'daily'::text])));
alter table number_series add constraint number_series_pkey PRIMARY KEY (series);
alter table passkey_challenges add constraint passkey_challenges_pkey PRIMARY KEY (challenge);
alter table passkey_challenges add constraint passkey_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'confirm'::text])));
alter table passkeys add constraint passkeys_pkey PRIMARY KEY (credential);
alter table quotas add constraint quotas_pkey PRIMARY KEY (counter);
alter table quotas add constraint quotas_lim_check CHECK ((lim >= 0));
alter table quotas add constraint quotas_used_check CHECK ((used >= 0));
alter table search_names add constraint search_names_pkey PRIMARY KEY (stream);
alter table sign_ins add constraint sign_ins_pkey PRIMARY KEY (state);
alter table streams add constraint streams_pkey PRIMARY KEY (id);
alter table subject_keys add constraint subject_keys_pkey PRIMARY KEY (subject);
alter table passkey_challenges add constraint passkey_challenges_session_fkey FOREIGN KEY (session) REFERENCES browser_sessions(hash) ON DELETE CASCADE;
alter table search_names add constraint search_names_subject_fkey FOREIGN KEY (subject) REFERENCES subject_keys(subject) ON DELETE CASCADE;

-- statistics
alter table search_names alter words set statistics 1000;

-- indexes
CREATE INDEX attempts_of ON public.attempts USING btree (stream);
CREATE INDEX browser_sessions_of ON public.browser_sessions USING btree (person);
CREATE INDEX claims_of ON public.claims USING btree (stream);
CREATE INDEX deadlines_open ON public.deadlines USING btree (due_at) WHERE ((met_at IS NULL) AND (passed_at IS NULL));
CREATE INDEX deadlines_passed ON public.deadlines USING btree (passed_at) WHERE (passed_at IS NOT NULL);
CREATE INDEX effects_due ON public.effects USING btree (next_try_at) WHERE (state = 'due'::text);
CREATE INDEX effects_given_up ON public.effects USING btree (stream) WHERE (state = 'gave_up'::text);
CREATE INDEX effects_of ON public.effects USING btree (stream);
CREATE INDEX event_private_of ON public.event_private USING btree (subject);
CREATE INDEX events_order ON public.events USING btree (epoch, xid, "position");
CREATE INDEX follow_behind ON public.follow USING btree (behind_since) WHERE (behind_since IS NOT NULL);
CREATE INDEX follow_deadline ON public.follow USING btree (next_deadline) WHERE (next_deadline IS NOT NULL);
CREATE INDEX inbox_by_letter ON public.inbox USING btree (letter);
CREATE INDEX inbox_by_stream ON public.inbox USING btree (stream);
CREATE INDEX inbox_of ON public.inbox USING btree (person, "position");
CREATE INDEX inbox_unread ON public.inbox USING btree (person) WHERE (read_at IS NULL);
CREATE INDEX letters_due ON public.letters USING btree (next_try_at) WHERE (state = 'due'::text);
CREATE INDEX letters_of ON public.letters USING btree (person);
CREATE INDEX letters_undeliverable ON public.letters USING btree (office, key) WHERE (state = 'undeliverable'::text);
CREATE INDEX listings_assignee ON public.listings USING btree (assignee, kind, stream) WHERE (assignee IS NOT NULL);
CREATE INDEX listings_campaign ON public.listings USING btree (campaign, kind, stream) WHERE (campaign IS NOT NULL);
CREATE INDEX listings_created ON public.listings USING btree (kind, created_at, stream);
CREATE INDEX listings_due ON public.listings USING btree (kind, due_at, stream) WHERE (due_at IS NOT NULL);
CREATE INDEX listings_status ON public.listings USING btree (kind, status, stream);
CREATE INDEX listings_subject ON public.listings USING btree (subject, kind, stream) WHERE (subject IS NOT NULL);
CREATE INDEX listings_unit ON public.listings USING btree (kind, unit, stream);
CREATE INDEX machine_tokens_of ON public.machine_tokens USING btree (person);
CREATE INDEX passkeys_of ON public.passkeys USING btree (person);
CREATE INDEX search_names_subject ON public.search_names USING btree (subject);
CREATE INDEX search_names_words ON public.search_names USING gin (words);

-- functions
CREATE OR REPLACE FUNCTION public.must(ok boolean, code text)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  if ok then
    return true;
  end if;
  raise exception using errcode = code, message = code;
end $function$;
CREATE OR REPLACE FUNCTION public.record_now()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
AS $function$begin return (select coalesce(at, clock_timestamp()) from clock); end$function$;
CREATE OR REPLACE FUNCTION public.refuse_frozen_production()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.at is not null and not exists (select 1 from installation where mode = 'demo') then
    raise exception 'only a demo database may have a frozen clock';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION public.refuse_mode_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.mode <> old.mode or new.id <> old.id then
    raise exception 'a database is born demo or production, for ever';
  end if;
  return new;
end $function$;

-- triggers
CREATE TRIGGER clock_frozen BEFORE INSERT OR UPDATE ON public.clock FOR EACH ROW EXECUTE FUNCTION refuse_frozen_production();
CREATE TRIGGER installation_mode BEFORE UPDATE ON public.installation FOR EACH ROW EXECUTE FUNCTION refuse_mode_change();

-- rights
grant insert, select on attempts to award_app;
grant select on attempts to award_reader;
grant usage on attempts_position_seq to award_app;
grant delete, insert, select, update on browser_sessions to award_app;
grant delete, insert, select, update on calendar_feeds to award_app;
grant insert, select on checkpoints to award_app;
grant select on checkpoints to award_reader;
grant delete, insert, select, update on claims to award_app;
grant select on claims to award_reader;
grant select on clock to award_app;
grant select on clock to award_privacy;
grant select on clock to award_reader;
grant insert, select, update on commands to award_app;
grant insert, select, update on deadlines to award_app;
grant select on deadlines to award_reader;
grant delete, insert, select, update on door_tokens to award_app;
grant insert, select, update on effects to award_app;
grant select on effects to award_reader;
grant select on erasures to award_app;
grant insert, select on erasures to award_privacy;
grant insert, select on event_private to award_app;
grant delete, select, update on event_private to award_privacy;
grant insert, select on events to award_app;
grant select on events to award_privacy;
grant select on events to award_reader;
grant usage on events_position_seq to award_app;
grant insert, select, update on follow to award_app;
grant select on follow to award_reader;
grant execute on function must(boolean,text) to award_app;
grant execute on function must(boolean,text) to award_reader;
grant execute on function record_now() to award_app;
grant execute on function record_now() to award_reader;
grant execute on function refuse_frozen_production() to award_app;
grant execute on function refuse_frozen_production() to award_reader;
grant execute on function refuse_mode_change() to award_app;
grant execute on function refuse_mode_change() to award_reader;
grant delete, insert, select on identities to award_app;
grant insert, select, update on inbox to award_app;
grant usage on inbox_position_seq to award_app;
grant select on installation to award_app;
grant select on installation to award_reader;
grant insert, select, update on letters to award_app;
grant select on letters to award_reader;
grant insert, select, update on listings to award_app;
grant select on listings to award_privacy;
grant select on listings to award_reader;
grant insert, select, update on machine_tokens to award_app;
grant select on migrations to award_app;
grant insert, select, update on notice_choices to award_app;
grant insert, select, update on number_series to award_app;
grant delete, insert, select on passkey_challenges to award_app;
grant delete, insert, select, update on passkeys to award_app;
grant insert, select, update on quotas to award_app;
grant select on quotas to award_reader;
grant usage on schema public to award_app;
grant usage on schema public to award_box;
grant usage on schema public to award_privacy;
grant usage on schema public to award_reader;
grant delete, insert, select, update on search_names to award_app;
grant delete, insert, select on sign_ins to award_app;
grant insert, select, update on streams to award_app;
grant select, update on streams to award_privacy;
grant select on streams to award_reader;
grant insert, select on subject_keys to award_app;
grant delete, select, update on subject_keys to award_privacy;
