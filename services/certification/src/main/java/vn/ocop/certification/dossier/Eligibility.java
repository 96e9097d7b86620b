package vn.ocop.certification.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * What a dossier rests on besides its papers: the product is made, the producer takes part (QĐ 26/2026, Điều 2.3, 8.1.đ). It
 * is looked at again at each step that leans on it.
 */
final class Eligibility {

    private final List<Refusal.Field> wrong = new ArrayList<>();

    private Eligibility() {}

    /** What stands against filing, or completing, a dossier of the set now. */
    static List<Refusal.Field> toFile(Optional<Register.Known> known, Rulebook rulebook, String set) {
        var look = new Eligibility();
        look.stillMade(known);
        if (known.filter(product -> !product.producerStopped() && !product.producerVerified()).isPresent()) {
            look.add("producer", "not-verified", "Chủ thể chưa được xã xác minh.",
                    "The commune has not verified the producer yet.");
        }
        known.ifPresent(product -> look.mayTakePart(product.producerType(), rulebook, set));
        return look.wrong;
    }

    /** What stands against a dossier going on to the city, the council or a certificate. */
    static List<Refusal.Field> toGoOn(Optional<Register.Known> known) {
        var look = new Eligibility();
        look.stillMade(known);
        return look.wrong;
    }

    private void stillMade(Optional<Register.Known> known) {
        if (known.isEmpty()) {
            add("product", "product-not-known", "Chưa thấy sản phẩm này; hãy thử lại sau giây lát.",
                    "This product is not known here; try again in a moment.");
        }
        if (known.filter(Register.Known::withdrawn).isPresent()) {
            add("product", "withdrawn", "Sản phẩm đã ngừng sản xuất.", "The product is no longer made.");
        }
        if (known.filter(Register.Known::producerStopped).isPresent()) {
            add("producer", "not-active", "Xã đã tạm dừng hoặc đóng chủ thể này.",
                    "The commune has suspended or closed this producer.");
        }
    }

    private void mayTakePart(String type, Rulebook rulebook, String set) {
        if (rulebook.producerType(type).filter(allowed -> allowed.mayTakePartIn(set)).isEmpty()) {
            add("producer", "type-may-not",
                    "Loại hình của chủ thể không được đăng ký bộ sản phẩm " + set + " (Điều 2.3).",
                    "A producer of this type may not register products of set " + set + " (Article 2.3).");
        }
    }

    private void add(String field, String code, String vi, String en) {
        wrong.add(new Refusal.Field(field, code, new Text(vi, en)));
    }
}
