package vn.ocop.registry.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.producer.Producer.Status;

class ProducerTests {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Producer.Consent CONSENT = new Producer.Consent("2026-01", NOW);
    private static final Details DETAILS = new Details(
            new Details.Representative("Nguyễn Thị Minh Họa", Details.Gender.FEMALE, "Kinh", "Giám đốc",
                    "Thôn Bá Dương Nội"),
            "Thôn Bá Dương Nội", null, "0912345678", null, null, null, null);
    private static final Producer.Description SAYS = new Producer.Description(ProducerType.COOPERATIVE,
            "HTX minh họa", new TaxCode("0100233488"), DETAILS);

    private static final Producer REGISTERED = Producer.register(UUID.randomUUID(), "09817", UUID.randomUUID(), SAYS,
            CONSENT);
    private static final Producer VERIFIED = REGISTERED.verify(NOW);

    private static Producer in(Status status) {
        return switch (status) {
            case REGISTERED -> REGISTERED;
            case RETURNED -> REGISTERED.giveBack("thiếu");
            case VERIFIED -> VERIFIED;
            case SUSPENDED -> VERIFIED.suspend("kiểm tra");
            case CLOSED -> VERIFIED.close("giải thể", NOW);
        };
    }

    private static String refusal(UnaryOperator<Producer> step, Producer producer) {
        return catchThrowableOfType(Refusal.class, () -> step.apply(producer)).code();
    }

    @Test
    void aSuspendedProducerGoesOnVerifiedAsItWas() {
        var resumed = in(Status.SUSPENDED).resume("đã khắc phục");

        assertThat(resumed.status()).isEqualTo(Status.VERIFIED);
        assertThat(resumed.verifiedAt()).isEqualTo(NOW);
        assertThat(resumed.reason()).isEqualTo("đã khắc phục");
        assertThat(refusal(producer -> producer.change(SAYS), in(Status.SUSPENDED))).isEqualTo("suspended");
    }

    @Test
    void aSuspendedProducerThatWithdrewItsConsentIsResumedToBeVerifiedAgain() {
        var resumed = in(Status.SUSPENDED).withdrawConsent().resume("đã khắc phục");

        assertThat(resumed.status()).isEqualTo(Status.REGISTERED);
        assertThat(resumed.change(SAYS).agree(CONSENT).verify(NOW).status()).isEqualTo(Status.VERIFIED);
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "VERIFIED", mode = EnumSource.Mode.EXCLUDE)
    void onlyAVerifiedProducerIsSuspended(Status status) {
        assertThat(refusal(producer -> producer.suspend("x"), in(status))).isIn("wrong-state", "suspended", "closed");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void anyProducerThatIsNotClosedIsClosed(Status status) {
        var closed = in(status).close("giải thể", NOW);

        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.closedAt()).isEqualTo(NOW);
    }

    @Test
    void aClosedProducerStaysClosed() {
        var closed = in(Status.CLOSED);

        assertThat(refusal(producer -> producer.close("x", NOW), closed)).isEqualTo("closed");
        assertThat(refusal(producer -> producer.resume("x"), closed)).isEqualTo("closed");
        assertThat(refusal(producer -> producer.suspend("x"), closed)).isEqualTo("closed");
        assertThat(refusal(producer -> producer.change(SAYS), closed)).isEqualTo("closed");
        assertThat(refusal(producer -> producer.verify(NOW), closed)).isEqualTo("closed");
        assertThat(refusal(producer -> producer.claimedBy(UUID.randomUUID(), CONSENT), closed))
                .isEqualTo("not-claimable");
    }

    @Test
    void aChangeOfAVerifiedProducerAsksForVerificationAgain() {
        assertThat(VERIFIED.change(SAYS).status()).isEqualTo(Status.REGISTERED);
        assertThat(VERIFIED.change(SAYS).verifiedAt()).isNull();
    }

    @Test
    void aRecordIsVerifiedOnlyOnceEverythingIsKnown() {
        var record = Producer.record(UUID.randomUUID(), "09817",
                new Producer.Description(ProducerType.FARM, "Trang trại minh họa", null, Details.UNKNOWN), NOW);
        var refused = catchThrowableOfType(Refusal.class, () -> record.verify(NOW));

        assertThat(refused.fields()).extracting(Refusal.Field::field).containsExactlyInAnyOrder("account", "consent",
                "taxCode", "representative.name", "representative.gender", "representative.ethnicity",
                "representative.position", "representative.residence", "address.village", "phone");
        assertThat(record.correct(SAYS).claimedBy(UUID.randomUUID(), CONSENT).verify(NOW).status())
                .isEqualTo(Status.VERIFIED);
    }

    private static Producer knowing(Details details) {
        return REGISTERED.change(new Producer.Description(ProducerType.COOPERATIVE, "HTX minh họa",
                new TaxCode("0100233488"), details));
    }

    private static List<String> missing(Details details) {
        return catchThrowableOfType(Refusal.class, () -> knowing(details).verify(NOW)).fields().stream()
                .map(Refusal.Field::field).toList();
    }

    /** Mẫu 01 point 1 and Mẫu 02 part I (QĐ 26/2026): what they ask of every producer. */
    @ParameterizedTest
    @EnumSource(names = {"NAME", "POSITION", "PHONE", "GENDER", "ETHNICITY", "RESIDENCE"})
    void withoutWhatTheFormsAskOfEveryProducerItIsNotVerified(PersonalField field) {
        assertThat(missing(DETAILS.without(Set.of(field)))).containsExactly(field.path());
    }

    @Test
    void whatIsBlankIsMissing() {
        var person = new Details.Representative("Nguyễn Thị Minh Họa", Details.Gender.FEMALE, "Kinh", "Giám đốc", " ");

        assertThat(missing(new Details(person, "", null, "0912345678", null, null, null, null)))
                .containsExactly("representative.residence", "address.village");
    }

    @Test
    void emailStreetAndRegistrationAreNotEverybodys() {
        assertThat(knowing(DETAILS).verify(NOW).status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void whoWasVerifiedBeforeMoreWasAskedIsResumedToBeVerifiedAgain() {
        var before = new Producer(UUID.randomUUID(), "09817", UUID.randomUUID(), 3, Status.SUSPENDED,
                new Producer.Description(ProducerType.FARM, "Trang trại", new TaxCode("0100233488"),
                        DETAILS.without(Set.of(PersonalField.RESIDENCE))),
                CONSENT, "kiểm tra", NOW, NOW, null, null, null);

        assertThat(before.resume("đã khắc phục").status()).isEqualTo(Status.REGISTERED);
        assertThat(before.resume("đã khắc phục").verifiedAt()).isNull();
    }

    @Test
    void aRecordIsCorrectedByTheOfficerUntilItHasAnAccount() {
        var record = Producer.record(UUID.randomUUID(), "09817", SAYS, NOW);

        assertThat(record.correct(SAYS).status()).isEqualTo(Status.REGISTERED);
        assertThat(refusal(producer -> producer.giveBack("x"), record)).isEqualTo("no-account");
        assertThat(refusal(producer -> producer.correct(SAYS), record.claimedBy(UUID.randomUUID(), CONSENT)))
                .isEqualTo("has-account");
    }

    @Test
    void whatHasAnAccountIsNotClaimed() {
        assertThat(refusal(producer -> producer.claimedBy(UUID.randomUUID(), CONSENT), REGISTERED))
                .isEqualTo("not-claimable");
    }

    @Test
    void aPartOfTheStaffIsNotLargerThanTheWhole() {
        assertThat(new Labour(12, 12, null, 2026).local()).isEqualTo(12);
        assertThat(catchThrowableOfType(Refusal.class, () -> new Labour(12, 13, 0, 2026)).fields().getFirst().field())
                .isEqualTo("labour.local");
        assertThat(catchThrowableOfType(Refusal.class, () -> new Labour(12, 0, 13, 2026)).fields().getFirst().field())
                .isEqualTo("labour.insured");
    }
}
