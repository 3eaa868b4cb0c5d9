-- No index on what changes at each step of a case (status, version): the update then stays in its page and touches no
-- index. Lists of a kind go by the key, since ids begin with their kind.
drop index listings_order;
drop index listings_status;
-- A column in an index's condition counts as indexed; behind_since is set exactly while followed < version.
drop index follow_behind;
create index follow_behind on follow (behind_since) where behind_since is not null;
