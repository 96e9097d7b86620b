package vn.ocop.registry.hearing;

import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;

/**
 * Members of a council and of its advisory group (QĐ 26/2026, Điều 7.3.c, d). By their role they reach nothing; which
 * hearing names whom, and what it opens, the database's policies say.
 */
public final class Judges {

    private Judges() {}

    /** Whether the acting person may be a judge at all. */
    public static boolean mayAct() {
        return Scope.current().has(Role.COUNCIL_MEMBER) || Scope.current().has(Role.ADVISORY_MEMBER);
    }
}
