-- The last link of every chain, and any link, for comparing with what was exported earlier.
create function platform.audit_heads() returns table (unit text, seq bigint, hash bytea)
    security definer set search_path = platform, pg_temp stable language sql
    as $$ select h.unit, h.seq, h.hash from platform.audit_head h $$;
create function platform.audit_link(of text, at bigint) returns bytea
    security definer set search_path = platform, pg_temp stable language sql
    as $$ select a.hash from platform.audit a where a.unit = $1 and a.seq = $2 $$;
grant execute on function platform.audit_heads(), platform.audit_link(text, bigint) to ${service}_app;
