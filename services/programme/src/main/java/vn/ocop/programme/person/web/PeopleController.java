package vn.ocop.programme.person.web;

import static vn.ocop.platform.identity.Role.CITY_LEADER;
import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_LEADER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.directory.Directory;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.AllowSignedIn;
import vn.ocop.platform.web.Page;
import vn.ocop.platform.web.Streams;
import vn.ocop.programme.unit.Unit;
import vn.ocop.programme.unit.Units;

/** Who I am here, and who works for my unit. */
@RestController
@RequestMapping("/v1/programme")
class PeopleController {

    private final Directory directory;
    private final Units units;

    PeopleController(Directory directory, Units units) {
        this.directory = directory;
        this.units = units;
    }

    /** The person who is signed in. */
    record Me(UUID id, Unit unit, List<String> roles) {}

    /** A colleague, as one needs to know them for work: no address. */
    record Colleague(UUID id, String name) {}

    @GetMapping("/me")
    @AllowSignedIn
    Me me() {
        var scope = Scope.current();
        var unit = units.all().stream().filter(candidate -> candidate.code().equals(scope.unit())).findFirst()
                .orElseThrow(Refusal::notFound);
        return new Me(scope.requirePerson(), unit, scope.roles().stream().map(Role::code).sorted().toList());
    }

    @GetMapping("/people")
    @Streams
    @Allow({COMMUNE_OFFICER, COMMUNE_LEADER, CITY_OFFICER, CITY_LEADER})
    Page<Colleague> people(@RequestParam String role) {
        var wanted = Role.ofCode(role).orElseThrow(
                () -> Refusal.invalid("role", "unknown", "Không có vai trò này.", "There is no such role."));
        var people = directory.people(Scope.current().requireUnit(), wanted).stream()
                .map(person -> new Colleague(person.id(), person.name()))
                .toList();
        return new Page<>(people, null);
    }
}
