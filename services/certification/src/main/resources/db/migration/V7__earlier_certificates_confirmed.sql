-- Papers of certificates from before the platform: recorded by an officer, confirmed or refused by the city's leader.
create table earlier_certificate (
    id          uuid primary key,
    unit        text not null,
    owner       uuid not null,
    version     bigint not null,
    state       text not null check (state in ('WAITING', 'CONFIRMED', 'REFUSED')),
    papers      jsonb not null,
    reason      text,
    recorded_at timestamptz not null
);
create index earlier_certificate_list on earlier_certificate (unit, state, id);
call platform.tenant_table('earlier_certificate');
