-- What a photo takes in the file store, counted against its producer's share. One from before is taken for an ordinary one.
alter table product_photo add column bytes bigint not null default 400000;
alter table product_photo alter column bytes drop default;
