-- One row per case, written with its events; counts are queried, never kept.
create table listings (
  stream text collate "C" primary key,
  kind text collate "C" not null,
  office text collate "C",
  status text not null,
  unit text collate "C",
  campaign text collate "C",
  award text collate "C",
  assignee text collate "C",
  subject text collate "C",
  parent text collate "C",
  due_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null
) with (fillfactor = 80);
create index listings_order on listings (kind, stream);
create index listings_status on listings (kind, status, stream);
create index listings_unit on listings (kind, unit, stream);
create index listings_assignee on listings (assignee, kind, stream) where assignee is not null;
create index listings_campaign on listings (campaign, kind, stream) where campaign is not null;
