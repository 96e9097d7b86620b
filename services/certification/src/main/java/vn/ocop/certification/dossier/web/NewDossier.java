package vn.ocop.certification.dossier.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.ocop.certification.rulebook.DossierKind;

/** Begins a dossier for a product. */
record NewDossier(@NotNull UUID productId, @NotNull DossierKind kind) {}
