package vn.ocop.registry.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.use.Uses;

/** Which papers end soon, and what has been told of it. */
public interface Deadlines {

    /** A paper that may be to be told of; of which unit. */
    record Due(UUID paperId, String unit) {}

    /** All papers, of all units the acting scope reaches, whose step of today has not been told. */
    List<Due> untold(LocalDate today);

    /** Tells it, unless that step has been told, here or by another instance. */
    void tell(Paper paper, Deadline deadline, List<Uses.Use> uses);
}
