package vn.ocop.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts now, and how far they reach. It is bound for the length of a request, a message or a job; the database sees it
 * in every transaction.
 *
 * @param unit the acting unit's code; null only for the public
 * @param person the account's opaque id; null for the public and for the platform itself
 * @param actor what the audit calls the actor: the account's id, or the name of the platform's own work
 */
public record Scope(@Nullable String unit, Jurisdiction jurisdiction, @Nullable UUID person, String actor,
        Set<Role> roles) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    public static final Scope PUBLIC = new Scope(null, Jurisdiction.PUBLIC, null, "public", Set.of());

    /** The platform's own work for one unit: a message from another service, a clock job. */
    public static Scope system(String unit, String work) {
        return new Scope(unit, Jurisdiction.UNIT, null, work, Set.of());
    }

    /** The scope of the work under way. Nothing bound is a programming error, not an anonymous visitor. */
    public static Scope current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("No scope is bound: nobody may act."));
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The acting unit; the public has none. */
    public String requireUnit() {
        if (unit == null) {
            throw new IllegalStateException("The public acts for no unit.");
        }
        return unit;
    }

    /** The acting person; the public and the platform are none. */
    public UUID requirePerson() {
        if (person == null) {
            throw new IllegalStateException("No person acts.");
        }
        return person;
    }
}
