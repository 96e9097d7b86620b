create table producer (
    id             uuid primary key,
    unit           text not null,
    owner          uuid not null unique,
    version        bigint not null,
    status         text not null check (status in ('REGISTERED', 'RETURNED', 'VERIFIED')),
    type           text not null,
    name           text not null,
    tax_code       text not null,
    details        jsonb not null,
    consent        text not null,
    consented_at   timestamptz not null,
    return_reason  text,
    registered_at  timestamptz not null,
    verified_at    timestamptz,
    unique (unit, tax_code)
);
create index producer_unit on producer (unit, id);
call platform.tenant_table('producer');

create table product (
    id            uuid primary key,
    unit          text not null,
    owner         uuid not null,
    producer_id   uuid not null references producer,
    version       bigint not null,
    set_code      text not null,
    name          text not null,
    description   text not null,
    specification text not null,
    story         text not null,
    described_at  timestamptz not null,
    unique (producer_id, name)
);
create index product_unit on product (unit, id);
call platform.tenant_table('product');

create table paper (
    id           uuid primary key,
    unit         text not null,
    owner        uuid not null,
    producer_id  uuid not null references producer,
    version      bigint not null,
    kind         text not null,
    title        text not null,
    number       text,
    issuer       text,
    issued_on    date,
    ends_on      date,
    file_version int not null,
    created_at   timestamptz not null
);
create index paper_unit on paper (unit, producer_id, id);
call platform.tenant_table('paper');

-- Every version of a paper's file is kept: a dossier freezes the one it used.
create table paper_file (
    paper_id     uuid not null references paper,
    file_version int not null,
    sha256       text not null,
    size         bigint not null,
    content_type text not null,
    stored_at    timestamptz not null,
    primary key (paper_id, file_version)
);
call platform.part_of('paper_file', 'paper', 'paper_id');
