package vn.ocop.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.platform.refusal.Text;

class WordingTests {

    private static final Wording WORDING = new Wording("producer", "unit",
            new Text("Hồ sơ mới: {product}", "New dossier: {product}"),
            new Text("{product}, hạn {dueOn}, {stars} sao", "{product}, due {dueOn}, {stars} stars"),
            "/officer/dossiers/{dossierId}", null);

    private static Map<String, @Nullable Object> fact(String product) {
        var fact = new HashMap<String, @Nullable Object>(Map.of("product", product, "account", "0198c1a0", "dueOn",
                "2026-12-11", "dossierId", "d-1", "decisionNo", "1/QĐ"));
        fact.put("stars", null);
        return fact;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{account}", "{product}", "{dueOn} {decisionNo}", "{dossierId", "$1 \\ %s {0}",
            "{{product}}"})
    void whatAProductIsCalledIsNeverTakenForAPlaceholder(String name) {
        assertThat(WORDING.title(fact(name)).vi()).isEqualTo("Hồ sơ mới: " + name);
        assertThat(WORDING.title(fact(name)).en()).isEqualTo("New dossier: " + name);
        assertThat(WORDING.body(fact(name)).vi()).isEqualTo(name + ", hạn 2026-12-11, – sao");
        assertThat(WORDING.link(fact(name))).isEqualTo("/officer/dossiers/d-1");
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(WORDING.body(fact("Xôi")).en()).isEqualTo("Xôi, due 2026-12-11, – stars");
    }
}
