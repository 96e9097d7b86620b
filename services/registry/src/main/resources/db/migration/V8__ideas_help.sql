-- ------------------------------------------------------------------ ideas of new products; a person may have one before a producer
create table idea (
    id            uuid primary key,
    unit          text not null,
    owner         uuid not null,
    version       bigint not null,
    state         text not null check (state in ('REGISTERED', 'RETURNED', 'ACCEPTED', 'REFUSED', 'TAKEN_UP')),
    reason        text,
    name          text not null,
    set_code      text,
    details       jsonb not null,
    product_id    uuid references product,
    registered_at timestamptz not null,
    judged_at     timestamptz,
    check ((state = 'TAKEN_UP') = (product_id is not null)),
    check (state not in ('RETURNED', 'REFUSED') or reason is not null)
);
create index idea_unit on idea (unit, id);
create index idea_owner on idea (owner, id);
call platform.tenant_table('idea');

-- ------------------------------------------------------------------ help that a producer asked for or was given
create table help_case (
    id          uuid primary key,
    unit        text not null,
    owner       uuid,
    version     bigint not null,
    producer_id uuid not null references producer,
    product_id  uuid references product,
    kind        text not null,
    state       text not null check (state in ('ASKED', 'UNDER_WAY', 'DONE', 'REFUSED')),
    need        text not null,
    giver       text,
    funding     jsonb not null default '[]',
    outcome     text,
    reason      text,
    asked_on    date not null,
    ended_on    date,
    check ((state in ('DONE', 'REFUSED')) = (ended_on is not null)),
    check (state <> 'UNDER_WAY' or giver is not null),
    check ((state = 'DONE') = (outcome is not null)),
    check ((state = 'REFUSED') = (reason is not null))
);
create index help_case_unit on help_case (unit, id);
create index help_case_producer on help_case (producer_id, id);
call platform.tenant_table('help_case');
