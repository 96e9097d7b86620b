-- What happened to a hearing, with the results that were sent back and why: only added to.
create table hearing_step (
    hearing_id uuid not null references hearing (id),
    version    bigint not null,
    event      text not null,
    round      int not null,
    state      text not null,
    reason     text,
    result     jsonb,
    actor      text not null,
    at         timestamptz not null,
    primary key (hearing_id, version)
);
call platform.part_of('hearing_step', 'hearing', 'hearing_id');
revoke update, delete on hearing_step from certification_app;
