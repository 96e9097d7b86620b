-- Files that lie in the store, or may, and that nothing in the register names: written before a file is stored and taken off
-- with the row that names it; written with the row's end where one is taken away. What is here when it is due is removed from
-- the store. A file that nobody wrote down here is never removed.
create table unreferenced_file (
    key  text primary key,
    unit text not null,
    due  timestamptz not null
);
create index unreferenced_file_due on unreferenced_file (due);
alter table unreferenced_file enable row level security;
alter table unreferenced_file force row level security;
create policy tenant on unreferenced_file to registry_app
    using (unit = any ((select platform.reach())::text[])) with check (unit = any ((select platform.reach())::text[]));
