package vn.ocop.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's Chromium, as people with a phone or at a desk use it. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    private Chromium(Path program) {
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run")));
    }

    /** Without a browser on this machine the calling test is skipped; in CI it fails. */
    static Chromium open() {
        var program = Stream.ofNullable(System.getenv("OCOP_CHROMIUM")).map(Path::of).filter(Files::isExecutable)
                .findFirst()
                .or(() -> Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(Chromium::onPath)
                        .findFirst());
        if (System.getenv("CI") == null) {
            assumeTrue(program.isPresent(), "No Chromium on this machine: install it, or set OCOP_CHROMIUM");
        }
        return new Chromium(program.orElseThrow());
    }

    private static Stream<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable);
    }

    BrowserContext phone() {
        return window(390, 844);
    }

    BrowserContext desk() {
        return window(1280, 800);
    }

    private BrowserContext window(int width, int height) {
        return browser
                .newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("vi-VN"));
    }

    static void go(Page page, String path) {
        page.navigate(Platform.installation().url("gateway") + path);
    }

    static void signIn(Page page, String account) {
        go(page, "/sign-in");
        page.locator("#username").fill(account);
        page.locator("#password").fill("ocop");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(Platform.installation().url("gateway")));
    }

    /** Nothing stands out to the right of the screen. */
    static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
