-- Lists of a million cases: narrowed by stage (a council sees few of all), newest first, soonest due. Only the first of
-- these moves at each step; a case is created once and its next date seldom changes.
create index listings_status on listings (kind, status, stream);
create index listings_created on listings (kind, created_at, stream);
create index listings_due on listings (kind, due_at, stream) where due_at is not null;
create index listings_subject on listings (subject, kind, stream) where subject is not null;
-- Names are sealed, so what is searched is a keyed hash of each beginning of each word: of no use without the master
-- key, and gone with the subject's own key, whoever deletes that. It can be made again from what is sealed: dumps that
-- are kept for long leave this table out.
create table search_names (
  stream text collate "C" primary key,
  subject text collate "C" not null references subject_keys on delete cascade,
  words bigint[] not null
);
-- Whether a word is rare decides by which index it is looked for, and most words are.
alter table search_names alter words set statistics 1000;
create index search_names_words on search_names using gin (words);
create index search_names_subject on search_names (subject);
grant select, insert, update, delete on search_names to award_app;
