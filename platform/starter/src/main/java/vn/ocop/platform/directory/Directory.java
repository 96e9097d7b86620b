package vn.ocop.platform.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.identity.Role;

/** The people of the platform. */
public interface Directory {

    /** A person with an account. */
    record Person(UUID id, String name, @Nullable String email) {}

    Optional<Person> person(UUID id);

    /** The people of a unit who have a role. */
    List<Person> people(String unit, Role role);
}
