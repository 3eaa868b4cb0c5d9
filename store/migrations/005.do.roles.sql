-- Group roles; a pool takes the one it needs when it connects. Twenty databases of one cluster may come here at once.
do $$
declare r text;
begin
  foreach r in array array['award_app', 'award_privacy', 'award_box', 'award_reader'] loop
    begin
      execute format('create role %I nologin', r);
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      execute format('grant %I to current_user', r);
    exception when others then
      if sqlstate not in ('XX000', '23505', '0LP01') then raise; end if; -- granted by another start at this moment
    end;
  end loop;
end $$;
grant usage on schema public to award_app, award_privacy, award_box, award_reader;
grant execute on all functions in schema public to award_app, award_reader;
grant select on all tables in schema public to award_app;
grant insert on events, attempts, checkpoints, event_private, subject_keys to award_app;
grant insert, update on streams, commands, effects, follow, deadlines, quotas, number_series, listings to award_app;
grant insert, update, delete on claims, door_tokens to award_app;
grant usage on all sequences in schema public to award_app;
grant select on installation, clock, streams, events, attempts, checkpoints, claims, quotas, effects, follow, deadlines, listings to award_reader;
grant select, update, delete on event_private, subject_keys to award_privacy;
grant select, insert on erasures to award_privacy;
grant select, update on streams to award_privacy;
grant select on events, clock to award_privacy;
