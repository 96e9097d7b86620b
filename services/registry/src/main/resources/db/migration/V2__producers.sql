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
    add constraint producer_closed_when check ((status = 'CLOSED') = (closed_at is not null)),
    drop constraint producer_owner_key,
    drop constraint producer_unit_tax_code_key;

-- One account, one producer; one tax code, one producer of the unit. What is closed stands in nobody's way.
create unique index producer_account on producer (owner) where status <> 'CLOSED';
create unique index producer_tax_code on producer (unit, tax_code) where status <> 'CLOSED';
create index producer_owner on producer (owner);

alter table product alter column owner drop not null;
create index product_producer on product (producer_id);
alter table paper alter column owner drop not null;
create index paper_producer on paper (producer_id);

-- ------------------------------------------------------------------ claims
-- No reference to the producer asked for: it would tell the claimant whether there is one. What was asked goes with the decision.
create table claim (
    id             uuid primary key,
    unit           text not null,
    owner          uuid not null,
    version        bigint not null,
    state          text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    asked_producer uuid,
    asked_tax_code text,
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
