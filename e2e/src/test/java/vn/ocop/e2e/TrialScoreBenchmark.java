package vn.ocop.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a trial score takes through the gateway, at a fixed rate: calls begin on time whether or not earlier ones are done.
 * The processes have just been started, so the rate rises slowly first.
 */
class TrialScoreBenchmark {

    private static final int PER_SECOND = 200;
    private static final int WARM_UP_STEPS = 8;
    private static final int SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void trialScoresAt200ASecond() {
        var call = call();
        for (int share = 1; share <= WARM_UP_STEPS; share++) {
            run(call, PER_SECOND * share / WARM_UP_STEPS, 3);
        }
        var latencies = run(call, PER_SECOND, SECONDS);
        System.out.printf("trial score through the gateway, %d/s for %d s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                PER_SECOND, SECONDS, at(latencies, 0.5), at(latencies, 0.99), at(latencies, 1));
    }

    private static HttpRequest call() {
        var body = JsonMapper.shared()
                .writeValueAsString(Map.of("answers", World.bestLevels(), "disqualifiers", List.of()));
        return HttpRequest
                .newBuilder(URI.create(Platform.installation().url("gateway")
                        + "/v1/public/rulebooks/26-2026/sets/06/trial-scores"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static List<Long> run(HttpRequest call, int perSecond, int seconds) {
        var pending = new ArrayList<CompletableFuture<Long>>();
        long pace = Duration.ofSeconds(1).toNanos() / perSecond;
        long begin = System.nanoTime();
        for (int i = 0; i < seconds * perSecond; i++) {
            long due = begin + i * pace;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            pending.add(HTTP.sendAsync(call, HttpResponse.BodyHandlers.ofString()).thenApply(answer -> {
                if (answer.statusCode() != 200) {
                    throw new AssertionError(answer.statusCode() + " " + answer.body());
                }
                return System.nanoTime() - due;
            }));
        }
        return pending.stream().map(CompletableFuture::join).sorted().toList();
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }
}
