package vn.ocop.registry.workbook;

import java.util.regex.Pattern;

/** Producers' names without what they have in common. */
final class ProducerNames {

    private static final Pattern LEGAL_FORM = Pattern
            .compile("^(hop tac xa|htx|to hop tac|tht|cong ty|cty|ct|co phan|cp|tnhh"
                    + "|mtv|mot thanh vien|hai thanh vien|trach nhiem huu han|doanh nghiep|dn|tu nhan|tn|ho kinh doanh|hkd|ho kd|ho"
                    + "|co so|trang trai)( |$)");

    private ProducerNames() {}

    /** {@code "HTX Nông nghiệp Hạ Mỗ"} and {@code "Hợp tác xã nông nghiệp Hạ Mỗ"} have the same core. */
    static String core(String name) {
        var core = Plain.of(name);
        var shorter = LEGAL_FORM.matcher(core).replaceFirst("");
        while (!shorter.equals(core) && !shorter.isEmpty()) {
            core = shorter;
            shorter = LEGAL_FORM.matcher(core).replaceFirst("");
        }
        return core;
    }
}
