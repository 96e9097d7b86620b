package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.e2e.Chromium.fits;
import static vn.ocop.e2e.Chromium.go;
import static vn.ocop.e2e.Chromium.signIn;

import com.microsoft.playwright.BrowserContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal in a real browser, at a phone's width. */
class BrowserIT {

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(chromium).ifPresent(Chromium::close);
    }

    private static BrowserContext phone() {
        return Objects.requireNonNull(chromium).phone();
    }

    @Test
    void aShopperAsksWhetherACodeIsStillCertified() {
        try (var context = phone(); var page = context.newPage()) {
            go(page, "/");
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
            go(page, "/officer");

            assertThat(page.locator("h1").innerText()).isEqualTo("Việc của xã");
            assertThat(fits(page)).isTrue();
            assertThat(context.cookies().stream()
                    .filter(cookie -> !cookie.path.startsWith("/realms/") && cookie.value.startsWith("eyJ")))
                    .as("tokens in cookies")
                    .isEmpty();
            page.locator("text=Đăng xuất").click();
            page.waitForLoadState();
            go(page, "/officer");
            assertThat(page.locator("#username").isVisible()).isTrue();
        }
    }

    @Test
    void aProducerSeesWhatStandsBetweenThemAndTheNextStar() {
        var dossier = World.dossier("producer1.odien", "Bánh gio " + System.nanoTime());
        try (var context = phone(); var page = context.newPage()) {
            signIn(page, "producer1.odien");
            go(page, "/producer");
            assertThat(page.locator("h1").innerText()).isEqualTo("Việc của tôi");

            go(page, "/producer/dossiers/"
                    + dossier.substring(dossier.lastIndexOf('/') + 1));
            assertThat(page.locator(".score").innerText()).contains("Để lên 2 sao");
        }
    }
}
