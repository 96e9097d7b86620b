-- What every service's database has: who acts, which units there are, outbox, inbox, idempotency, audit.
-- Roles: ${service}_owner migrates and owns; ${service}_app works under the policies; ${service}_relay sees the outbox only.

grant usage on schema platform to ${service}_app, ${service}_relay;
grant usage on schema public to ${service}_app;
alter default privileges in schema public grant select, insert, update, delete on tables to ${service}_app;
alter default privileges in schema public grant usage on sequences to ${service}_app;
-- a public function is callable by everyone unless taken back
alter default privileges revoke execute on functions from public;
alter default privileges grant execute on functions to ${service}_app;

-- ---------------------------------------------------------------- who acts (set per transaction; nothing set = nobody)
create function platform.acting_unit() returns text stable parallel safe language sql
    as $$ select nullif(current_setting('ocop.unit', true), '') $$;

create function platform.jurisdiction() returns text stable parallel safe language sql
    as $$ select nullif(current_setting('ocop.jurisdiction', true), '') $$;

create function platform.acting_person() returns uuid stable parallel safe language sql
    as $$ select nullif(current_setting('ocop.person', true), '')::uuid $$;

-- The units of the installation: a copy fed by ocop.programme.units. Public facts, read by everyone.
create table platform.unit (
    code    text primary key,
    name    text not null,
    kind    text not null,
    parent  text,
    version bigint not null
);
create index unit_parent on platform.unit (parent);
grant select, insert, update on platform.unit to ${service}_app;

-- The units the acting scope reaches: null-safe, empty when nobody acts.
create function platform.reach() returns text[] stable parallel safe language sql as $$
    select case platform.jurisdiction()
        when 'own'  then array[platform.acting_unit()]
        when 'unit' then array[platform.acting_unit()]
        when 'area' then array(
            with recursive below as (
                select platform.acting_unit() as code
                union all
                select u.code from platform.unit u join below b on u.parent = b.code)
            select code from below where code is not null)
        when 'all'  then array(select code from platform.unit union select platform.acting_unit())
        else array[]::text[]
    end
$$;

-- Puts a table with the columns unit and owner (the producer's account) under the tenants' policy.
create procedure platform.tenant_table(name regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format($p$create policy tenant on %s to ${service}_app
        using (unit = any ((select platform.reach())::text[])
               and ((select platform.jurisdiction()) <> 'own' or owner = (select platform.acting_person())))
        with check (unit = any ((select platform.reach())::text[])
               and ((select platform.jurisdiction()) <> 'own' or owner = (select platform.acting_person())))$p$, name);
end $$;

-- Puts a table under its parent's policy: a row is reached exactly when its parent row is.
create procedure platform.part_of(name regclass, parent regclass, key name) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format($p$create policy part on %s to ${service}_app
        using (exists (select from %s p where p.id = %I)) with check (exists (select from %s p where p.id = %I))$p$,
        name, parent, key, parent, key);
end $$;

-- ---------------------------------------------------------------- outbox: written by the application, read by the relay
create table platform.outbox (
    seq        bigint generated always as identity primary key,
    id         uuid not null unique,
    topic      text not null,
    key        text not null,
    payload    text not null,
    created_at timestamptz not null default clock_timestamp()
);
alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy write on platform.outbox for insert to ${service}_app with check (true);
create policy relay on platform.outbox to ${service}_relay using (true);
grant insert on platform.outbox to ${service}_app;
grant select, delete on platform.outbox to ${service}_relay;

create function platform.outbox_written() returns trigger language plpgsql
    as $$ begin perform pg_notify('outbox', ''); return null; end $$;
create trigger outbox_written after insert on platform.outbox
    for each statement execute function platform.outbox_written();

-- ---------------------------------------------------------------- inbox: which fact each consumer has applied
create table platform.inbox (
    consumer   text not null,
    event_id   uuid not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);
create index inbox_applied_at on platform.inbox (applied_at);
grant select, insert, delete on platform.inbox to ${service}_app;

-- ---------------------------------------------------------------- idempotency: the stored answer of an unsafe call
create table platform.idempotency (
    person       uuid not null,
    key          text not null,
    request_hash bytea not null,
    status       int,
    headers      text,
    body         bytea,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (person, key)
);
create index idempotency_created_at on platform.idempotency (created_at);
alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
create policy own on platform.idempotency to ${service}_app
    using (person = (select platform.acting_person())) with check (person = (select platform.acting_person()));
grant select, insert, update, delete on platform.idempotency to ${service}_app;

-- ---------------------------------------------------------------- audit: append-only, one hash chain per unit
create table platform.audit (
    unit        text not null,
    seq         bigint not null,
    at          timestamptz not null,
    actor       text not null,
    action      text not null,
    object_type text not null,
    object_id   text not null,
    detail      text not null,
    prev_hash   bytea not null,
    hash        bytea not null,
    primary key (unit, seq)
);
create index audit_object on platform.audit (unit, object_type, object_id);
create table platform.audit_head (
    unit text primary key,
    seq  bigint not null,
    hash bytea not null
);
alter table platform.audit enable row level security;
alter table platform.audit force row level security;
alter table platform.audit_head enable row level security;
alter table platform.audit_head force row level security;
create policy keeper on platform.audit to ${service}_owner using (true) with check (true);
create policy keeper on platform.audit_head to ${service}_owner using (true) with check (true);
create policy reader on platform.audit for select to ${service}_app
    using (unit = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own');
grant select on platform.audit to ${service}_app;

create function platform.audit_hash(prev bytea, unit text, seq bigint, at timestamptz, actor text, action text,
                                    object_type text, object_id text, detail text) returns bytea
    stable language sql as $$
    select sha256(convert_to(jsonb_build_array(encode(prev, 'hex'), unit, seq,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, action, object_type, object_id, detail)::text,
        'UTF8')) $$;

-- The only way into the audit. It locks the unit's head, so a chain never forks.
create function platform.audit_append(p_unit text, p_actor text, p_action text, p_type text, p_id text, p_detail text)
    returns void security definer set search_path = platform, pg_temp language plpgsql as $$
declare
    head platform.audit_head;
    now timestamptz := clock_timestamp();
    link bytea;
begin
    insert into platform.audit_head values (p_unit, 0, '\x') on conflict do nothing;
    select * into head from platform.audit_head h where h.unit = p_unit for update;
    link := platform.audit_hash(head.hash, p_unit, head.seq + 1, now, p_actor, p_action, p_type, p_id, p_detail);
    insert into platform.audit values (p_unit, head.seq + 1, now, p_actor, p_action, p_type, p_id, p_detail, head.hash, link);
    update platform.audit_head h set seq = head.seq + 1, hash = link where h.unit = p_unit;
end $$;

-- Walks every chain and names the first broken link of each: a changed, a missing or an added row.
create function platform.audit_verify() returns table (unit text, entries bigint, broken_at bigint, reason text)
    security definer set search_path = platform, pg_temp language plpgsql as $$
declare
    head platform.audit_head;
    row platform.audit;
    expected bigint;
    prev bytea;
begin
    for head in select * from platform.audit_head h order by h.unit loop
        unit := head.unit; entries := 0; broken_at := null; reason := null; expected := 1; prev := '\x';
        for row in select * from platform.audit a where a.unit = head.unit order by a.seq loop
            entries := entries + 1;
            if row.seq <> expected then broken_at := expected; reason := 'MISSING'; exit; end if;
            if row.prev_hash <> prev then broken_at := row.seq; reason := 'NOT_LINKED'; exit; end if;
            if row.hash <> platform.audit_hash(prev, row.unit, row.seq, row.at, row.actor, row.action, row.object_type,
                                               row.object_id, row.detail)
                then broken_at := row.seq; reason := 'CHANGED'; exit; end if;
            prev := row.hash; expected := expected + 1;
        end loop;
        if broken_at is null and (head.seq <> expected - 1 or head.hash <> prev)
            then broken_at := expected; reason := 'MISSING'; end if;
        return next;
    end loop;
end $$;

grant execute on all functions in schema platform to ${service}_app;
grant execute on all procedures in schema platform to ${service}_owner;
revoke execute on function platform.outbox_written() from ${service}_app;
