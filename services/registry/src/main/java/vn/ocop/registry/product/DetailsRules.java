package vn.ocop.registry.product;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** What the parts of a product's details must keep to; each fault is named by its path. */
final class DetailsRules {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final List<Refusal.Field> wrong = new ArrayList<>();
    private final LocalDate today;

    private DetailsRules(LocalDate today) {
        this.today = today;
    }

    static List<Refusal.Field> problems(ProductDetails details, LocalDate today) {
        var rules = new DetailsRules(today);
        each("packings", details.packings(), rules::packing);
        each("rights", details.rights(), rules::right);
        each("outlets", details.outlets(), rules::outlet);
        each("years", details.years(), rules::year);
        rules.sharesOfMaterials(details.materials());
        rules.oneRowAYear(details.years());
        return rules.wrong;
    }

    private static <T> void each(String list, List<T> parts, BiConsumer<String, T> rule) {
        for (int i = 0; i < parts.size(); i++) {
            rule.accept("details." + list + "[" + i + "].", parts.get(i));
        }
    }

    private void packing(String at, ProductDetails.Packing packing) {
        if (packing.gtin() != null && !Gtin.isOne(packing.gtin())) {
            wrong(at + "gtin", "not-a-gtin", "Mã số mã vạch có 8, 12, 13 hoặc 14 chữ số, số cuối là số kiểm tra.",
                    "A GTIN has 8, 12, 13 or 14 digits, of which the last checks the others.");
        }
    }

    private void right(String at, ProductDetails.Right right) {
        if (right.grantedOn() != null && right.stage() == ProductDetails.Right.Stage.APPLIED) {
            wrong(at + "grantedOn", "not-granted", "Mới nộp đơn thì chưa có ngày cấp.",
                    "What is only applied for has no day of granting.");
        }
        inOrder(at + "grantedOn", right.appliedOn(), right.grantedOn());
        inOrder(at + "endsOn", right.grantedOn() == null ? right.appliedOn() : right.grantedOn(), right.endsOn());
        past(at + "appliedOn", right.appliedOn());
        past(at + "grantedOn", right.grantedOn());
    }

    private void outlet(String at, ProductDetails.Outlet outlet) {
        if (blank(outlet.place()) && blank(outlet.url())) {
            wrong(at + "place", "missing", "Cần địa điểm bán hoặc địa chỉ trên mạng.",
                    "A place or a web address is needed.");
        }
        if (!blank(outlet.url()) && !isHttps(Objects.requireNonNull(outlet.url()))) {
            wrong(at + "url", "not-https", "Địa chỉ trên mạng phải bắt đầu bằng https://.",
                    "A web address begins with https://.");
        }
    }

    private void year(String at, ProductDetails.Year year) {
        if (year.year() > today.getYear()) {
            wrong(at + "year", "in-the-future", "Năm chưa tới.", "This year has not come yet.");
        }
        if ((year.output() == null) != blank(year.unit())) {
            wrong(at + "unit", "amount-and-unit", "Sản lượng đi cùng đơn vị tính.",
                    "An output goes with its unit.");
        }
    }

    private void sharesOfMaterials(List<ProductDetails.Material> materials) {
        var all = materials.stream().map(ProductDetails.Material::share).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.compareTo(WHOLE) > 0) {
            wrong("details.materials", "more-than-whole",
                    "Tỷ lệ các nguyên liệu cộng lại là " + all.toPlainString() + "%, nhiều hơn 100%.",
                    "The shares of the materials add up to " + all.toPlainString() + "%, more than 100%.");
        }
    }

    private void oneRowAYear(List<ProductDetails.Year> years) {
        var seen = new HashSet<Integer>();
        each("years", years, (at, year) -> {
            if (!seen.add(year.year())) {
                wrong(at + "year", "repeated", "Năm này đã có một dòng.", "This year has a row already.");
            }
        });
    }

    private void inOrder(String field, @Nullable LocalDate first, @Nullable LocalDate then) {
        if (first != null && then != null && then.isBefore(first)) {
            wrong(field, "wrong-order", "Ngày này trước ngày nộp đơn hoặc ngày cấp.",
                    "This day is before that of applying or granting.");
        }
    }

    private void past(String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            wrong(field, "in-the-future", "Ngày này chưa tới.", "This day has not come yet.");
        }
    }

    private static boolean isHttps(String text) {
        try {
            var uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void wrong(String field, String code, String vi, String en) {
        wrong.add(new Refusal.Field(field, code, new Text(vi, en)));
    }
}
