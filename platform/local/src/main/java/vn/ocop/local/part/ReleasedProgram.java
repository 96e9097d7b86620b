package vn.ocop.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.ocop.local.Layout;
import vn.ocop.local.build.Module;
import vn.ocop.local.build.Release;
import vn.ocop.local.process.Launch;

/** A Java program run from the release of its module, with an ahead-of-time cache beside the release's jars. */
final class ReleasedProgram implements Starting {
    private final Layout layout;
    private final String name;
    private final Module module;
    private final Built built;
    private final Run run;

    /**
     * What is run of the module.
     *
     * @param heap megabytes
     * @param record whether its ahead-of-time cache is recorded when there is none
     */
    record Run(String main, List<String> arguments, int heap, Map<String, String> environment, boolean record) {}

    ReleasedProgram(Layout layout, String name, Module module, Built built, Run run) {
        this.layout = layout;
        this.name = name;
        this.module = module;
        this.built = built;
        this.run = run;
    }

    @Override
    public void prepare() throws Exception {
        built.await();
        release();
    }

    private Release release() throws IOException, InterruptedException {
        return Release.of(layout.root(), module.folder(), module.artifact(), layout.releases());
    }

    private JavaProgram program(Release release) {
        return new JavaProgram(name, run.heap(),
                JavaProgram.classPath(release.classPath(), run.main(), run.arguments().toArray(String[]::new)),
                run.environment());
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        return program(release()).launch(layout);
    }

    @Override
    public void beforeStart() throws IOException, InterruptedException {
        var release = release();
        Path cache = release.folder().resolve(name + "-" + JavaProgram.cacheKey() + ".aot");
        program(release).writeArguments(layout, new Recordings(layout.run()).arguments(name, cache, run.record()));
    }
}
