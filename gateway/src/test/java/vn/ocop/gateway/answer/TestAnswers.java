package vn.ocop.gateway.answer;

import tools.jackson.databind.json.JsonMapper;

/** Answers for tests of other packages. */
public final class TestAnswers {

    private TestAnswers() {}

    public static Answers of(JsonMapper json) {
        return new Answers(json);
    }
}
