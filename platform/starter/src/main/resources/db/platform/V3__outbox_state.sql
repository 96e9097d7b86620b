-- How much waits in the outbox, for those who may not read it: a number and an age. Counting ends at 100,000.
create policy keeper on platform.outbox for select to ${service}_owner using (true);

create function platform.outbox_state(out waiting bigint, out oldest double precision)
    stable security definer set search_path = platform, pg_temp language sql as $$
    select (select count(*) from (select from platform.outbox limit 100000) o),
        coalesce(extract(epoch from clock_timestamp() - (select created_at from platform.outbox order by seq limit 1)), 0) $$;
revoke execute on function platform.outbox_state() from public;
grant execute on function platform.outbox_state() to ${service}_app;
