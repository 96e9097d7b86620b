package vn.ocop.platform.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * The same {@code Idempotency-Key} and request give the same answer, done once: the answer is stored in the transaction of
 * its effect. A repeat that comes while the first is at work waits for it. Only answers that had an effect are stored,
 * sealed with the key ({@link AnswerSeal}), for a day ({@link ForgottenAnswers}).
 */
class Idempotency {

    static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Idempotency(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void once(KnownBody request, ContentCachingResponseWrapper response, Checked.Work work) throws IOException {
        var key = request.getHeader(HEADER);
        if (key == null) {
            Checked.wrap(work);
            return;
        }
        if (key.isBlank() || key.length() > MAX_KEY || !CleanText.isClean(key)) {
            throw Refusal.invalid(HEADER, "wrong-format", "Khóa chống lặp không hợp lệ.", "The key is not valid.");
        }
        var person = Scope.current().requirePerson();
        var seal = new AnswerSeal(person, key);
        if (claim(person, seal, request.fingerprint())) {
            Checked.wrap(work);
            if (response.getStatus() < 400) {
                store(person, seal, response);
            }
        } else {
            repeat(person, seal, request.fingerprint(), response);
        }
    }

    private boolean claim(UUID person, AnswerSeal seal, byte[] fingerprint) {
        return jdbc.sql(
                "insert into platform.idempotency (person, key, request_hash) values (?, ?, ?) on conflict do nothing")
                .params(person, seal.name(), seal.mark(fingerprint))
                .update() == 1;
    }

    private void store(UUID person, AnswerSeal seal, ContentCachingResponseWrapper response) {
        var headers = new TreeMap<String, String>();
        for (var name : new String[]{HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION}) {
            var value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbc.sql("update platform.idempotency set status = ?, headers = ?, body = ? where person = ? and key = ?")
                .params(response.getStatus(), json.writeValueAsString(headers),
                        seal.seal(response.getContentAsByteArray()), person, seal.name())
                .update();
    }

    private record Answer(byte[] requestHash, int status, String headers, byte[] body) {}

    private void repeat(UUID person, AnswerSeal seal, byte[] fingerprint, ContentCachingResponseWrapper response)
            throws IOException {
        var answer = jdbc.sql(
                "select request_hash, status, headers, body from platform.idempotency where person = ? and key = ?")
                .params(person, seal.name())
                .query((rs, n) -> new Answer(rs.getBytes(1), rs.getInt(2), rs.getString(3), rs.getBytes(4)))
                .single();
        if (!Arrays.equals(answer.requestHash(), seal.mark(fingerprint))) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "idempotency-key-reused",
                    new Text("Khóa chống lặp đã dùng cho một yêu cầu khác.", "The key was used for another request."));
        }
        response.setStatus(answer.status());
        Map<String, String> headers = json.readValue(answer.headers(), new TypeReference<>() {
        });
        headers.forEach(response::setHeader);
        response.getOutputStream().write(seal.open(answer.body()));
    }
}
