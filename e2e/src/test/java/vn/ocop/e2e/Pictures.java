package vn.ocop.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.testing.Facts;

/**
 * Takes the pictures of the docs, of a platform at work:
 * {@code mvn verify -pl e2e -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Docop.integration-tests='**}{@code /Pictures.java'}.
 */
class Pictures {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");

    @Test
    void takeThem() {
        var dossier = World.certified("producer1.odien", "Bánh tẻ Liên Hà (minh họa)");
        var begun = World.dossier("producer1.odien", "Cháo sen Hạ Mỗ (minh họa)");
        var answers = new TreeMap<String, Object>();
        World.bestLevels().forEach((criterion, points) -> {
            if (!criterion.startsWith("B")) {
                answers.put(criterion, Map.of("points", points, "papers", List.<UUID>of()));
            }
        });
        Platform.as("producer1.odien").put(begun, Map.of("registration", Map.of("samples", 5), "selfAssessment",
                Map.of("history", "Nghề của làng", "organisation", "Hợp tác xã", "results", "Doanh thu tăng 12%",
                        "plan",
                        "Mở thêm hai điểm bán", "answers", answers)))
                .expect(200);
        World.file("producer2.odien", World.dossier("producer2.odien", "Diều sáo Bá Dương Nội (minh họa)"));
        var code = Facts.eventually(() -> Platform.visitor().get("/v1/public/products?q=banh%20te").expect(200).json(),
                found -> !found.get("items").isEmpty()).at("/items/0/productCode").asString();

        kept();
        try (var chromium = Chromium.open(); var desk = chromium.desk(); var phone = chromium.phone()) {
            take(desk, null, "/", "home");
            take(phone, null, "/p/" + code, "certificate-phone");
            take(phone, "producer1.odien", "/producer", "producer-phone");
            take(phone, "producer1.odien", "/producer/papers", "papers-phone");
            take(phone, "producer1.odien", "/producer/products/" + product(), "product-phone");
            take(phone, "producer1.odien", page(begun, "/producer"), "next-star-phone");
            take(desk, "officer.odien", "/officer", "officer");
            take(desk, "officer.odien", page(dossier, "/officer"), "dossier");
            take(desk, "officer.odien", "/officer/register", "register");
            take(desk, "officer.odien", "/officer/help", "help");
            take(desk, "officer.odien", "/officer/crafts", "crafts");
            take(desk, "officer.odien", "/officer/exports", "exports");
            workbook(desk);
        }
    }

    private static String product() {
        return Platform.as("producer1.odien").get("/v1/registry/products").expect(200).json().at("/items/0/id")
                .asString();
    }

    private static void kept() {
        var producer = World.producer("producer1.odien").get("id").asString();
        Platform.as("producer1.odien").post("/v1/registry/help-cases", Map.of("producerId", producer, "kind",
                "DESIGN_AND_PACKAGING", "need", "Mẫu bao bì mới cho bánh tẻ, in được mã truy xuất.")).expect(201);
        var officer = Platform.as("officer.odien");
        officer.post("/v1/registry/crafts", Map.of("kind", "TRADITIONAL_CRAFT", "name",
                "Nghề làm diều sáo Bá Dương Nội", "craft", "Diều sáo", "village", "Bá Dương Nội")).expect(201);
        officer.post("/v1/registry/crafts", Map.of("kind", "CRAFT_VILLAGE", "name", "Làng mộc Liên Hà", "craft", "Mộc",
                "village", "Liên Hà")).expect(201);
    }

    /** As an officer does: chooses the file, waits for the preview, looks at what is doubtful. */
    private static void workbook(BrowserContext window) {
        try (var page = window.newPage()) {
            Chromium.go(page, "/officer/workbooks");
            page.locator("input[type=file]").setInputFiles(new FilePayload("Danh sách OCOP xã.xlsx",
                    "application/octet-stream", OfficersWorkbook.file()));
            page.waitForURL(url -> url.matches(".*/officer/workbooks/[0-9a-f-]{36}.*"));
            page.locator("text=Đã xem trước").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("workbook.png")).setFullPage(true));
            page.locator("select[name=value]").first().selectOption("09817");
            page.locator(".learn button").first().click();
            page.locator("text=Đã xem trước").waitFor();
            page.locator("form.next button").click();
            page.locator("text=Đã ghi vào sổ").waitFor();
        }
    }

    private static String page(String dossier, String role) {
        return role + "/dossiers/" + dossier.substring(dossier.lastIndexOf('/') + 1);
    }

    private static void take(BrowserContext window, @org.jspecify.annotations.Nullable String account, String path,
            String name) {
        try (var page = window.newPage()) {
            Chromium.go(page, path);
            if (account != null && page.locator("#username").count() > 0) {
                page.locator("#username").fill(account);
                page.locator("#password").fill("ocop");
                page.locator("#kc-login").click();
                page.waitForURL(url -> url.contains(path));
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
        }
    }
}
