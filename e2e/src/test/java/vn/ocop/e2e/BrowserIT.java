package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.e2e.Chromium.fits;
import static vn.ocop.e2e.Chromium.go;
import static vn.ocop.e2e.Chromium.signIn;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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

    @Test
    void everyPageOfTheRegisterOpensAndFitsOnAPhone() {
        var producer = World.producer("producer1.odien").get("id").asString();
        try (var context = phone(); var page = context.newPage()) {
            signIn(page, "producer1.odien");
            opens(page, "/producer/business", "/producer/products", "/producer/products/new", "/producer/papers",
                    "/producer/ideas", "/producer/help");
        }
        try (var context = phone(); var page = context.newPage()) {
            signIn(page, "officer.odien");
            opens(page, "/officer/register", "/officer/workbooks", "/officer/exports", "/officer/duplicates",
                    "/officer/claims", "/officer/erasure-requests", "/officer/ideas", "/officer/help",
                    "/officer/crafts", "/officer/material-areas", "/officer/producers/" + producer);
        }
    }

    private static void opens(Page page, String... paths) {
        for (var path : paths) {
            go(page, path);
            assertThat(page.locator("h1").innerText()).as(path).isNotBlank().doesNotContain("trục trặc");
            assertThat(fits(page)).as("%s fits", path).isTrue();
        }
    }

    @Test
    void aProducerWritesOfAProductAndStoresAPaper() {
        var product = World.product("producer1.odien", "Bánh tẻ " + System.nanoTime()).get("id").asString();
        try (var context = phone(); var page = context.newPage()) {
            signIn(page, "producer1.odien");
            go(page, "/producer/products/" + product);
            page.locator("text=Sản lượng, doanh thu từng năm").click();
            page.locator("[name='details.years[0].year:number']").fill("2025");
            page.locator("[name='details.years[0].revenue:number']").fill("320.5");
            page.locator("[name='details.packings[0].gtin']").evaluate("field => field.value = '12'");
            save(page);
            assertThat(page.locator(".error").allInnerTexts()).isNotEmpty();
            page.locator("[name='details.packings[0].gtin']").fill("");
            save(page);
            assertThat(page.locator(".error").count()).isZero();
            assertThat(page.locator("[name='details.years[0].revenue:number']").inputValue()).isEqualTo("320.5");

            go(page, "/producer/papers");
            var title = "Phiếu kiểm nghiệm " + System.nanoTime();
            page.locator("#kind").selectOption("TEST_REPORT");
            page.locator("#title").fill(title);
            page.locator("text=Thêm, rồi gửi tệp").click();
            page.locator("text=" + title).click();
            page.locator("input[type=file]").setInputFiles(
                    new FilePayload("kiem-nghiem.pdf", "application/pdf", World.PDF));
            page.locator("text=Mở tệp, bản 1").waitFor();
        }
    }

    private static void save(Page page) {
        page.locator("form.grid button").click();
        page.waitForLoadState();
    }

    @Test
    void anIdeaBecomesAProduct() {
        World.producer("producer1.odien");
        var name = "Trà sen " + System.nanoTime();
        try (var mine = phone(); var page = mine.newPage(); var theirs = phone(); var officer = theirs.newPage()) {
            signIn(page, "producer1.odien");
            go(page, "/producer/ideas");
            page.locator("#name").fill(name);
            page.locator("#description").fill("Trà ướp sen");
            page.locator("#novelty").fill("Ướp lạnh");
            page.locator("#locality").fill("Sen Hạ Mỗ");
            page.locator("text=Gửi xã").click();

            signIn(officer, "officer.odien");
            go(officer, "/officer/ideas");
            officer.locator("article", new Page.LocatorOptions().setHasText(name)).locator("text=Chấp nhận").click();
            officer.waitForLoadState();

            page.locator("a", new Page.LocatorOptions().setHasText(name)).click();
            page.locator("#set").selectOption("12");
            page.locator("button:has-text('Thành sản phẩm')").click();
            page.waitForURL(url -> url.endsWith("/producer/products"));
            assertThat(page.locator("main").innerText()).contains(name);
        }
    }

    @Test
    void anOfficerTakesTheWorkbookOut() {
        World.producer("producer1.odien");
        try (var context = phone(); var page = context.newPage()) {
            signIn(page, "officer.odien");
            go(page, "/officer/exports");
            var download = page.waitForDownload(() -> page.locator("text=Bảng tính 22 cột").click());
            assertThat(download.suggestedFilename()).matches("ocop-09817-so-san-pham-.*\\.xlsx");
            assertThat(download.failure()).isNull();
        }
    }
}
