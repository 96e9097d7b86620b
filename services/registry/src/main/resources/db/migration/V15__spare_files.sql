-- Files that lie in the store, or may, and that nothing in the register names: written before a file is stored and taken off
-- with the row that names it; written with the row's end where one is taken away. What is here when it is due is removed from
-- the store. A file that nobody wrote down here is never removed.
create table spare_file (
    key  text primary key,
    unit text not null,
    due  timestamptz not null
);
create index spare_file_due on spare_file (due);
alter table spare_file enable row level security;
alter table spare_file force row level security;
create policy tenant on spare_file to registry_app
    using (unit = any ((select platform.reach())::text[])) with check (unit = any ((select platform.reach())::text[]));
