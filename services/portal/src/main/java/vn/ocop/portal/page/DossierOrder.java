package vn.ocop.portal.page;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sorts dossiers as an officer works: first what is due first, what the commune has done last. */
final class DossierOrder {

    private static final Set<String> OURS = Set.of("FILED", "ASSESSED");

    private DossierOrder() {}

    static List<JsonNode> byDueDate(JsonNode dossiers) {
        return dossiers.valueStream()
                .filter(dossier -> !dossier.path("state").asString("").equals("DRAFT"))
                .sorted(Comparator.comparing((JsonNode dossier) -> !OURS.contains(dossier.path("state").asString("")))
                        .thenComparing(dossier -> dossier.path("dueOn").asString("9999")))
                .toList();
    }
}
