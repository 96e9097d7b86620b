package vn.ocop.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.ocop.local.build.MavenBuild;
import vn.ocop.local.build.Module;
import vn.ocop.local.part.Built;

/** The build of the services' jars, run at most once, while what does not need it is already being started. */
final class Build implements Built {
    private final MavenBuild maven;
    private final boolean trusted;
    private final Progress progress;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    Build(Layout layout, List<Module> modules, boolean trusted, Progress progress) {
        this.maven = new MavenBuild(layout.root(), modules, layout.log("build"), progress);
        this.trusted = trusted;
        this.progress = progress;
    }

    /** Builds if the sources have changed. */
    void run() throws Exception {
        try {
            if (!trusted && maven.isStale()) {
                progress.say("dựng các dịch vụ", "building the services", "");
                maven.run();
                progress.say("đã dựng xong", "built", "");
            }
            done.complete(null);
        } catch (Exception e) {
            done.completeExceptionally(e);
            throw e;
        }
    }

    /** Ends a running build. */
    void abort() {
        maven.abort();
    }

    @Override
    public void await() throws Exception {
        done.get(MavenBuild.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
