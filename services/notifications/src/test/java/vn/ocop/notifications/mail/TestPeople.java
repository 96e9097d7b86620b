package vn.ocop.notifications.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ocop.platform.directory.Directory;
import vn.ocop.platform.identity.Role;

/** The people of some communes: officers, known by their addresses. */
@TestComponent
class TestPeople implements Directory {

    private final Map<String, List<Person>> officers = new ConcurrentHashMap<>();
    private volatile boolean withinATransaction;

    void officers(String unit, String... addresses) {
        officers.put(unit,
                Stream.of(addresses).map(address -> new Person(account(address), address, address)).toList());
    }

    /** Whether anybody asked while a transaction held a connection. */
    boolean askedWithinATransaction() {
        return withinATransaction;
    }

    private static UUID account(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Person> person(UUID id) {
        asked();
        return officers.values().stream().flatMap(List::stream).filter(person -> person.id().equals(id)).findAny();
    }

    @Override
    public List<Person> people(String unit, Role role) {
        asked();
        return role == Role.COMMUNE_OFFICER ? officers.getOrDefault(unit, List.of()) : List.of();
    }

    private void asked() {
        withinATransaction |= TransactionSynchronizationManager.isActualTransactionActive();
    }
}
