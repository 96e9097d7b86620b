-- One row for each product with its present rank of 3 to 5 stars; the revenue is that of the year asked for.
with rank as (
    select distinct on (product_id) product_id, code, stars, status, ends_on
    from (
        select product_id, 0 as source, round::text as nth, '' as code, stars, 'VALID' as status, ends_on,
            decided_on as begins_on from recognition
        union all
        select product_id, 1, id::text, product_code, stars, status, valid_to, valid_from from certificate_copy) told
    order by product_id, source desc, begins_on desc nulls last, nth desc)
select rank.code as "MA_OCOP", p.unit as "Ma_DonViHanhChinh", cast(:year as text) as "Ma_ThoiGian",
    p.id as "Ma_SanPham", p.name as "TenSanPham", rank.stars || '*' as "XepHang", o.name as "ChuTheSXKD",
    (select trim_scale((y->>'revenue')::numeric) from jsonb_array_elements(p.details->'years') y
        where (y->>'year')::int = :year limit 1) as "DoanhThuNam",
    case when rank.status = 'REVOKED' then 'Đã thu hồi'
        when p.state = 'WITHDRAWN' then 'Ngừng sản xuất'
        when rank.ends_on < :today then 'Hết hạn'
        when rank.ends_on is null then 'Chưa rõ thời hạn'
        else 'Còn hiệu lực' end as "TrangThai"
from rank join product p on p.id = rank.product_id join producer o on o.id = p.producer_id
where rank.stars between 3 and 5 and o.status <> 'CLOSED'
order by plain(o.name), o.id, plain(p.name), p.id
