-- What an officer recorded from an old list has no criteria set until it gets one; what is withdrawn is evaluated no more.
alter table product_copy
    alter column set_code drop not null,
    add column state text not null default 'MADE';

-- A withdrawn paper proves nothing new.
alter table paper_copy add column state text not null default 'KEPT';
