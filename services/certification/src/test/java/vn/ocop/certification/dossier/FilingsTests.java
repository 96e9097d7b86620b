package vn.ocop.certification.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.rulebook.json.LawFiles;
import vn.ocop.platform.calendar.WorkingDayFiles;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Zone;

class FilingsTests {

    private final OneProduct register = new OneProduct();
    private final OneCertificate certificates = new OneCertificate();
    private final Filings filings = new Filings(register, new Law(LawFiles.load().rulebooks()), certificates,
            WorkingDayFiles.load(), Clock.fixed(Samples.TODAY.atStartOfDay(Zone.HA_NOI).toInstant(), Zone.HA_NOI));

    @Test
    void aFilingTakesTheLawOfTheDayTheCommunesFifteenDaysAndWhatTheRegistryHolds() {
        var filing = filings.file(Samples.whole(DossierKind.FIRST_TIME, "06"));

        assertThat(filing.rulebook()).isEqualTo("26-2026");
        assertThat(filing.filedOn()).isEqualTo(Samples.TODAY);
        assertThat(filing.dueOn()).isEqualTo("2026-12-18");
        assertThat(filing.registered()).isEqualTo(new Forms.Registered(5, 3, "COOPERATIVE"));
        assertThat(filing.papers()).containsExactly(new Forms.FrozenPaper(Samples.PAPER, "TEST_REPORT",
                "Phiếu kiểm nghiệm", "00", 1, null));
        assertThat(filings.due(Samples.whole(DossierKind.FIRST_TIME, "06"))).isEqualTo("2026-12-18");
    }

    @Test
    void whatIsWrongWithTheKindTheProducerAndTheFormsIsNamedTogether() {
        register.product = Samples.known("06", true, "COOPERATIVE", "VERIFIED");
        certificates.current = Samples.certificate(3, LocalDate.of(2026, 7, 1), LocalDate.of(2029, 7, 1));
        var draft = Samples.dossier(DossierKind.FIRST_TIME, "06", State.DRAFT);

        var codes = catchThrowableOfType(Refusal.class, () -> filings.file(draft)).fields().stream()
                .map(Refusal.Field::code).toList();
        assertThat(codes).contains("certified-already", "withdrawn", "too-few", "no-evidence");
    }

    @Test
    void aPaperOfAnotherProducerIsNoneOfThisOnes() {
        register.paper = new Register.KnownPaper(Samples.PAPER, new UUID(0, 77), "TEST_REPORT", "Của người khác", "00",
                1,
                null);

        var refused = catchThrowableOfType(Refusal.class,
                () -> filings.file(Samples.whole(DossierKind.FIRST_TIME, "06")));
        assertThat(refused.fields()).extracting(Refusal.Field::code).containsExactly("unknown-paper", "no-evidence");
    }

    @Test
    void aCompletionIsCheckedLikeAFilingButItsWindow() {
        certificates.current = Samples.certificate(3, LocalDate.of(2026, 7, 1), LocalDate.of(2029, 7, 1));
        assertThat(filings.complete(Samples.whole(DossierKind.RE_EVALUATION, "06"))).hasSize(1);

        var hollow = Samples.dossier(DossierKind.FIRST_TIME, "06", State.COMPLETING);
        assertThat(catchThrowableOfType(Refusal.class, () -> filings.complete(hollow)).fields())
                .extracting(Refusal.Field::field)
                .contains("registration.samples", "selfAssessment.history", "selfAssessment.answers.A.1.1");
        register.product = Samples.known("06", false, "COOPERATIVE", "SUSPENDED");
        assertThat(catchThrowableOfType(Refusal.class,
                () -> filings.complete(Samples.whole(DossierKind.FIRST_TIME, "06"))).fields())
                .extracting(Refusal.Field::code).containsExactly("not-active");
    }

    @Test
    void theKindIsLookedAtByTheCertificateHeld() {
        certificates.current = Samples.certificate(3, LocalDate.of(2023, 11, 1), LocalDate.of(2026, 11, 1));
        var dossier = Samples.whole(DossierKind.RE_EVALUATION, "06");

        assertThat(filings.kinds(dossier, Samples.LAW, Samples.TODAY).isLate(DossierKind.RE_EVALUATION)).isTrue();
        assertThat(filings.file(dossier).filedOn()).isEqualTo(Samples.TODAY);
    }

    /** A registry of one product and one paper. */
    private static final class OneProduct implements Register {

        private Known product = Samples.known("06", false, "COOPERATIVE", "VERIFIED");
        private KnownPaper paper = Samples.paper(null);

        @Override
        public Optional<Known> product(UUID productId) {
            return Optional.of(product);
        }

        @Override
        public List<KnownPaper> papers(Collection<UUID> ids) {
            return ids.contains(paper.id()) ? List.of(paper) : List.of();
        }
    }

    /** The one certificate that the product holds, if any; nothing is written. */
    private static final class OneCertificate implements Certificates {

        private @Nullable Certificate current;

        @Override
        public Optional<Certificate> current(UUID productId) {
            return Optional.ofNullable(current);
        }

        @Override
        public Optional<Certificate> find(UUID id) {
            throw new AssertionError("not asked for by a filing");
        }

        @Override
        public Optional<Certificate> byCode(String productCode) {
            throw new AssertionError("not asked for by a filing");
        }

        @Override
        public List<Certificate> valid(Query query, LocalDate day, @Nullable UUID after, int limit) {
            throw new AssertionError("not asked for by a filing");
        }

        @Override
        public List<Certificate> kept(@Nullable UUID productId, Certificate.@Nullable Standing standing,
                @Nullable UUID after, int limit) {
            throw new AssertionError("not asked for by a filing");
        }

        @Override
        public int nextSerial(String unit, int year) {
            throw new AssertionError("not asked for by a filing");
        }

        @Override
        public void add(Certificate certificate) {
            throw new AssertionError("not written by a filing");
        }

        @Override
        public void record(Certificate certificate) {
            throw new AssertionError("not written by a filing");
        }

        @Override
        public void supersede(Certificate certificate) {
            throw new AssertionError("not written by a filing");
        }

        @Override
        public void revoke(Certificate certificate, Revocation revocation) {
            throw new AssertionError("not written by a filing");
        }

        @Override
        public void runOn(UUID certificateId, UUID dossierId, LocalDate lastDay) {
            throw new AssertionError("not written by a filing");
        }

        @Override
        public void runOut(UUID dossierId, LocalDate endedOn, boolean byResult) {
            throw new AssertionError("not written by a filing");
        }
    }
}
