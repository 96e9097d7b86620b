-- What an officer recorded has no account until its producer claims it.
alter table producer_copy alter column owner drop not null;
alter table product_copy alter column owner drop not null;
alter table paper_copy alter column owner drop not null;
