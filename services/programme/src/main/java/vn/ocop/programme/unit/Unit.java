package vn.ocop.programme.unit;

import org.jspecify.annotations.Nullable;

/** An administrative unit; its code never changes. */
public record Unit(String code, String name, Kind kind, @Nullable String parent, long version) {

    public enum Kind {
        MINISTRY, PROVINCE, COMMUNE, WARD
    }
}
