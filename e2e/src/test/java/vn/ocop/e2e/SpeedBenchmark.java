package vn.ocop.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.testing.Facts;

/**
 * What a request costs, beside nginx in front of nginx with a body of the same size, by the same caller in the same run.
 * Nothing is asserted: figures belong to a machine.
 */
class SpeedBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("ocop.bench.warm-up", 45));
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final int CONNECTIONS = 16;

    private static String certificate = "";

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void thereIsACertificate() {
        var name = "Banh do toc do " + System.nanoTime();
        World.certified("producer1.odien", name);
        certificate = Facts
                .eventually(() -> Platform.visitor().get("/v1/public/products?q=" + name.replace(" ", "%20"))
                        .expect(200).json().get("items"), items -> !items.isEmpty())
                .get(0).get("productCode").asString();
    }

    @Test
    void besideNginx() throws Exception {
        var gateway = address("gateway");
        var path = "/v1/public/certificates/" + certificate;
        var size = Platform.visitor().get(path).expect(200).response().body().length;
        var nginx = nginx(size);
        double peer = nginx == null ? Double.NaN : report("nginx before nginx, " + size + " B", nginx, Double.NaN);
        if (nginx == null) {
            System.out.println("speed: nginx is not on this machine, so there is nothing to compare with");
        }
        report("certificate check through the gateway", new Requests(gateway, path, null), peer);
        var token = Platform.token("officer.odien");
        var mine = "/v1/registry/producers/" + World.producer("producer1.odien").get("id").asString();
        report("keyed read with a token through the gateway", new Requests(gateway, mine, token), peer);
        report("keyed read with a token at the service", new Requests(address("registry"), mine, token), peer);
        report("the portal's home page through the gateway", new Requests(gateway, "/", null), peer);
        report("the portal's certificate page", new Requests(gateway, "/p/" + certificate, null), peer);
        if (nginx != null) {
            nginx.stop().run();
        }
    }

    private static double report(String what, Requests requests, double peer) throws Exception {
        requests.run(CONNECTIONS, WARM_UP);
        var figures = requests.run(CONNECTIONS, MEASURED);
        System.out.printf("speed: %s: %,.0f/s%s, p50 %.2f ms, p99 %.2f ms%n", what, figures.perSecond(),
                Double.isNaN(peer) ? "" : " (%.1f %% of nginx)".formatted(100 * figures.perSecond() / peer),
                figures.at(0.5), figures.at(0.99));
        return figures.perSecond();
    }

    private static String address(String part) {
        return Platform.installation().url(part).replace("http://", "");
    }

    /** Two nginx, one before the other, with one worker a core as usual; null where there is none on the machine. */
    private static @Nullable Requests nginx(int size) throws IOException, InterruptedException {
        var program = List.of("/usr/sbin/nginx", "/usr/bin/nginx").stream().map(Path::of).filter(Files::isExecutable)
                .findFirst().orElse(null);
        if (program == null) {
            return null;
        }
        int front = Requests.freePort();
        int back = Requests.freePort();
        var settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; worker_processes auto; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 512; }
                http {
                  access_log off; default_type application/json;
                  client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                  upstream back { server 127.0.0.1:%3$d; keepalive 32; }
                  server { listen 127.0.0.1:%2$d; keepalive_requests 10000000;
                    location / { proxy_pass http://back; proxy_http_version 1.1; proxy_set_header Connection ""; } }
                  server { listen 127.0.0.1:%3$d; keepalive_requests 10000000;
                    location / { return 200 "%4$s"; } }
                }
                """
                .formatted(folder, front, back, "x".repeat(size)), StandardCharsets.UTF_8);
        var process = new ProcessBuilder(program.toString(), "-c", settings.toString(), "-p", folder.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        Requests.awaitOpen(front);
        return new Requests("127.0.0.1:" + front, "/", null, () -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
