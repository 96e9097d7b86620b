-- Whether somebody else of the commune has a personal number is not told to who tries one: two producers may have it, and
-- the officer sees both. A firm's code is public and stays one producer's.
drop index producer_personal;
create index producer_personal on producer (unit, personal_index) where status <> 'CLOSED';
