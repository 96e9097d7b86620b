package vn.ocop.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.local.Installation;
import vn.ocop.local.Port;
import vn.ocop.local.PortPlan;
import vn.ocop.testing.Api;

/** One installation of its own for all tests of this module: its folder, its ports, its data. */
final class Platform {

    /** Chosen so that no port is one that browsers refuse. */
    private static final int PORT_OFFSET = 3_000;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String value, Instant issued) {}

    private Platform() {}

    static Installation installation() {
        return Holder.INSTALLATION;
    }

    /** The gateway, for a visitor without a token. */
    static Api visitor() {
        return new Api(URI.create(installation().url("gateway")).getPort());
    }

    /** The gateway, for an account of the installation, with a token from its Keycloak. */
    static Api as(String account) {
        return visitor().withToken(token(account));
    }

    static String token(String account) {
        return TOKENS.compute(account,
                (name, known) -> known != null && known.issued().plus(TOKEN_LIFE).isAfter(Instant.now())
                        ? known
                        : new Token(signIn(name), Instant.now()))
                .value();
    }

    private static String signIn(String account) {
        var form = "grant_type=password&client_id=ocop-cli&username=" + account + "&password=ocop";
        var request = HttpRequest
                .newBuilder(URI.create(installation().url("keycloak") + "/realms/ocop/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(account + " cannot sign in: " + answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The id of an account: its token's subject. */
    static String account(String account) {
        var claims = Base64.getUrlDecoder().decode(token(account).split("\\.")[1]);
        return JsonMapper.shared().readTree(claims).get("sub").asString();
    }

    /** The page where the installation's e-mails are read. */
    static Api mail() {
        return new Api(URI.create(installation().url("mail")).getPort());
    }

    static String kafka() {
        return "localhost:" + installation().ports().of(Port.KAFKA);
    }

    /** Kills a process as a power cut would, starts it again and waits until it works. */
    static void killAndRestart(String name) {
        installation().kill(name);
        installation().start(name);
        installation().awaitReady(name, Duration.ofSeconds(90));
    }

    /** The line on which the others reach a part. */
    static Link link(Port part) {
        installation();
        return Objects.requireNonNull(Holder.LINKS.get(part));
    }

    private static final class Holder {

        /** Those that somebody else of the installation calls. */
        private static final Set<Port> CALLED = EnumSet.of(Port.POSTGRES, Port.KAFKA, Port.KEYCLOAK, Port.OBJECTS,
                Port.SMTP, Port.REGISTRY, Port.CERTIFICATION, Port.PROGRAMME, Port.NOTIFICATIONS, Port.PORTAL);
        private static final PortPlan PORTS = PortPlan.withOffset(PORT_OFFSET);
        private static final Map<Port, Link> LINKS = CALLED.stream()
                .collect(Collectors.toMap(Function.identity(), part -> new Link(PORTS.of(part))));

        private static final Installation INSTALLATION = start();

        /** What is measured is measured without anything between. */
        private static Map<Port, Integer> doors() {
            return Boolean.getBoolean("ocop.direct")
                    ? Map.of()
                    : LINKS.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, link -> link.getValue().port()));
        }

        private static Installation start() {
            var home = Path.of("target", "installation").toAbsolutePath();
            var installation = Installation.at(Path.of("..").toAbsolutePath().normalize())
                    .home(home)
                    .programs(Path.of("..", ".ocop", "programs").toAbsolutePath().normalize())
                    .ports(PORTS.reachedAt(doors()))
                    .trustBuild(Boolean.getBoolean("ocop.built"))
                    .build();
            installation.erase();
            installation.up();
            Runtime.getRuntime().addShutdownHook(new Thread(installation::down));
            return installation;
        }
    }
}
