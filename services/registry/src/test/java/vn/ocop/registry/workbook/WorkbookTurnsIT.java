package vn.ocop.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.PlatformTest;

/** One officer's many workbooks do not keep another's waiting. */
@PlatformTest
class WorkbookTurnsIT {

    private static final String UNIT = "09817";

    @Autowired
    private Workbooks workbooks;

    @Autowired
    private TransactionTemplate transaction;

    private final Instant begin = Instant.parse("2020-01-01T00:00:00Z");
    private final List<UUID> brought = new ArrayList<>();

    @Test
    void officersTakeTurns() {
        var many = UUID.randomUUID();
        var other = UUID.randomUUID();

        new Scope(UNIT, Jurisdiction.UNIT, many, "test", Set.of())
                .run(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    bring(many);
                    bring(many);
                    bring(many);
                    bring(other);
                    var order = Stream.generate(workbooks::next).takeWhile(Optional::isPresent)
                            .flatMap(Optional::stream)
                            .map(Workbook::id).filter(brought::contains).map(brought::indexOf).toList();
                    assertThat(order).containsExactly(0, 3, 1, 2);
                }));
    }

    private void bring(UUID officer) {
        var id = UUID.randomUUID();
        workbooks.add(new Workbook(id, UNIT, officer, Jurisdiction.UNIT, "t.xlsx", id.toString(),
                Workbook.State.PREVIEWING, 0, 0, 0, List.of(), begin.plusSeconds(brought.size())),
                Collections.emptyIterator());
        brought.add(id);
    }
}
