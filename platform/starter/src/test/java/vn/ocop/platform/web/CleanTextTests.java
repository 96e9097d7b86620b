package vn.ocop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CleanTextTests {

    private final JsonMapper json = JsonMapper.builder().addModule(CleanText.module()).build();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u3000", "\u200B", "\u2060\uFEFF\u00AD", "\u3164", "\u2800 \u115F", "\n\t",
            "\uDB40\uDC41", "\u034F"})
    void whatCannotBeReadIsEmpty(String text) {
        assertThat(json.readValue(json.writeValueAsString(text), String.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "–", "Đ", " ý do ", "1", "\uD83C\uDF3E", "a\u200B"})
    void whatCanBeReadStays(String text) {
        assertThat(json.readValue(json.writeValueAsString(text), String.class)).isEqualTo(text);
    }

    record Form(@Nullable @Size(max = 200) String name, @Nullable @Size(max = 4000) String reason,
            @Nullable @Size(max = 20) List<String> marks) {}

    @ParameterizedTest
    @ValueSource(strings = {"HTX A\r\n\r\nTài khoản", "HTX A\nTài khoản", "HTX A \t Tài khoản", "HTX A\u2028Tài khoản",
            "\nHTX A\u2029\rTài khoản\n"})
    void aNameHoldsOneLine(String name) {
        assertThat(read("name", name).name()).isEqualTo("HTX A Tài khoản");
        assertThat(read("name", "HTX  hai dấu cách").name()).isEqualTo("HTX  hai dấu cách");
    }

    @Test
    void aReasonMayHaveParagraphs() {
        assertThat(read("reason", "Một\n\nHai").reason()).isEqualTo("Một\n\nHai");
    }

    private Form read(String field, String text) {
        return json.readValue(json.writeValueAsString(Map.of(field, text)), Form.class);
    }
}
