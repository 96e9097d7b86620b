package vn.ocop.portal.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;

/**
 * All that a page reads, asked for at once, so that a page takes as long as its slowest call. What a
 * call needs to know of the visitor is taken on the page's own thread.
 */
public class Reads {

    /** As many as pages need at once; a page's own thread makes one of its calls. */
    private static final Executor THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("page-", 0).factory());

    private final Api api;
    private final VisitorHeaders visitor;
    private final Map<String, Callable<JsonNode>> calls = new LinkedHashMap<>();

    Reads(Api api, VisitorHeaders visitor) {
        this.api = api;
        this.visitor = visitor;
    }

    /**
     * One thing.
     *
     * @param name what the page calls it
     * @param path with {@code {}} for each value
     */
    public Reads one(String name, String path, Object... values) {
        calls.put(name, () -> api.get(visitor, path, values));
        return this;
    }

    /** A list: its items alone. */
    public Reads items(String name, String path, Object... values) {
        calls.put(name, () -> api.get(visitor, path, values).path("items"));
        return this;
    }

    /**
     * Waits for all.
     *
     * @return the answers by name, in the order they were asked for
     * @throws ApiProblem what the platform answered instead, of the first call that it refused
     */
    public Answers answers() {
        var answers = new LinkedHashMap<String, JsonNode>();
        var asked = new LinkedHashMap<String, FutureTask<JsonNode>>();
        calls.forEach((name, call) -> asked.put(name, new FutureTask<>(call)));
        asked.values().stream().skip(1).forEach(THREADS::execute);
        asked.values().stream().limit(1).forEach(FutureTask::run);
        asked.forEach((name, answer) -> answers.put(name, answered(answer)));
        return new Answers(answers);
    }

    private static JsonNode answered(Future<JsonNode> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ResourceAccessException("The page's call was stopped");
        }
    }
}
