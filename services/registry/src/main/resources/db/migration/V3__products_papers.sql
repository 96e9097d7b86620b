-- ------------------------------------------------------------------ products in depth
-- An officer's record from an old list may have no set yet; what is only read whole lies in details.
alter table product
    alter column set_code drop not null,
    add column state text not null default 'MADE' check (state in ('MADE', 'WITHDRAWN')),
    add column reason text,
    add column marks text[] not null default '{}',
    add column details jsonb not null default '{}',
    add constraint product_reason check ((state = 'WITHDRAWN') = (reason is not null));
create index product_set on product (unit, set_code);
