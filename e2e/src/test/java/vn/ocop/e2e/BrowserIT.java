package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal in a real browser, at a phone's width. */
class BrowserIT {

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @BeforeAll
    static void open() {
        var chromium = Stream.ofNullable(System.getenv("OCOP_CHROMIUM")).map(Path::of).filter(Files::isExecutable)
                .findFirst()
                .or(() -> Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(BrowserIT::onPath)
                        .findFirst());
        if (System.getenv("CI") == null) {
            assumeTrue(chromium.isPresent(), "No Chromium on this machine: install it, or set OCOP_CHROMIUM");
        }
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync", "--no-first-run")));
    }

    private static Stream<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable);
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(browser).ifPresent(Browser::close);
        Optional.ofNullable(playwright).ifPresent(Playwright::close);
    }

    private static BrowserContext phone() {
        return Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("vi-VN"));
    }

    private static void signIn(Page page, String account) {
        page.navigate(Platform.installation().url("gateway") + "/sign-in");
        page.locator("#username").fill(account);
        page.locator("#password").fill("ocop");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(Platform.installation().url("gateway")));
    }

    @Test
    void aShopperAsksWhetherACodeIsStillCertified() {
        try (var context = phone(); var page = context.newPage()) {
            page.navigate(Platform.installation().url("gateway") + "/");
            page.locator("#code").fill("01-09817-99-2026");
            page.locator("form.ask button").click();

            assertThat(page.locator(".verdict").innerText()).contains("Không có mã sản phẩm này");
            assertThat(fits(page)).isTrue();
        }
    }

    @Test
    void anOfficerSignsInSeesTheTasksAndVerifiesAProducer() {
        World.producer("producer1.odien");
        try (var context = phone(); var page = context.newPage()) {
            signIn(page, "officer.odien");
            page.navigate(Platform.installation().url("gateway") + "/officer");

            assertThat(page.locator("h1").innerText()).isEqualTo("Việc của xã");
            assertThat(fits(page)).isTrue();
            assertThat(context.cookies().stream()
                    .filter(cookie -> !cookie.path.startsWith("/realms/") && cookie.value.startsWith("eyJ")))
                    .as("tokens in cookies")
                    .isEmpty();
            page.locator("text=Đăng xuất").click();
            page.waitForLoadState();
            page.navigate(Platform.installation().url("gateway") + "/officer");
            assertThat(page.locator("#username").isVisible()).isTrue();
        }
    }

    @Test
    void aProducerSeesWhatStandsBetweenThemAndTheNextStar() {
        var dossier = World.dossier("producer1.odien", "Bánh gio " + System.nanoTime());
        try (var context = phone(); var page = context.newPage()) {
            signIn(page, "producer1.odien");
            page.navigate(Platform.installation().url("gateway") + "/producer");
            assertThat(page.locator("h1").innerText()).isEqualTo("Việc của tôi");

            page.navigate(Platform.installation().url("gateway") + "/producer/dossiers/"
                    + dossier.substring(dossier.lastIndexOf('/') + 1));
            assertThat(page.locator(".score").innerText()).contains("Để lên 2 sao");
        }
    }

    /** Nothing stands out to the right of the screen. */
    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }
}
