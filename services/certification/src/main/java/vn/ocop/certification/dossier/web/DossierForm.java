package vn.ocop.certification.dossier.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.ocop.certification.dossier.Forms;

/** Mẫu 01 and Mẫu 02 as the producer writes them. */
record DossierForm(@Valid @NotNull Forms.Registration registration,
        @Valid @NotNull Forms.SelfAssessment selfAssessment) {}
