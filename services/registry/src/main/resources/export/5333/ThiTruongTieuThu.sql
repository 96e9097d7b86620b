-- Where products are sold.
select p.id as "maSanPham", p.name as "tenSanPham", o->>'name' as "tenThiTruong", o->>'place' as "diaDiem",
    o->>'url' as "lienKet"
from product p cross join jsonb_array_elements(p.details->'outlets') o
where p.state = 'MADE'
order by plain(p.name), p.id
