package vn.ocop.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathsTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/registry/producers", "/p/01-09817-01-2026", "/s/%C3%B4%20di%C3%AAn", "/a%25b",
            "/a~b_c.d-e", "/%E2%82%AC"})
    void isWrittenInOneWay(String path) {
        assertThat(PlainPaths.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%761/registry", "/v1/%70ublic/x", "/%2e%2e/x", "/%7Euser", "/a%2Db", "/%5f", "/x%30",
            "/x%",
            "/x%4", "/x%zz", "/%C3%B4%61"})
    void isNot(String path) {
        assertThat(PlainPaths.isPlain(path)).isFalse();
    }
}
