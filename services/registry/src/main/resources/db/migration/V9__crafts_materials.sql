-- ------------------------------------------------------------------ what an officer keeps of the commune itself; no person owns it
create table craft (
    id      uuid primary key,
    unit    text not null,
    owner   uuid check (owner is null),
    version bigint not null,
    name    text not null,
    details jsonb not null,
    unique (unit, name)
);
call platform.tenant_table('craft');

create table material_area (
    id      uuid primary key,
    unit    text not null,
    owner   uuid check (owner is null),
    version bigint not null,
    name    text not null,
    details jsonb not null,
    unique (unit, name)
);
call platform.tenant_table('material_area');
