-- The paper and clause that set a number: a place beyond it is refused in their name.
alter table quotas add column source text;
-- The role that destroys keys finds the erased recipients by itself; nobody else names a subject to it.
grant select on listings to award_privacy;
