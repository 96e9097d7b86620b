-- Intellectual property in products, applied for or granted.
select p.id as "maSanPham", p.name as "tenSanPham",
    case r->>'kind' when 'TRADEMARK' then 'Nhãn hiệu' when 'GEOGRAPHICAL_INDICATION' then 'Chỉ dẫn địa lý'
        when 'COLLECTIVE_MARK' then 'Nhãn hiệu tập thể' when 'CERTIFICATION_MARK' then 'Nhãn hiệu chứng nhận'
        when 'PATENT' then 'Sáng chế' when 'DESIGN' then 'Kiểu dáng công nghiệp'
        else 'Quyền tác giả' end as "loaiHinhBaoHo",
    r->>'name' as "ten", r->>'number' as "soVanBang", r->>'appliedOn' as "ngayNopDon",
    r->>'grantedOn' as "ngayCap", r->>'endsOn' as "ngayHetHan",
    case r->>'stage' when 'GRANTED' then 'Đã cấp' else 'Đã nộp đơn' end as "tinhTrang"
from product p cross join jsonb_array_elements(p.details->'rights') r
order by plain(p.name), p.id
