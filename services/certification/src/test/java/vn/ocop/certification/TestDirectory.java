package vn.ocop.certification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.platform.directory.Directory;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Tokens;

/** The people of the city's council and advisory team; the real directory is asked in the journeys through the gateway. */
@Component
class TestDirectory implements Directory {

    private static final List<String> COUNCIL = List.of("chair-1", "chair-2", "member-1", "member-2", "member-3",
            "member-4", "party");

    @Override
    public Optional<Person> person(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Person> people(String unit, Role role) {
        if (!unit.equals("01")) {
            return List.of();
        }
        return switch (role) {
            case COUNCIL_MEMBER -> COUNCIL.stream().map(TestDirectory::person).toList();
            case ADVISORY_MEMBER -> Stream.of("advisor-1").map(TestDirectory::person).toList();
            default -> List.of();
        };
    }

    private static Person person(String name) {
        return new Person(Tokens.account(name), name, null);
    }
}
