-- The paper and clause that set a number: a place beyond it is refused in their name.
alter table quotas add column source text;
