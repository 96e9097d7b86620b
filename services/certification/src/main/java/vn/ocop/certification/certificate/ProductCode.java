package vn.ocop.certification.certificate;

/**
 * The code of a recognised product: province, commune, the commune's running number, year of evaluation
 * (QĐ 26/2026, Phụ lục III; unit codes of QĐ 19/2025/QĐ-TTg), e.g. {@code 01-09817-01-2026}.
 */
public record ProductCode(String value) {

    public static ProductCode of(String province, String commune, int serial, int year) {
        return new ProductCode("%s-%s-%02d-%d".formatted(province, commune, serial, year));
    }

    @Override
    public String toString() {
        return value;
    }
}
