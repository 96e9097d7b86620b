-- ------------------------------------------------------------------ recognitions from before the platform
create table recognition (
    product_id  uuid not null references product,
    round       int not null check (round in (1, 2)),
    stars       int not null check (stars between 1 and 5),
    decided_on  date,
    year        int,
    decision_no text,
    agency      text,
    ends_on     date,
    primary key (product_id, round)
);
call platform.part_of('recognition', 'product', 'product_id');

alter table product alter column set_code drop not null;

-- ------------------------------------------------------------------ workbooks: raw rows, what an officer said, what was made of them
create table workbook (
    id             uuid primary key,
    unit           text not null,
    owner          uuid not null,
    jurisdiction   text not null,
    name           text not null,
    sha256         text not null,
    state          text not null check (state in ('PREVIEWING', 'PREVIEWED', 'APPLYING', 'APPLIED')),
    -- grows when an officer says something: a preview that was under way then is not the last word
    said           bigint not null default 0,
    rows_total     int not null,
    rows_done      int not null default 0,
    ignored_sheets jsonb not null,
    uploaded_at    timestamptz not null,
    -- whoever works on it holds it until then; after a crash another takes over
    held_until     timestamptz,
    unique (unit, sha256)
);
create index workbook_waiting on workbook (uploaded_at) where state in ('PREVIEWING', 'APPLYING');
create index workbook_unit on workbook (unit, id);
call platform.tenant_table('workbook');

create table workbook_row (
    id          uuid primary key,
    workbook_id uuid not null references workbook,
    sheet       text not null,
    number      int not null,
    source      jsonb not null,
    corrections jsonb not null default '{}',
    decision    text not null default 'OPEN' check (decision in ('OPEN', 'TAKE', 'LEAVE')),
    outcome     text not null default 'WAITING',
    findings    jsonb not null default '[]',
    producer_id uuid,
    product_id  uuid
);
create index workbook_row_outcome on workbook_row (workbook_id, outcome, id);
create index workbook_row_producer on workbook_row (producer_id);
call platform.part_of('workbook_row', 'workbook', 'workbook_id');

create table workbook_alias (
    unit  text not null,
    owner uuid not null,
    kind  text not null check (kind in ('UNIT', 'TYPE', 'SET')),
    text  text not null,
    value text not null,
    primary key (unit, kind, text)
);
call platform.tenant_table('workbook_alias');
