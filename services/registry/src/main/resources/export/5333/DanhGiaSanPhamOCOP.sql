-- Every recognition: those told from before the platform, and every certificate issued since.
select * from (
    select r.product_id || '-' || r.round as "maDanhGia", r.product_id as "maSanPham",
        p.name as "tenSanPham", 'Đánh giá, phân hạng lần ' || r.round as "tenDanhGia", '100' as "thangDiem",
        r.agency as "coQuanThucHien", coalesce(r.decided_on::text, r.year::text) as "thoiGian",
        r.stars || '*' as "ketQuaXepLoai"
    from recognition r join product p on p.id = r.product_id
    union all
    select c.id::text, c.product_id, p.name, 'Đánh giá, phân hạng ' || extract(year from c.valid_from), '100',
        case when c.stars = 5 then 'Bộ Nông nghiệp và Môi trường'
            else (select 'UBND ' || city.name from platform.unit u join platform.unit city on city.code = u.parent
                where u.code = c.unit) end,
        c.valid_from::text, c.stars || '*'
    from certificate_copy c join product p on p.id = c.product_id) told
order by "maSanPham", "thoiGian", "maDanhGia"
