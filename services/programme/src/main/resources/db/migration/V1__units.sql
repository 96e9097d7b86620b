-- The units themselves: public facts, changed by the platform's own work only.
create table administrative_unit (
    code    text primary key,
    name    text not null,
    kind    text not null check (kind in ('MINISTRY', 'PROVINCE', 'COMMUNE', 'WARD')),
    parent  text references administrative_unit,
    version bigint not null
);
alter table administrative_unit enable row level security;
alter table administrative_unit force row level security;
create policy everyone_reads on administrative_unit for select to programme_app
    using ((select platform.jurisdiction()) is not null);
create policy platform_adds on administrative_unit for insert to programme_app
    with check (code = (select platform.acting_unit()) and (select platform.acting_person()) is null);
create policy platform_changes on administrative_unit for update to programme_app
    using (code = (select platform.acting_unit()) and (select platform.acting_person()) is null)
    with check (code = (select platform.acting_unit()) and (select platform.acting_person()) is null);
