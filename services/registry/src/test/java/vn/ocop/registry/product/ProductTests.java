package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.platform.refusal.Refusal;

class ProductTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void withdrawnWithAReasonAndTakenUpAgain() {
        var withdrawn = product("06").withdraw("Hết nguồn nếp");

        assertThat(withdrawn.state()).isEqualTo(Product.State.WITHDRAWN);
        assertThat(withdrawn.reason()).isEqualTo("Hết nguồn nếp");
        assertThat(withdrawn.resume().state()).isEqualTo(Product.State.MADE);
        assertThat(withdrawn.resume().reason()).isNull();
        assertThat(withdrawn.resume().version()).isEqualTo(3);
    }

    @Test
    void noStepTwice() {
        assertThatThrownBy(() -> product("06").resume()).extracting("code").isEqualTo("not-withdrawn");
        var withdrawn = product("06").withdraw("x");
        assertThatThrownBy(() -> withdrawn.withdraw("x")).extracting("code").isEqualTo("withdrawn");
    }

    @Test
    void aSetIsGivenLaterButNeverTakenAway() {
        assertThat(product(null).change(says("12", ProductDetails.NONE)).set()).isEqualTo("12");
        var inSet = product("12");
        assertThatThrownBy(() -> inSet.change(says(null, ProductDetails.NONE))).asInstanceOf(type(Refusal.class))
                .extracting(refusal -> refusal.fields().getFirst().field()).isEqualTo("set");
    }

    @Test
    void sharesOfMaterialsAddUpToAtMostTheWhole() {
        assertThat(problems(materials("60", "40"))).isEmpty();
        assertThat(problems(materials("60", "40.01"))).containsExactly("details.materials more-than-whole");
    }

    @Test
    void eachFaultIsNamedByItsPlace() {
        var details = new ProductDetails(null, List.of(new ProductDetails.Packing("Hộp", "4006381333931", 1L),
                new ProductDetails.Packing("Túi", "4006381333930", null)), List.of(), List.of(), List.of(),
                List.of(new ProductDetails.Outlet("Cửa hàng", null, null)), List.of());

        assertThat(problems(details)).containsExactly("details.packings[1].gtin not-a-gtin",
                "details.outlets[0].place missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://shop.vn/xoi", "javascript:alert(1)", "https:shop.vn", "https://", "shop.vn",
            "https://shop.vn@evil.example", "https://localhost", "https://a b.vn"})
    void aWebAddressIsHttps(String address) {
        assertThat(problems(outlet(address))).containsExactly("details.outlets[0].url not-https");
    }

    @Test
    void anHttpsAddressOrAPlaceIsEnough() {
        assertThat(problems(outlet("https://voso.vn/xoi-nep?x=1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GRANTED,2026-01-02,2026-01-01,,details.rights[0].grantedOn wrong-order",
            "APPLIED,2026-01-02,2026-01-03,,details.rights[0].grantedOn not-granted",
            "GRANTED,2026-01-02,,2026-01-01,details.rights[0].endsOn wrong-order",
            "APPLIED,2026-11-24,,,details.rights[0].appliedOn in-the-future"})
    void theDaysOfARightFollowEachOther(ProductDetails.Right.Stage stage, LocalDate applied,
            @Nullable LocalDate granted,
            @Nullable LocalDate ends, String problem) {
        var right = new ProductDetails.Right(ProductDetails.Right.Kind.TRADEMARK, null, "4-2026-00001", stage, applied,
                granted,
                ends);

        assertThat(problems(
                new ProductDetails(null, List.of(), List.of(right), List.of(), List.of(), List.of(), List.of())))
                .containsExactly(problem);
    }

    @Test
    void aYearHasOneRowAnAmountHasAUnitAndNoFigureIsOfTheFuture() {
        var years = List.of(new ProductDetails.Year(2025, BigDecimal.TEN, "tấn", null),
                new ProductDetails.Year(2025, null, null, BigDecimal.ONE),
                new ProductDetails.Year(2026, BigDecimal.ONE, null, null),
                new ProductDetails.Year(2027, null, null, null));

        assertThat(problems(new ProductDetails(null, List.of(), List.of(), List.of(), List.of(), List.of(), years)))
                .containsExactly("details.years[2].unit amount-and-unit", "details.years[3].year in-the-future",
                        "details.years[1].year repeated");
    }

    private static List<String> problems(ProductDetails details) {
        return DetailsRules.problems(details, TODAY).stream().map(field -> field.field() + " " + field.code()).toList();
    }

    private static ProductDetails materials(String... shares) {
        var materials = java.util.Arrays.stream(shares)
                .map(share -> new ProductDetails.Material("Nếp", ProductDetails.Material.Origin.COMMUNE,
                        new BigDecimal(share), null))
                .toList();
        return new ProductDetails(null, List.of(), List.of(), materials, List.of(), List.of(), List.of());
    }

    private static ProductDetails outlet(String url) {
        return new ProductDetails(null, List.of(), List.of(), List.of(), List.of(),
                List.of(new ProductDetails.Outlet("Gian hàng", null, url)), List.of());
    }

    private static Product product(@Nullable String set) {
        return Product.describe(UUID.randomUUID(), "09817", null, UUID.randomUUID(), says(set, ProductDetails.NONE),
                Instant.EPOCH);
    }

    private static Product.Description says(@Nullable String set, ProductDetails details) {
        return new Product.Description(set, "Xôi nếp cái", "", "", "", Set.of(), details);
    }
}
