-- ------------------------------------------------------------------ every version of a producer and of a product is kept
-- What was filed is what was filed (QĐ 26/2026, Điều 7.1): a dossier freezes the numbers of the two versions.
create table producer_version (
    producer_id   uuid not null references producer,
    version       bigint not null,
    unit          text not null,
    owner         uuid,
    status        text not null,
    type          text not null,
    name          text not null,
    -- a personal number is masked
    tax_code      text check (tax_code !~ '^[0-9]{12}$'),
    details       jsonb not null,
    reason        text,
    registered_at timestamptz not null,
    verified_at   timestamptz,
    closed_at     timestamptz,
    joined_into   uuid,
    primary key (producer_id, version)
);

create table product_version (
    product_id    uuid not null references product,
    version       bigint not null,
    unit          text not null,
    owner         uuid,
    producer_id   uuid not null,
    state         text not null,
    reason        text,
    set_code      text,
    name          text not null,
    description   text not null,
    specification text not null,
    story         text not null,
    marks         text[] not null,
    details       jsonb not null,
    described_at  timestamptz not null,
    primary key (product_id, version)
);

-- The present version of what there is. Only the service can open a sealed number, so of these not one digit is shown.
alter table producer no force row level security;
alter table product no force row level security;
insert into producer_version
    select id, version, unit, owner, status, type, name,
        case when personal_key is not null or tax_code ~ '^[0-9]{12}$' then '••••••••••••' else tax_code end,
        details, reason, registered_at, verified_at, closed_at, joined_into
    from producer;
insert into product_version
    select id, version, unit, owner, producer_id, state, reason, set_code, name, description, specification, story, marks,
        details, described_at
    from product;
alter table producer force row level security;
alter table product force row level security;

-- Reached as the producer and the product themselves; the judges of an open hearing reach the two versions it names.
call platform.part_of('producer_version', 'producer', 'producer_id');
create policy judge on producer_version for select to registry_app
    using (exists (select from hearing h
        where h.producer_id = producer_version.producer_id and h.producer_version = producer_version.version));
call platform.part_of('product_version', 'product', 'product_id');
create policy judge on product_version for select to registry_app
    using (exists (select from hearing h
        where h.product_id = product_version.product_id and h.product_version = product_version.version));

-- Written once. Of a producer's version erasure takes out what is personal, and nothing can be put in.
revoke update, delete on product_version from registry_app;
revoke update, delete on producer_version from registry_app;
grant update (tax_code, details, reason) on producer_version to registry_app;
create function producer_version_only_loses() returns trigger language plpgsql as $$
begin
    if not (old.details @> jsonb_strip_nulls(new.details)
            and (new.tax_code is null or new.tax_code is not distinct from old.tax_code)
            and (new.reason is null or new.reason is not distinct from old.reason)) then
        raise exception 'A version of a producer is not rewritten.';
    end if;
    return new;
end $$;
create trigger producer_version_only_loses before update on producer_version
    for each row execute function producer_version_only_loses();
