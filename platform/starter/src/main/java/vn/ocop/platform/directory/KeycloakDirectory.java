package vn.ocop.platform.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/** Asks Keycloak's admin interface, as a client that may read people, groups and organizations and nothing else. */
class KeycloakDirectory implements Directory {

    private static final Logger log = LoggerFactory.getLogger(KeycloakDirectory.class);
    private static final int PAGE = 200;

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

    private record Group(String id) {}

    private record Organization(String id, String alias) {}

    @Override
    public Optional<Person> person(UUID id) {
        return asked(() -> find(id));
    }

    private Optional<Person> find(UUID id) {
        try {
            return Optional.ofNullable(keycloak.get().uri("/users/{id}", id).retrieve().body(User.class))
                    .map(User::person);
        } catch (HttpClientErrorException.NotFound gone) {
            return Optional.empty();
        }
    }

    /** Who is in the group {@code /unit/role}. */
    @Override
    public List<Person> people(String unit, Role role) {
        return asked(() -> members(unit, role));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RestClientException | OAuth2AuthorizationException away) {
            log.warn("The identity provider does not answer: {}", away.getClass().getSimpleName());
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "directory-away",
                    new Text("Danh bạ tài khoản tạm gián đoạn, hãy thử lại sau ít phút.",
                            "The directory of accounts is away; try again in a moment."));
        }
    }

    private List<Person> members(String unit, Role role) {
        var group = group(unit, role);
        var members = group == null ? ofAnOlderRealm(unit, role) : all(User.class, "/groups/{id}/members", group);
        return members.stream().map(User::person).toList();
    }

    private @Nullable String group(String unit, Role role) {
        try {
            var group = keycloak.get().uri("/group-by-path/{unit}/{role}", unit, role.code()).retrieve()
                    .body(Group.class);
            return group == null ? null : group.id();
        } catch (HttpClientErrorException.NotFound none) {
            return null;
        }
    }

    /** A realm without groups has people of a unit and people of a role. */
    private List<User> ofAnOlderRealm(String unit, Role role) {
        var organization = organizationId(unit);
        if (organization == null) {
            return List.of();
        }
        Set<String> members = all(User.class, "/organizations/{id}/members", organization).stream().map(User::id)
                .collect(Collectors.toSet());
        return all(User.class, "/roles/{role}/users", role.code()).stream()
                .filter(user -> members.contains(user.id())).toList();
    }

    private @Nullable String organizationId(String alias) {
        if (!organizationIds.containsKey(alias)) {
            all(Organization.class, "/organizations")
                    .forEach(organization -> organizationIds.put(organization.alias(), organization.id()));
        }
        return organizationIds.get(alias);
    }

    /** All of a list, page by page. */
    private <T> List<T> all(Class<T> type, String path, Object... values) {
        var all = new ArrayList<T>();
        for (int first = 0;; first += PAGE) {
            var page = keycloak.get()
                    .uri(path + "?first=" + first + "&max=" + PAGE, values)
                    .retrieve()
                    .body(ParameterizedTypeReference.<List<T>>forType(
                            ResolvableType.forClassWithGenerics(List.class, type).getType()));
            if (page != null) {
                all.addAll(page);
            }
            if (page == null || page.size() < PAGE) {
                return all;
            }
        }
    }
}
