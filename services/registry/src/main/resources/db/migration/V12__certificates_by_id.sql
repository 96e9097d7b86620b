-- A certificate from before the platform has no account while its producer has none.
alter table certificate_copy alter column owner drop not null;

-- A product's rank is that of the certificate it holds: another one's end says nothing about it.
alter table search_entry add column certificate_id uuid;
alter table search_entry no force row level security;
alter table certificate_copy no force row level security;
update search_entry e set certificate_id = c.id
from certificate_copy c where c.product_id = e.id and c.status = 'VALID' and e.stars is not null;
alter table search_entry force row level security;
alter table certificate_copy force row level security;
