package vn.ocop.registry.producer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names and places as they are compared: without accents, case, punctuation, and the words that say only what they are. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    /** Legal forms and lines of business, the longer before those they contain. */
    private static final Pattern FORMS = words("lien hiep hop tac xa", "hop tac xa", "htx", "to hop tac", "tht",
            "cong ty trach nhiem huu han", "cong ty co phan", "cong ty tnhh", "cong ty cp", "cong ty", "cty tnhh",
            "cty cp", "cty", "tnhh", "mot thanh vien", "1 thanh vien", "hai thanh vien", "2 thanh vien", "mtv", "1tv",
            "doanh nghiep tu nhan", "dntn", "doanh nghiep", "ho kinh doanh", "hkd", "ho san xuat", "ho gia dinh",
            "co so san xuat", "cssx", "co so", "trang trai", "chi nhanh", "hiep hoi", "san xuat", "sx", "thuong mai",
            "tm", "dich vu", "dv", "xuat nhap khau", "xnk", "va");
    private static final Pattern PLACES = words("thon", "xom", "lang", "cum dan cu", "cum", "to dan pho", "tdp", "khu",
            "doi", "so nha", "so", "ngo", "ngach", "duong", "pho");

    private Folded() {}

    private static Pattern words(String... words) {
        return Pattern.compile("\\b(" + String.join("|", words) + ")\\b");
    }

    /** {@code Hợp tác xã Diều sáo Bá Dương Nội} and {@code HTX DIỀU SÁO Bá Dương Nội} are {@code dieu sao ba duong noi}. */
    public static String name(String name) {
        return without(FORMS, name);
    }

    /** {@code Thôn Hạ Mỗ} is {@code ha mo}; empty when nothing is known. */
    public static String place(@Nullable String place) {
        return place == null ? "" : without(PLACES, place);
    }

    /** What is nothing but such words is compared by them. */
    private static String without(Pattern words, String text) {
        var plain = plain(text);
        var rest = words.matcher(plain).replaceAll(" ").strip().replaceAll(" +", " ");
        return rest.isEmpty() ? plain : rest;
    }

    /** {@code "Hợp tác xã  Đồng-Tâm"} is {@code "hop tac xa dong tam"}; wide letters are letters, and no sign is left. */
    public static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }
}
