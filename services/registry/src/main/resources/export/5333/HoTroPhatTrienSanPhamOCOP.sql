-- Help that was given and came to an end in the year asked for.
select h.id as "maHoTro", h.producer_id as "maCoSo", h.product_id as "maSanPham",
    case h.kind when 'TRADEMARK' then 'Nhãn hiệu' when 'DESIGN_AND_PACKAGING' then 'Thiết kế, bao bì'
        when 'TESTING' then 'Kiểm nghiệm' when 'QUALITY_DECLARATION' then 'Công bố chất lượng'
        when 'FOOD_SAFETY_PAPERS' then 'Hồ sơ an toàn thực phẩm' when 'ENVIRONMENT' then 'Môi trường'
        when 'STAMPS' then 'Tem truy xuất' when 'CAPITAL' then 'Vốn' when 'TRAINING' then 'Tập huấn'
        when 'VALUE_CHAIN_CONTRACT' then 'Hợp đồng liên kết' else 'Khác' end as "loaiHoTro",
    (select string_agg(case f->>'source' when 'CITY_BUDGET' then 'Ngân sách Thành phố'
            when 'COMMUNE_BUDGET' then 'Ngân sách xã' when 'PRODUCER' then 'Chủ thể'
            else 'Nguồn hợp pháp khác' end, '; ' order by f->>'source')
        from jsonb_array_elements(h.funding) f) as "nguonVon",
    (select sum((f->>'amount')::bigint) from jsonb_array_elements(h.funding) f) as "soTienDong",
    h.ended_on as "thoiGian", h.outcome as "moTa"
from help_case h
where h.state = 'DONE' and extract(year from h.ended_on) = :year
order by h.ended_on, h.id
