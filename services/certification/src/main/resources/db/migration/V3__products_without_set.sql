-- What an officer recorded from an old list may not say its criteria set yet.
alter table product_copy alter column set_code drop not null;
