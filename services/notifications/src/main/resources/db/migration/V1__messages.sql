-- A message is for one person (owner) or for everyone of a unit with a role.
create table message (
    id         uuid primary key,
    unit       text not null,
    owner      uuid,
    role       text,
    kind       text not null,
    title_vi   text not null,
    title_en   text not null,
    body_vi    text not null,
    body_en    text not null,
    link       text not null,
    created_at timestamptz not null,
    check ((owner is null) <> (role is null))
);
create index message_unit on message (unit, id);
call platform.tenant_table('message');

create table message_read (
    message_id uuid not null references message,
    person     uuid not null,
    read_at    timestamptz not null,
    primary key (message_id, person)
);
alter table message_read enable row level security;
alter table message_read force row level security;
create policy own on message_read to notifications_app
    using (person = (select platform.acting_person())) with check (person = (select platform.acting_person()));

-- What is still to be sent by e-mail: the mail job's own work list.
create table mail (
    message_id uuid primary key references message,
    unit       text not null,
    owner      uuid,
    attempts   int not null default 0,
    next_at    timestamptz not null,
    sent_at    timestamptz
);
create index mail_waiting on mail (next_at) where sent_at is null;
call platform.tenant_table('mail');

-- The platform's own work tells people of other units than the fact's: the city of a commune's proposal.
create policy platform_tells on message for insert to notifications_app
    with check ((select platform.acting_person()) is null and (select platform.jurisdiction()) = 'unit');
create policy platform_tells on mail for insert to notifications_app
    with check ((select platform.acting_person()) is null and (select platform.jurisdiction()) = 'unit');
