package vn.ocop.programme.unit;

import java.util.List;

/** All units of the installation. */
public interface Units {

    List<Unit> all();

    /** Adds the unit and tells the other services, unless it is there already. */
    void join(Unit unit);
}
