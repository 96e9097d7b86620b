-- Organisations of the collective economy: cooperatives and cooperative groups.
select id as "maToChuc", name as "tenToChuc",
    case type when 'COOPERATIVE' then 'Hợp tác xã' else 'Tổ hợp tác' end as "loaiHinh",
    unit as "maDonViHanhChinh", details->>'registrationNo' as "soDangKy", details->>'registeredOn' as "ngayDangKy",
    details#>>'{labour,staff}' as "tongLaoDong",
    (select count(*) from product p where p.producer_id = producer.id and p.state = 'MADE') as "soSanPham"
from producer where status <> 'CLOSED' and type in ('COOPERATIVE', 'COOPERATIVE_GROUP')
order by plain(name), id
