package vn.ocop.certification.rulebook;

import java.util.List;
import java.util.Set;

/** What one preparer puts in a dossier of these kinds (QĐ 26/2026, Điều 6). */
public record DossierContents(Preparer preparedBy, Set<DossierKind> kinds, List<DossierItem> items, String article) {

    public DossierContents {
        kinds = Set.copyOf(kinds);
        items = List.copyOf(items);
    }
}
