-- What a message is about: a later one about the same takes its place as long as nobody was mailed.
alter table message add column object text;
create index message_object on message (unit, object, kind);
alter table message_read drop constraint message_read_message_id_fkey,
    add foreign key (message_id) references message on delete cascade;

-- A message waits here until it is known who gets it by e-mail.
alter table mail rename column sent_at to addressed_at;
alter table mail drop constraint mail_message_id_fkey, add foreign key (message_id) references message on delete cascade;
drop index mail_waiting;
create index mail_waiting on mail (next_at) where addressed_at is null;

-- One message to one person. What the mail server refused for good ends; the code says why, never the address.
create table delivery (
    message_id uuid not null references message on delete cascade,
    person     uuid not null,
    unit       text not null,
    owner      uuid,
    state      text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED')),
    attempts   int not null default 0,
    created_at timestamptz not null,
    next_at    timestamptz not null,
    ended_at   timestamptz,
    code       text,
    primary key (message_id, person)
);
create index delivery_waiting on delivery (next_at) where state = 'WAITING';
create index delivery_refused on delivery (ended_at) where state = 'REFUSED';
call platform.tenant_table('delivery');

-- Up to which version of each aggregate was told: an older step that is handled late is not told after a newer one.
create table told (
    topic   text not null,
    object  text not null,
    version bigint not null,
    primary key (topic, object)
);
alter table told enable row level security;
alter table told force row level security;
create policy platform_tells on told to notifications_app
    using ((select platform.acting_person()) is null and (select platform.jurisdiction()) = 'unit')
    with check ((select platform.acting_person()) is null and (select platform.jurisdiction()) = 'unit');
