package vn.ocop.platform.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import vn.ocop.platform.identity.Role;

/** Asks Keycloak's admin interface, as a client that may read people and organizations and nothing else. */
class KeycloakDirectory implements Directory {

    private static final int ALL = 1_000;

    private final RestClient keycloak;
    private final Map<String, String> organizationIds = new ConcurrentHashMap<>();

    /** @param keycloak a client whose base address is the realm's admin address, with its token */
    KeycloakDirectory(RestClient keycloak) {
        this.keycloak = keycloak;
    }

    private record User(String id, @Nullable String firstName, @Nullable String lastName, @Nullable String username,
            @Nullable String email) {

        Person person() {
            var name = Stream.of(firstName, lastName).filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" "));
            return new Person(UUID.fromString(id), name.isBlank() ? String.valueOf(username) : name, email);
        }
    }

    private record Organization(String id, String alias) {}

    @Override
    public Optional<Person> person(UUID id) {
        try {
            return Optional.ofNullable(keycloak.get().uri("/users/{id}", id).retrieve().body(User.class))
                    .map(User::person);
        } catch (HttpClientErrorException.NotFound gone) {
            return Optional.empty();
        }
    }

    @Override
    public List<Person> people(String unit, Role role) {
        var organization = organizationId(unit);
        if (organization == null) {
            return List.of();
        }
        Set<String> members = users("/organizations/{id}/members?max={max}", organization).stream().map(User::id)
                .collect(Collectors.toSet());
        return users("/roles/{role}/users?max={max}", role.code()).stream()
                .filter(user -> members.contains(user.id()))
                .map(User::person)
                .toList();
    }

    private List<User> users(String path, String key) {
        var users = keycloak.get().uri(path, key, ALL).retrieve().body(new ParameterizedTypeReference<List<User>>() {
        });
        return users == null ? List.of() : users;
    }

    private @Nullable String organizationId(String alias) {
        var known = organizationIds.get(alias);
        if (known != null) {
            return known;
        }
        var organizations = keycloak.get().uri("/organizations?max={max}", ALL).retrieve()
                .body(new ParameterizedTypeReference<List<Organization>>() {
                });
        Stream.ofNullable(organizations).flatMap(List::stream)
                .forEach(organization -> organizationIds.put(organization.alias(), organization.id()));
        return organizationIds.get(alias);
    }
}
