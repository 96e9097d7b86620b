-- Producers. A personal number used as tax code, people's names and telephone numbers are left out.
select id as "maCoSo", name as "tenCoSo",
    case type when 'COOPERATIVE' then 'Hợp tác xã' when 'COOPERATIVE_GROUP' then 'Tổ hợp tác'
        when 'SME' then 'Doanh nghiệp nhỏ và vừa' when 'FARM' then 'Trang trại'
        when 'HOUSEHOLD_BUSINESS' then 'Hộ kinh doanh' else 'Hội, trung tâm du lịch' end as "loaiHinh",
    tax_code as "maSoThue", unit as "maDonViHanhChinh", details->>'village' as "thon",
    details#>>'{labour,staff}' as "tongLaoDong", details#>>'{labour,local}' as "laoDongDiaPhuong",
    case status when 'VERIFIED' then 'Đã xác minh' when 'SUSPENDED' then 'Tạm dừng'
        else 'Chưa xác minh' end as "trangThai"
from producer where status <> 'CLOSED'
order by plain(name), id
