package vn.ocop.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import vn.ocop.platform.identity.Role;

/**
 * What answers a request, by its handler's own rule. It is found once a request, on the parsed path, so that no second
 * reading of the address can come to another end.
 *
 * @param kind whom it answers
 * @param roles who may call it, where that is asked
 * @param streams whether it takes its own transactions, since what it answers is read slowly
 */
public record Endpoint(Kind kind, Set<Role> roles, boolean streams) {

    /** Whom an endpoint answers. */
    public enum Kind {
        /** Nothing of ours: an unknown address or method, or a page of the framework. */
        NONE,
        /** Anyone, without looking at a token. */
        PUBLIC,
        /** Every signed-in person, about themselves. */
        SIGNED_IN,
        /** Persons with one of its roles; nobody where it names none. */
        ROLES
    }

    static final Endpoint NONE = new Endpoint(Kind.NONE, Set.of(), false);

    static Endpoint of(HandlerMethod method) {
        boolean streams = method.hasMethodAnnotation(Streams.class);
        if (method.hasMethodAnnotation(AllowPublic.class)) {
            return new Endpoint(Kind.PUBLIC, Set.of(), streams);
        }
        if (method.hasMethodAnnotation(AllowSignedIn.class)) {
            return new Endpoint(Kind.SIGNED_IN, Set.of(), streams);
        }
        var rule = method.getMethodAnnotation(Allow.class);
        return new Endpoint(Kind.ROLES, rule == null ? Set.of() : Set.of(rule.value()), streams);
    }

    /** The roles that count at this endpoint; null for all that the person has. */
    public @Nullable Set<Role> acting() {
        return kind == Kind.ROLES ? roles : null;
    }
}
