-- ------------------------------------------------------------------ dossiers
-- A draft is its producer's own until it is filed; what is sent on to the ministry is still on its way.
drop policy tenant_or_grant on dossier;
create policy tenant_or_grant on dossier to certification_app
    using ((unit = any ((select platform.reach())::text[])
            and (case when (select platform.jurisdiction()) = 'own' or filed_on is null
                then owner = (select platform.acting_person()) else true end))
        or ((select platform.jurisdiction()) <> 'own' and exists (
            select from dossier_grant g where g.dossier_id = dossier.id and g.unit = any ((select platform.reach())::text[])
                and g.granted_at <= now() and (g.ends_at is null or g.ends_at > now()))))
    with check ((unit = any ((select platform.reach())::text[])
            and (case when (select platform.jurisdiction()) = 'own' or filed_on is null
                then owner = (select platform.acting_person()) else true end))
        or ((select platform.jurisdiction()) <> 'own' and exists (
            select from dossier_grant g where g.dossier_id = dossier.id and g.unit = any ((select platform.reach())::text[])
                and g.granted_at <= now() and (g.ends_at is null or g.ends_at > now()))));
drop index dossier_open;
create unique index dossier_open on dossier (product_id)
    where state not in ('WITHDRAWN', 'REFUSED', 'RECOGNISED', 'NOT_RECOGNISED');

-- Whoever works on a handed-over dossier, and the city for what lies below it, may look up its product and producer.
create function below(of text) returns text[] stable parallel safe language sql
    as $$ select array(select code from platform.unit where parent = $1) $$;
create policy city_reads on product_copy for select to certification_app
    using ((select platform.jurisdiction()) = 'unit' and unit = any ((select below(platform.acting_unit()))::text[]));
create policy city_reads on producer_copy for select to certification_app
    using ((select platform.jurisdiction()) = 'unit' and unit = any ((select below(platform.acting_unit()))::text[]));

-- ------------------------------------------------------------------ the council's regulation: a document of the city, only added to
create table council_regulation (
    unit           text not null,
    version        int not null,
    decision_no    text not null,
    decided_on     date not null,
    effective_from date not null,
    quorum_percent int not null check (quorum_percent between 50 and 100),
    max_spread     int not null check (max_spread between 0 and 100),
    minimum_seats  int not null check (minimum_seats >= 3),
    ninety_points  text not null check (ninety_points in ('FORWARD', 'RECOGNISE', 'LEADER_CHOOSES')),
    recorded_by    uuid not null,
    recorded_at    timestamptz not null,
    primary key (unit, version)
);
alter table council_regulation enable row level security;
alter table council_regulation force row level security;
create policy city_reads on council_regulation for select to certification_app
    using (unit = any ((select platform.reach())::text[]));
create policy city_adds on council_regulation for insert to certification_app
    with check (unit = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own');

-- ------------------------------------------------------------------ hearings: scored in rounds, closed or removed
alter table council_session add column advisors uuid[] not null default '{}';
alter table session_dossier rename to hearing;
alter table hearing add column id uuid not null default uuidv7();
alter table hearing add column version bigint not null default 1;
alter table hearing add column state text not null default 'OPEN'
    check (state in ('OPEN', 'ALL_IN', 'CLOSED', 'REMOVED'));
alter table hearing add column round int not null default 1;
alter table hearing add column counted uuid[] not null default '{}';
alter table hearing add column closed_on date;
alter table hearing add column reason text;
alter table hearing alter column id drop default;
create unique index hearing_id on hearing (id);

alter table score_sheet add column round int not null default 1;
alter table score_sheet drop constraint score_sheet_pkey;
alter table score_sheet add primary key (session_id, dossier_id, round, member);
alter table score_sheet alter column round drop default;
alter table sheet_signature add column round int not null default 1;
alter table sheet_signature drop constraint sheet_signature_pkey;
alter table sheet_signature add primary key (session_id, dossier_id, round, member);
alter table sheet_signature alter column round drop default;

drop policy private_until_all_in on score_sheet;
create policy private_until_all_in on score_sheet for select to certification_app
    using (unit = any ((select platform.reach())::text[]) and (member = (select platform.acting_person())
        or exists (select from hearing h where h.session_id = score_sheet.session_id
            and h.dossier_id = score_sheet.dossier_id and h.round = score_sheet.round
            and h.state in ('ALL_IN', 'CLOSED'))));

-- what is there already: the owner sees rows only while the policies do not bind it
alter table hearing no force row level security;
alter table sheet_signature no force row level security;
alter table dossier no force row level security;
alter table dossier_step no force row level security;
update hearing h set
    state = case when result is not null then 'CLOSED' when all_in_at is not null then 'ALL_IN' else 'OPEN' end,
    counted = array(select s.member from sheet_signature s where s.session_id = h.session_id and s.dossier_id = h.dossier_id),
    closed_on = case when result is not null then (all_in_at at time zone 'Asia/Ho_Chi_Minh')::date end
    where all_in_at is not null;
-- the result is the council's until the decision publishes it, and what was discussed stays with it
update dossier set content = content - 'outcome' where state = 'SCORED';
update dossier_step set note = null where event = 'DossierScored';
alter table hearing force row level security;
alter table sheet_signature force row level security;
alter table dossier force row level security;
alter table dossier_step force row level security;
alter table hearing drop column all_in_at;

-- ------------------------------------------------------------------ certificates
alter table certificate alter column dossier_id drop not null;
alter table certificate alter column owner drop not null;
alter table certificate add column authority text;
alter table certificate no force row level security;
update certificate set authority = issuer;
alter table certificate force row level security;
alter table certificate alter column authority set not null;
create unique index certificate_current on certificate (product_id) where status = 'VALID';

-- A certificate that runs on after its end, until the result of a re-evaluation filed late (QĐ 26/2026, Điều 12.3).
create table certificate_extension (
    certificate_id uuid not null references certificate,
    dossier_id     uuid not null,
    last_day       date not null,
    by_result      boolean not null default false,
    primary key (certificate_id, dossier_id)
);
create index certificate_extension_dossier on certificate_extension (dossier_id);
alter table certificate_extension enable row level security;
alter table certificate_extension force row level security;
create policy everyone_reads on certificate_extension for select to certification_app
    using ((select platform.jurisdiction()) is not null);
create policy by_its_dossier on certificate_extension for insert to certification_app
    with check (exists (select from dossier d where d.id = dossier_id));
create policy ended_by_its_dossier on certificate_extension for update to certification_app
    using (exists (select from dossier d where d.id = dossier_id))
    with check (exists (select from dossier d where d.id = dossier_id));

create table certificate_revocation (
    certificate_id uuid primary key references certificate,
    ground         text not null,
    concluded_on   date not null,
    decision_no    text not null,
    decided_on     date not null,
    revoked_by     uuid not null,
    revoked_at     timestamptz not null
);
call platform.part_of('certificate_revocation', 'certificate', 'certificate_id');

-- What is looked for, folded first and taken literally then: folding makes wildcards of full-width letters.
create function literal(text) returns text immutable parallel safe strict language sql
    as $$ select replace(replace(replace(plain($1), '\', '\\'), '%', '\%'), '_', '\_') $$;
