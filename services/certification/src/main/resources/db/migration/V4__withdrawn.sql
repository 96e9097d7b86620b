-- What is no longer made is evaluated no more; a withdrawn paper proves nothing new.
alter table product_copy add column state text not null default 'MADE';
alter table paper_copy add column state text not null default 'KEPT';
