package vn.ocop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
