package vn.ocop.platform.identity;

import java.util.Collection;
import java.util.Comparator;

/** How far a person's work reaches, from nothing but the public's part to everything. */
public enum Jurisdiction {
    /** What the law makes public. */
    PUBLIC,
    /** The person's own producer. */
    OWN,
    /** The person's unit. */
    UNIT,
    /** The unit and all units below it. */
    AREA,
    /** Every unit of the installation. */
    ALL;

    /** The name the database's policies know. */
    public String setting() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Jurisdiction widest(Collection<Jurisdiction> all) {
        return all.stream().max(Comparator.naturalOrder()).orElse(PUBLIC);
    }
}
