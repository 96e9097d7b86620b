package vn.ocop.platform.refusal;

import java.util.List;
import java.util.Map;

/**
 * The platform will not do what was asked, and says why: the domain throws it, the edge turns it into problem details
 * (RFC 9457). The sentence tells the user what to do; it never carries an exception's message.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What kind of refusal, hence which HTTP status. */
    public enum Kind {
        /** The request itself is wrong: 400. */
        INVALID(400),
        /** Not this person's to do: 403. */
        FORBIDDEN(403),
        /** There is no such thing here, or not for this unit: 404. */
        NOT_FOUND(404),
        /** Right request, wrong moment: 409. */
        WRONG_STATE(409),
        /** Somebody changed it meanwhile: 412. */
        STALE(412),
        /** Larger than allowed: 413. */
        TOO_LARGE(413),
        /** Understood, but its content cannot be taken: 422. */
        UNPROCESSABLE(422),
        /** What is needed for it is away or busy; try again: 503. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One field at fault, by its path in the request, e.g. {@code address.unit}. */
    public record Field(String field, String code, Text message) {}

    private final Kind kind;
    private final String code;
    private final transient Text detail;
    private final transient List<Field> fields;
    private final transient Map<String, Object> facts;

    public Refusal(Kind kind, String code, Text detail) {
        this(kind, code, detail, List.of(), Map.of());
    }

    /** @param facts further members of the answer, such as the current state of a stale object */
    public Refusal(Kind kind, String code, Text detail, List<Field> fields, Map<String, Object> facts) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.detail = detail;
        this.fields = List.copyOf(fields);
        this.facts = Map.copyOf(facts);
    }

    public static Refusal invalid(List<Field> fields) {
        return new Refusal(Kind.INVALID, "invalid-input",
                new Text("Một số thông tin chưa đúng, xin xem từng mục.",
                        "Some of the input is not valid; see each field."),
                fields, Map.of());
    }

    public static Refusal invalid(String field, String code, String vi, String en) {
        return invalid(List.of(new Field(field, code, new Text(vi, en))));
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found",
                new Text("Không tìm thấy, hoặc không thuộc phạm vi của bạn.", "Not found, or not within your reach."));
    }

    public static Refusal wrongState(String code, String vi, String en) {
        return new Refusal(Kind.WRONG_STATE, code, new Text(vi, en));
    }

    public static Refusal forbidden(String code, String vi, String en) {
        return new Refusal(Kind.FORBIDDEN, code, new Text(vi, en));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<Field> fields() {
        return fields;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
