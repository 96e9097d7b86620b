package vn.ocop.programme;

import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Scope;
import vn.ocop.programme.unit.Unit;
import vn.ocop.programme.unit.UnitFile;
import vn.ocop.programme.unit.Units;

/** At the start, units of the file that are not on the platform yet join it. */
@Component
class UnitsJoin implements ApplicationRunner {

    private final Units units;
    private final TransactionTemplate transaction;

    UnitsJoin(Units units, TransactionTemplate transaction) {
        this.units = units;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known = Scope.system("VN", "units join").call(() -> transaction.execute(status -> units.all())).stream()
                .map(Unit::code)
                .collect(Collectors.toSet());
        UnitFile.read().stream().filter(unit -> !known.contains(unit.code())).forEach(unit -> Scope
                .system(unit.code(), "units join")
                .run(() -> transaction.executeWithoutResult(status -> units.join(unit))));
    }
}
