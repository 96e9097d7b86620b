package vn.ocop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ocop.platform.directory.Directory;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

/** However long the directory takes, no connection of the database is held for it. */
@PlatformTest
@Import(PeopleIT.People.class)
class PeopleIT {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Test
    void colleaguesAreAskedForOutsideOfATransaction() {
        var colleagues = new Api(port).as("officer", "09817", Role.COMMUNE_OFFICER)
                .get("/v1/programme/people?role=commune-officer").expect(200).json().get("items");

        assertThat(colleagues.get(0).get("name").asString()).isEqualTo("Nguyễn Thị Sen");
        assertThat(people.withinATransaction).isFalse();
    }

    @TestComponent
    static class People implements Directory {

        private volatile boolean withinATransaction;

        @Override
        public Optional<Person> person(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<Person> people(String unit, Role role) {
            withinATransaction |= TransactionSynchronizationManager.isActualTransactionActive();
            return List.of(new Person(UUID.randomUUID(), "Nguyễn Thị Sen", null));
        }
    }
}
