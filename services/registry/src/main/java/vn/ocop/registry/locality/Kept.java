package vn.ocop.registry.locality;

import java.util.UUID;

/** Something of a unit with what is known of it. */
public record Kept<T extends Kept.Named>(UUID id, String unit, long version, T says) {

    /** What has a name that nothing else of its kind in the unit has. */
    public interface Named {
        String name();

        /** @throws vn.ocop.platform.refusal.Refusal when its parts contradict each other */
        void check();
    }

    public static <T extends Named> Kept<T> add(UUID id, String unit, T says) {
        return new Kept<>(id, unit, 1, says);
    }

    public Kept<T> change(T now) {
        return new Kept<>(id, unit, version + 1, now);
    }
}
