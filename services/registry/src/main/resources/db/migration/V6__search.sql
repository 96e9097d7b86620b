-- ------------------------------------------------------------------ search: one row per producer and per product
-- unaccent's dictionary is fixed and composed letters are one form, so the wrapper may be immutable
create function plain(text) returns text immutable parallel safe strict language sql
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC))) $$;

create table search_entry (
    id          uuid primary key,
    kind        text not null check (kind in ('PRODUCER', 'PRODUCT')),
    unit        text not null,
    owner       uuid,
    producer_id uuid not null,
    name        text not null,
    producer    text not null,
    village     text,
    set_code    text,
    status      text not null,
    stars       int,
    valid_to    date,
    certificate_version bigint not null default 0,
    -- what is searched in: names and village, plain
    words       text not null
);
create index search_entry_unit on search_entry (unit, kind, id);
create index search_entry_producer on search_entry (producer_id);
call platform.tenant_table('search_entry');

create function producer_searched() returns trigger language plpgsql as $$
begin
    insert into search_entry as e (id, kind, unit, owner, producer_id, name, producer, village, status, words)
        values (new.id, 'PRODUCER', new.unit, new.owner, new.id, new.name, new.name, new.details->>'village', new.status,
                plain(concat_ws(' ', new.name, new.details->>'village')))
        on conflict (id) do update set unit = excluded.unit, owner = excluded.owner, name = excluded.name,
            producer = excluded.producer, village = excluded.village, status = excluded.status, words = excluded.words;
    update search_entry e set producer = new.name, village = new.details->>'village', status = new.status,
        words = plain(concat_ws(' ', e.name, new.name, new.details->>'village'))
        where e.producer_id = new.id and e.kind = 'PRODUCT';
    return null;
end $$;
create trigger producer_searched after insert or update on producer
    for each row execute function producer_searched();

create function product_searched() returns trigger language plpgsql as $$
begin
    insert into search_entry as e (id, kind, unit, owner, producer_id, name, producer, village, set_code, status, words)
        select new.id, 'PRODUCT', new.unit, new.owner, new.producer_id, new.name, p.name, p.details->>'village',
               new.set_code, p.status, plain(concat_ws(' ', new.name, p.name, p.details->>'village'))
        from producer p where p.id = new.producer_id
        on conflict (id) do update set unit = excluded.unit, owner = excluded.owner, producer_id = excluded.producer_id,
            name = excluded.name, producer = excluded.producer, village = excluded.village,
            set_code = excluded.set_code, status = excluded.status, words = excluded.words;
    return null;
end $$;
create trigger product_searched after insert or update on product
    for each row execute function product_searched();

-- what is there already; the owner works under the policies too, so they are lifted for the length of this migration
alter table producer no force row level security;
alter table product no force row level security;
alter table search_entry no force row level security;
insert into search_entry (id, kind, unit, owner, producer_id, name, producer, village, status, words)
    select id, 'PRODUCER', unit, owner, id, name, name, details->>'village', status,
           plain(concat_ws(' ', name, details->>'village')) from producer;
insert into search_entry (id, kind, unit, owner, producer_id, name, producer, village, set_code, status, words)
    select t.id, 'PRODUCT', t.unit, t.owner, t.producer_id, t.name, p.name, p.details->>'village', t.set_code, p.status,
           plain(concat_ws(' ', t.name, p.name, p.details->>'village'))
    from product t join producer p on p.id = t.producer_id;
alter table producer force row level security;
alter table product force row level security;
alter table search_entry force row level security;
