package vn.ocop.registry.locality;

import java.util.Objects;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.producer.Producers;

/** What an officer does with the commune's crafts and material areas. */
public class LocalityWork {

    private final Records<Craft> crafts;
    private final Records<MaterialArea> areas;
    private final Producers producers;

    public LocalityWork(Records<Craft> crafts, Records<MaterialArea> areas, Producers producers) {
        this.crafts = crafts;
        this.areas = areas;
        this.producers = producers;
    }

    public Kept<Craft> add(Craft craft) {
        return add(crafts, craft);
    }

    public Kept<MaterialArea> add(MaterialArea area) {
        requireKnown(area);
        return add(areas, area);
    }

    public Kept<Craft> change(Kept<Craft> kept, Craft craft) {
        return update(crafts, kept.change(craft));
    }

    public Kept<MaterialArea> change(Kept<MaterialArea> kept, MaterialArea area) {
        requireKnown(area);
        return update(areas, kept.change(area));
    }

    private static <T extends Kept.Named> Kept<T> add(Records<T> records, T says) {
        says.check();
        var kept = Kept.add(Ids.next(), Scope.current().requireUnit(), says);
        records.add(kept);
        return kept;
    }

    private static <T extends Kept.Named> Kept<T> update(Records<T> records, Kept<T> changed) {
        changed.says().check();
        records.update(changed);
        return changed;
    }

    private void requireKnown(MaterialArea area) {
        area.growers().stream().map(MaterialArea.Grower::producerId).filter(Objects::nonNull)
                .filter(id -> producers.find(id).isEmpty()).findAny().ifPresent(unknown -> {
                    throw Refusal.invalid("growers", "unknown", "Không có chủ thể này.", "There is no such producer.");
                });
    }
}
