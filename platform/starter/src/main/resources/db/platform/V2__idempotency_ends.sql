-- Stored answers serve repeats that come soon; afterwards they are removed for everybody.
create policy keeper on platform.idempotency to ${service}_owner using (true);

create function platform.idempotency_forget(older_than interval) returns bigint
    security definer set search_path = platform, pg_temp language sql as $$
    with gone as (delete from platform.idempotency where created_at < clock_timestamp() - older_than returning 1)
    select count(*) from gone $$;
