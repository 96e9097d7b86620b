-- A producer reads who was given the dossier, and neither gives nor takes back.
drop policy parties on dossier_grant;
create policy parties_read on dossier_grant for select to certification_app
    using (unit = any ((select platform.reach())::text[]) or from_unit = any ((select platform.reach())::text[]));
create policy office_gives on dossier_grant for insert to certification_app
    with check (from_unit = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own');
create policy office_ends on dossier_grant for update to certification_app
    using (from_unit = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own')
    with check (from_unit = any ((select platform.reach())::text[]) and (select platform.jurisdiction()) <> 'own');
