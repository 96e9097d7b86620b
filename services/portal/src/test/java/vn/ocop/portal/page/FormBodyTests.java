package vn.ocop.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

class FormBodyTests {

    private final LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    private String body() {
        return new JsonMapper().writeValueAsString(FormBody.of(fields));
    }

    @Test
    void aNameIsAPathAndWhatIsEmptyIsLeftOut() {
        fields.add("representative.name", " Nguyễn Minh Họa ");
        fields.add("representative.position", "  ");
        fields.add("formKey", "x");
        assertThat(body()).isEqualTo("{\"representative\":{\"name\":\"Nguyễn Minh Họa\"}}");
    }

    @Test
    void emptyRowsAreNoRowsAndNumbersAreNumbers() {
        fields.add("details.years[0].year:number", "");
        fields.add("details.years[2].year:number", "2025");
        fields.add("details.years[2].output:number", "12,5");
        fields.add("details.years[10].year:number", "2026");
        assertThat(body()).isEqualTo("{\"details\":{\"years\":[{\"year\":2025,\"output\":12.5},{\"year\":2026}]}}");
    }

    @Test
    void aListHasAllThatWasChosenAndWhatIsNoNumberStays() {
        fields.add("marks[]", "NEW");
        fields.add("marks[]", "GIFT");
        fields.add("agreed:flag", "true");
        fields.add("staff:number", "mười");
        assertThat(body()).isEqualTo("{\"marks\":[\"NEW\",\"GIFT\"],\"agreed\":true,\"staff\":\"mười\"}");
    }

    @Test
    void namesThatNoFormHasAreLeftOut() {
        fields.add("name", "Một");
        fields.add("name.of", "Hai");
        fields.add("a..b", "Ba");
        fields.add("years[x]", "Bốn");
        assertThat(body()).isEqualTo("{\"name\":\"Một\"}");
    }
}
