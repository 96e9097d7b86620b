package vn.ocop.registry.producer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * What must be known of a producer before the commune verifies it: that a registration names a business is a platform's
 * need (account, tax code, consent); all else is what the forms of QĐ 26/2026 ask of every producer.
 *
 * <ul>
 * <li>Mẫu 01 point 1: name, legal representative, position, address, telephone.
 * <li>Mẫu 02 part I, points 1 to 5: name, type, address, telephone; the representative's name, gender, ethnicity and place of
 * residence. Mẫu 03 part I, which the commune fills in, repeats them. Name and type no producer is without.
 * <li>Of the address the village is enough: many have no street.
 * <li>Not e-mail: a line of the form, but who has none is still reached by telephone.
 * <li>Not the day of founding, the number of the registration ("nếu có") or the labour: households and groups need none of
 * them to take part (Điều 2.3); what a criterion asks of them is evidence of the dossier.
 * </ul>
 */
final class Completeness {

    private Completeness() {}

    /** Every field that is still missing, by its path in the forms; what is blank is missing. */
    static List<Refusal.Field> missing(Producer producer) {
        var missing = new ArrayList<Refusal.Field>();
        var details = producer.details();
        var person = details.representative();
        need("account", producer.owner(), "tài khoản nhận chủ thể này", "an account that has claimed it", missing);
        need("consent", producer.consent(), "sự đồng ý của người đại diện", "the representative's consent", missing);
        need("taxCode", producer.taxCode(), "mã số thuế", "the tax code", missing);
        need("representative.name", person.name(), "họ tên người đại diện pháp luật",
                "the legal representative's name", missing);
        need("representative.gender", person.gender(), "giới tính người đại diện", "the representative's gender",
                missing);
        need("representative.ethnicity", person.ethnicity(), "dân tộc người đại diện",
                "the representative's ethnicity", missing);
        need("representative.position", person.position(), "chức vụ người đại diện", "the representative's position",
                missing);
        need("representative.residence", person.residence(), "địa chỉ thường trú của người đại diện",
                "the representative's place of residence", missing);
        need("address.village", details.village(), "địa chỉ của chủ thể", "the producer's address", missing);
        need("phone", details.phone(), "số điện thoại", "the telephone number", missing);
        return missing;
    }

    private static void need(String field, @Nullable Object value, String vi, String en,
            List<Refusal.Field> missing) {
        if (value == null || value.toString().isBlank()) {
            missing.add(new Refusal.Field(field, "missing",
                    new Text("Thiếu " + vi + ": hãy bổ sung, hoặc trả lại để chủ thể bổ sung, rồi xác minh.",
                            "Missing: " + en + ". Add it, or return it for the producer to add, then verify.")));
        }
    }
}
