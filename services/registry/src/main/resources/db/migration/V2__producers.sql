-- ------------------------------------------------------------------ states; records of producers without an account
alter table producer rename column return_reason to reason;
alter table producer
    drop constraint producer_status_check,
    add constraint producer_status_check check (status in ('REGISTERED', 'RETURNED', 'VERIFIED', 'SUSPENDED', 'CLOSED')),
    alter column owner drop not null,
    alter column tax_code drop not null,
    alter column consent drop not null,
    alter column consented_at drop not null,
    add constraint producer_consent_whole check ((consent is null) = (consented_at is null)),
    add column closed_at timestamptz,
    add column joined_into uuid references producer,
    add column forgotten_at timestamptz,
    add column personal_key text,
    add column personal_sealed bytea,
    add column personal_index bytea,
    add constraint producer_personal_whole check (num_nulls(personal_key, personal_sealed, personal_index) in (0, 3)),
    -- what an earlier version kept in clear is sealed when the service starts
    add constraint producer_personal_sealed check (tax_code !~ '^[0-9]{12}$') not valid,
    add constraint producer_closed_when check ((status = 'CLOSED') = (closed_at is not null)),
    drop constraint producer_owner_key,
    drop constraint producer_unit_tax_code_key;

-- One account, one producer; one tax code, one producer of the unit. What is closed stands in nobody's way.
create unique index producer_account on producer (owner) where status <> 'CLOSED';
create unique index producer_tax_code on producer (unit, tax_code) where status <> 'CLOSED';
create unique index producer_personal on producer (unit, personal_index) where status <> 'CLOSED';
create index producer_owner on producer (owner);

alter table product alter column owner drop not null;
create index product_producer on product (producer_id);
alter table paper alter column owner drop not null;
create index paper_producer on paper (producer_id);

-- ------------------------------------------------------------------ history and consent: written with each change
create table producer_change (
    id          uuid primary key,
    producer_id uuid not null references producer,
    version     bigint not null,
    at          timestamptz not null,
    actor       text not null,
    roles       text[] not null,
    event       text not null,
    reason      text,
    changes     jsonb not null,
    unique (producer_id, version)
);
-- what was verified before must not be taken for never verified; a table's owner sees its rows only while that is not forced
alter table producer no force row level security;
insert into producer_change (id, producer_id, version, at, actor, roles, event, changes)
    select uuidv7(), id, version, verified_at, 'migration', '{}', 'ProducerVerified', '[]' from producer
    where verified_at is not null;
call platform.part_of('producer_change', 'producer', 'producer_id');
-- erasure removes values, never an entry
revoke delete on producer_change from registry_app;

create table consent (
    id          uuid primary key,
    producer_id uuid not null references producer,
    account     text not null,
    given       boolean not null,
    version     text not null,
    at          timestamptz not null
);
create index consent_producer on consent (producer_id, id);
-- the log begins with what was agreed to before
insert into consent (id, producer_id, account, given, version, at)
    select uuidv7(), id, owner::text, true, consent, consented_at from producer;
alter table producer force row level security;
call platform.part_of('consent', 'producer', 'producer_id');
revoke update, delete on consent from registry_app;

-- Who saw a personal number in full, and why: the number's person may know.
create table reveal (
    id          uuid primary key,
    producer_id uuid not null references producer,
    actor       text not null,
    field       text not null,
    reason      text not null,
    at          timestamptz not null
);
create index reveal_producer on reveal (producer_id, id);
call platform.part_of('reveal', 'producer', 'producer_id');
revoke update, delete on reveal from registry_app;

create table erasure_request (
    id          uuid primary key,
    unit        text not null,
    owner       uuid not null,
    version     bigint not null,
    producer_id uuid not null references producer,
    state       text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    kept        text[] not null,
    reason      text,
    filed_at    timestamptz not null,
    decided_at  timestamptz,
    check ((state = 'OPEN') = (decided_at is null))
);
create index erasure_request_unit on erasure_request (unit, id);
create unique index erasure_request_open on erasure_request (producer_id) where state = 'OPEN';
call platform.tenant_table('erasure_request');

-- What the retention looks for.
create index producer_closed on producer (closed_at) where forgotten_at is null;

-- ------------------------------------------------------------------ claims
-- No reference to the producer asked for: it would tell the claimant whether there is one. What was asked goes with the decision.
create table claim (
    id             uuid primary key,
    unit           text not null,
    owner          uuid not null,
    version        bigint not null,
    state          text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    asked_producer uuid,
    tax_code       text check (tax_code !~ '^[0-9]{12}$'),
    personal_key   text,
    personal_sealed bytea,
    personal_index bytea,
    consent        text not null,
    producer_id    uuid,
    reason         text,
    filed_at       timestamptz not null,
    decided_at     timestamptz,
    check ((state = 'OPEN') = (decided_at is null)),
    check ((state = 'ACCEPTED') = (producer_id is not null))
);
create index claim_unit on claim (unit, id);
create unique index claim_open on claim (owner) where state = 'OPEN';
call platform.tenant_table('claim');

-- ------------------------------------------------------------------ duplicates
-- What an officer said about two producers; first and second in the order of their ids.
create table duplicate_decision (
    first  uuid not null references producer,
    second uuid not null references producer,
    unit   text not null,
    same   boolean not null,
    reason text not null,
    actor  text not null,
    at     timestamptz not null,
    primary key (first, second)
);
create index duplicate_decision_unit on duplicate_decision (unit);
alter table duplicate_decision enable row level security;
alter table duplicate_decision force row level security;
create policy officials on duplicate_decision to registry_app
    using (unit = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own')
    with check (unit = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own');

-- Which of the acting unit's producers have a tax code that another unit's producer has, too. Nothing of that one is told.
create index producer_tax_code_anywhere on producer (tax_code) where status <> 'CLOSED';
create index producer_personal_anywhere on producer (personal_index) where status <> 'CLOSED';
create policy tax_codes on producer for select to registry_owner using ((select platform.acting_unit()) is not null);
create function tax_codes_elsewhere() returns setof uuid stable
    security definer set search_path = public, pg_temp language sql as $$
    select p.id from producer p
    where p.unit = platform.acting_unit() and platform.jurisdiction() <> 'own' and p.status <> 'CLOSED'
        and (exists (select from producer o where o.tax_code = p.tax_code and o.unit <> p.unit and o.status <> 'CLOSED')
            or exists (select from producer o where o.personal_index = p.personal_index and o.unit <> p.unit
                and o.status <> 'CLOSED')) $$;
