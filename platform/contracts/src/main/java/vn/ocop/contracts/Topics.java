package vn.ocop.contracts;

import java.util.List;
import java.util.Set;

/** Every topic that crosses a service border. */
public final class Topics {

    public static final Topic<UnitFact> UNITS = new Topic<>("ocop.programme.units", UnitFact.class,
            Set.of("UnitJoined", "UnitChanged"));

    public static final Topic<ProducerFact> PRODUCERS = new Topic<>("ocop.registry.producers", ProducerFact.class,
            Set.of("ProducerRegistered", "ProducerRecorded", "ProducerChanged", "ProducerCorrected", "ProducerVerified",
                    "ProducerReturned", "ProducerSuspended", "ProducerResumed", "ProducerClosed", "ProducerClaimed",
                    "ProducerErased"));

    public static final Topic<ProductFact> PRODUCTS = new Topic<>("ocop.registry.products", ProductFact.class,
            Set.of("ProductDescribed", "ProductRecorded", "ProductChanged", "ProductCorrected", "ProductWithdrawn",
                    "ProductResumed", "ProductMoved"));

    public static final Topic<PaperFact> PAPERS = new Topic<>("ocop.registry.papers", PaperFact.class,
            Set.of("PaperStored", "PaperReplaced", "PaperCorrected", "PaperWithdrawn", "PaperMoved"));

    public static final Topic<PaperDeadlineFact> PAPER_DEADLINES = new Topic<>("ocop.registry.paper-deadlines",
            PaperDeadlineFact.class, Set.of("PaperExpiring"));

    public static final Topic<RequestFact> REQUESTS = new Topic<>("ocop.registry.requests", RequestFact.class,
            Set.of("IdeaRegistered", "IdeaChanged", "IdeaAccepted", "IdeaReturned", "IdeaRefused", "IdeaTakenUp",
                    "HelpAsked", "HelpOpened", "HelpPlanned", "HelpGiven", "HelpRefused", "HelpMoved", "ClaimFiled",
                    "ClaimAccepted", "ClaimRefused", "ErasureRequested", "ErasureAccepted", "ErasureRefused"));

    public static final Topic<DossierFact> DOSSIERS = new Topic<>("ocop.certification.dossiers", DossierFact.class,
            Set.of("DossierFiled", "CompletionRequested", "DossierCompleted", "DossierAssessed", "DossierProposed",
                    "DossierRefused", "DossierWithdrawn", "DossierReceived", "DossierReturned", "DossierScheduled",
                    "DossierUnscheduled", "DossierToBeReheard", "DossierScored", "DossierRecognised",
                    "DossierNotRecognised", "DossierForwarded"));

    public static final Topic<CertificateFact> CERTIFICATES = new Topic<>("ocop.certification.certificates",
            CertificateFact.class, Set.of("CertificateIssued", "CertificateRecorded", "CertificateRevoked",
                    "CertificateSuperseded"));

    public static final Topic<HearingFact> HEARINGS = new Topic<>("ocop.certification.hearings", HearingFact.class,
            Set.of("HearingOpened", "HearingChanged", "HearingClosed", "HearingRemoved"));

    private Topics() {}

    public static List<Topic<?>> all() {
        return List.of(UNITS, PRODUCERS, PRODUCTS, PAPERS, PAPER_DEADLINES, REQUESTS, DOSSIERS, CERTIFICATES,
                HEARINGS);
    }
}
