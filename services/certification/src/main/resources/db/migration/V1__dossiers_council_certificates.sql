-- ------------------------------------------------------------------ copies of what the registry knows
create table producer_copy (
    id      uuid primary key,
    unit    text not null,
    owner   uuid not null,
    version bigint not null,
    type    text not null,
    name    text not null,
    status  text not null
);
call platform.tenant_table('producer_copy');

create table product_copy (
    id          uuid primary key,
    unit        text not null,
    owner       uuid not null,
    producer_id uuid not null,
    version     bigint not null,
    name        text not null,
    set_code    text not null
);
call platform.tenant_table('product_copy');

create table paper_copy (
    id           uuid primary key,
    unit         text not null,
    owner        uuid not null,
    producer_id  uuid not null,
    version      bigint not null,
    kind         text not null,
    title        text not null,
    sha256       text not null,
    file_version int not null,
    ends_on      date
);
call platform.tenant_table('paper_copy');

-- ------------------------------------------------------------------ hand-over: which unit may work on which dossier
create table dossier_grant (
    id         uuid primary key,
    dossier_id uuid not null,
    from_unit  text not null,
    unit       text not null,
    reason     text not null,
    granted_at timestamptz not null,
    granted_by uuid not null,
    ends_at    timestamptz
);
create index dossier_grant_unit on dossier_grant (unit, dossier_id);
create index dossier_grant_dossier on dossier_grant (dossier_id);
alter table dossier_grant enable row level security;
alter table dossier_grant force row level security;
create policy parties on dossier_grant to certification_app
    using (unit = any ((select platform.reach())::text[]) or from_unit = any ((select platform.reach())::text[]))
    with check (from_unit = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own');

-- ------------------------------------------------------------------ dossiers: the owner's, or a live grant's
create table dossier (
    id          uuid primary key,
    unit        text not null,
    owner       uuid not null,
    version     bigint not null,
    kind        text not null,
    state       text not null,
    rulebook    text not null,
    set_code    text not null,
    product_id  uuid not null,
    producer_id uuid not null,
    product     text not null,
    producer    text not null,
    filed_on    date,
    due_on      date,
    content     jsonb not null,
    created_at  timestamptz not null
);
create index dossier_unit on dossier (unit, state, id);
create unique index dossier_open on dossier (product_id)
    where state not in ('REFUSED', 'RECOGNISED', 'NOT_RECOGNISED', 'FORWARDED');
alter table dossier enable row level security;
alter table dossier force row level security;
create policy tenant_or_grant on dossier to certification_app
    using ((unit = any ((select platform.reach())::text[])
            and ((select platform.jurisdiction()) <> 'own' or owner = (select platform.acting_person())))
        or ((select platform.jurisdiction()) <> 'own' and exists (
            select from dossier_grant g where g.dossier_id = dossier.id and g.unit = any ((select platform.reach())::text[])
                and g.granted_at <= now() and (g.ends_at is null or g.ends_at > now()))))
    with check ((unit = any ((select platform.reach())::text[])
            and ((select platform.jurisdiction()) <> 'own' or owner = (select platform.acting_person())))
        or ((select platform.jurisdiction()) <> 'own' and exists (
            select from dossier_grant g where g.dossier_id = dossier.id and g.unit = any ((select platform.reach())::text[])
                and g.granted_at <= now() and (g.ends_at is null or g.ends_at > now()))));

create table dossier_step (
    dossier_id uuid not null references dossier,
    version    bigint not null,
    event      text not null,
    at         timestamptz not null,
    actor      text not null,
    unit       text not null,
    note       text,
    primary key (dossier_id, version)
);
call platform.part_of('dossier_step', 'dossier', 'dossier_id');

-- ------------------------------------------------------------------ the council
create table council_session (
    id         uuid primary key,
    unit       text not null,
    owner      uuid not null,
    version    bigint not null,
    title      text not null,
    held_on    date not null,
    rules      jsonb not null,
    created_at timestamptz not null
);
create index council_session_unit on council_session (unit, id);
call platform.tenant_table('council_session');

-- A seat is a duty given by a decision, not a role.
create table council_seat (
    session_id uuid not null references council_session,
    member     uuid not null,
    name       text not null,
    chair      boolean not null,
    present    boolean not null,
    primary key (session_id, member)
);
call platform.part_of('council_seat', 'council_session', 'session_id');

create table session_dossier (
    session_id   uuid not null references council_session,
    dossier_id   uuid not null,
    scheduled_at timestamptz not null,
    all_in_at    timestamptz,
    result       jsonb,
    primary key (session_id, dossier_id)
);
create index session_dossier_dossier on session_dossier (dossier_id);
call platform.part_of('session_dossier', 'council_session', 'session_id');

-- Who has signed: known to the session, without what they gave.
create table sheet_signature (
    session_id uuid not null references council_session,
    dossier_id uuid not null,
    member     uuid not null,
    signed_at  timestamptz not null,
    primary key (session_id, dossier_id, member)
);
call platform.part_of('sheet_signature', 'council_session', 'session_id');

-- A sheet is its member's alone until all are in.
create table score_sheet (
    session_id    uuid not null,
    dossier_id    uuid not null,
    member        uuid not null,
    unit          text not null,
    version       bigint not null,
    answers       jsonb not null,
    disqualifiers jsonb not null,
    comment       text not null,
    total         numeric not null,
    signed_at     timestamptz,
    primary key (session_id, dossier_id, member),
    foreign key (session_id, dossier_id) references session_dossier
);
alter table score_sheet enable row level security;
alter table score_sheet force row level security;
create policy private_until_all_in on score_sheet for select to certification_app
    using (unit = any ((select platform.reach())::text[]) and (member = (select platform.acting_person())
        or exists (select from session_dossier d where d.session_id = score_sheet.session_id
            and d.dossier_id = score_sheet.dossier_id and d.all_in_at is not null)));
create policy own_insert on score_sheet for insert to certification_app
    with check (unit = any ((select platform.reach())::text[]) and member = (select platform.acting_person()));
create policy own_update on score_sheet for update to certification_app
    using (unit = any ((select platform.reach())::text[]) and member = (select platform.acting_person()) and signed_at is null)
    with check (unit = any ((select platform.reach())::text[]) and member = (select platform.acting_person()));

-- ------------------------------------------------------------------ certificates: public in every part
create table certificate_serial (
    unit text not null,
    year int not null,
    last int not null,
    primary key (unit, year)
);
alter table certificate_serial enable row level security;
alter table certificate_serial force row level security;
create policy issuing on certificate_serial to certification_app
    using ((select platform.jurisdiction()) in ('unit', 'area', 'all'))
    with check ((select platform.jurisdiction()) in ('unit', 'area', 'all'));

create table certificate (
    id           uuid primary key,
    product_code text not null unique,
    unit         text not null,
    issuer       text not null,
    owner        uuid not null,
    version      bigint not null,
    dossier_id   uuid not null unique,
    product_id   uuid not null,
    producer_id  uuid not null,
    product      text not null,
    producer     text not null,
    set_code     text not null,
    stars        int not null,
    status       text not null check (status in ('VALID', 'REVOKED', 'SUPERSEDED')),
    decision_no  text not null,
    number       text not null,
    valid_from   date not null,
    valid_to     date not null
);
create index certificate_unit on certificate (unit, stars, id);
create index certificate_product on certificate (product_id);
-- unaccent's dictionary is fixed, so the wrapper may be immutable and indexed
create function plain(text) returns text immutable parallel safe strict language sql
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
create index certificate_search on certificate using gin (plain(product || ' ' || producer) gin_trgm_ops);
alter table certificate enable row level security;
alter table certificate force row level security;
create policy everyone_reads on certificate for select to certification_app
    using ((select platform.jurisdiction()) is not null);
create policy issuer_writes on certificate for insert to certification_app
    with check (issuer = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own');
create policy issuer_changes on certificate for update to certification_app
    using (issuer = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own')
    with check (issuer = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own');
