-- ------------------------------------------------------------------ who judges which evidence: a copy of what certification says
create table hearing (
    id               uuid primary key,
    unit             text not null,
    version          bigint not null,
    council          text not null,
    state            text not null check (state in ('OPEN', 'CLOSED', 'REMOVED')),
    judges           uuid[] not null,
    producer_id      uuid not null,
    producer_version bigint not null,
    product_id       uuid not null,
    product_version  bigint not null
);
create index hearing_producer on hearing (producer_id, producer_version);
create index hearing_product on hearing (product_id, product_version);

create table hearing_paper (
    hearing_id   uuid not null references hearing,
    paper_id     uuid not null,
    file_version int not null,
    primary key (hearing_id, paper_id, file_version)
);
create index hearing_paper_file on hearing_paper (paper_id, file_version);

-- The platform's own work writes the copy. A person sees the open hearings of the council they act for that name them,
-- and no others: what leans on these tables below is therefore open to judges only, and for as long as they judge.
alter table hearing enable row level security;
alter table hearing force row level security;
create policy feed on hearing to registry_app
    using (unit = (select platform.acting_unit()) and (select platform.jurisdiction()) = 'unit'
        and (select platform.acting_person()) is null);
create policy judge on hearing for select to registry_app
    using (state = 'OPEN' and council = (select platform.acting_unit())
        and (select platform.acting_person()) = any (judges));

alter table hearing_paper enable row level security;
alter table hearing_paper force row level security;
create policy feed on hearing_paper to registry_app
    using ((select platform.acting_person()) is null and exists (select from hearing h where h.id = hearing_id));
create policy judge on hearing_paper for select to registry_app
    using (exists (select from hearing h where h.id = hearing_id));

-- A judge sees the very version of the file that the filing froze; not the paper, its other versions or who read it.
create policy judge on paper_file for select to registry_app
    using (exists (select from hearing_paper h
        where h.paper_id = paper_file.paper_id and h.file_version = paper_file.file_version));

-- Their reading is written down like an officer's, with the hearing it was for.
alter table paper_view add column hearing_id uuid;
create policy judge on paper_view for insert to registry_app
    with check (account = (select platform.acting_person()) and exists (select from hearing_paper h
        where h.paper_id = paper_view.paper_id and h.file_version = paper_view.file_version
            and h.hearing_id = paper_view.hearing_id));
