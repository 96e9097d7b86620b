create table note (
    id      uuid primary key,
    unit    text not null,
    owner   uuid not null,
    text    text not null,
    version bigint not null
);
call platform.tenant_table('note');

create table heard (
    unit     text not null,
    owner    uuid not null,
    event_id uuid not null,
    text     text not null,
    written  timestamptz not null,
    at       timestamptz not null default clock_timestamp(),
    seq      bigint generated always as identity
);
call platform.tenant_table('heard');
