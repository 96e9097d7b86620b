package vn.ocop.certification.council;

import java.util.Set;
import java.util.UUID;
import vn.ocop.platform.identity.Role;

/** Who may be seated: the people of a unit with a role. */
public interface Members {

    /** @throws vn.ocop.platform.refusal.Refusal 503 while the directory of people is away */
    Set<UUID> of(String unit, Role role);
}
