package vn.ocop.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "q=nep+cai", "q=n%E1%BA%BFp%20c%C3%A1i&unit=09817", "a", "q=100%25"})
    void readsWhatIsUtf8(String query) {
        assertThat(Query.isReadable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%1", "q=%zz", "q=%C3%28", "q=%ff", "q=%ED%A0%80"})
    void refusesWhatIsNot(String query) {
        assertThat(Query.isReadable(query)).isFalse();
    }
}
