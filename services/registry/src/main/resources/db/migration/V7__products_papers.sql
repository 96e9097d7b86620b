-- ------------------------------------------------------------------ products in depth
-- What is only read whole lies in details.
alter table product
    add column state text not null default 'MADE' check (state in ('MADE', 'WITHDRAWN')),
    add column reason text,
    add column marks text[] not null default '{}',
    add column details jsonb not null default '{}',
    add constraint product_reason check ((state = 'WITHDRAWN') = (reason is not null));
create index product_set on product (unit, set_code);

-- ------------------------------------------------------------------ photos of products; the pictures lie in the file store
create table product_photo (
    id         uuid primary key,
    product_id uuid not null references product,
    position   int not null,
    caption_vi text not null,
    caption_en text not null,
    added_at   timestamptz not null
);
create index product_photo_product on product_photo (product_id, position);
call platform.part_of('product_photo', 'product', 'product_id');

-- ------------------------------------------------------------------ papers: withdrawn, read, used, ending
alter table paper add column withdrawn_for text;
create index paper_ends_on on paper (ends_on) where ends_on is not null;

-- Who read which version; written once, never changed.
create table paper_view (
    id           uuid primary key,
    paper_id     uuid not null references paper,
    file_version int not null,
    account      uuid not null,
    roles        text[] not null,
    unit         text not null,
    seen_at      timestamptz not null
);
create index paper_view_paper on paper_view (paper_id, id);
call platform.part_of('paper_view', 'paper', 'paper_id');
revoke update, delete on paper_view from registry_app;

-- Told once for one end of one version of the file, at each step.
create table paper_deadline (
    id           uuid primary key,
    paper_id     uuid not null references paper,
    ends_on      date not null,
    file_version int not null,
    step         int not null,
    told_at      timestamptz not null,
    unique (paper_id, ends_on, file_version, step)
);
call platform.part_of('paper_deadline', 'paper', 'paper_id');

-- ------------------------------------------------------------------ copies of what certification says
create table dossier_copy (
    id         uuid primary key,
    unit       text not null,
    owner      uuid not null,
    version    bigint not null,
    product_id uuid not null,
    product    text not null,
    state      text not null
);
create index dossier_copy_unit on dossier_copy (unit, product_id);
call platform.tenant_table('dossier_copy');

create table paper_use (
    dossier_id   uuid not null references dossier_copy,
    paper_id     uuid not null,
    file_version int not null,
    primary key (dossier_id, paper_id)
);
create index paper_use_paper on paper_use (paper_id);
call platform.part_of('paper_use', 'dossier_copy', 'dossier_id');

create table certificate_copy (
    id           uuid primary key,
    unit         text not null,
    owner        uuid not null,
    version      bigint not null,
    dossier_id   uuid,
    product_id   uuid not null,
    product_code text not null,
    stars        int not null,
    status       text not null,
    valid_from   date not null,
    valid_to     date not null
);
create index certificate_copy_dossier on certificate_copy (dossier_id);
create index certificate_copy_product on certificate_copy (product_id);
call platform.tenant_table('certificate_copy');
