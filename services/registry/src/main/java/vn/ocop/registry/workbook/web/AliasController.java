package vn.ocop.registry.workbook.web;

import static vn.ocop.platform.identity.Role.CITY_OFFICER;
import static vn.ocop.platform.identity.Role.COMMUNE_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.web.Allow;
import vn.ocop.platform.web.Page;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.workbook.Alias;
import vn.ocop.registry.workbook.Meanings;
import vn.ocop.registry.workbook.Workbooks;

/** What the unit's officers have said that texts of workbooks mean. */
@RestController
@RequestMapping("/v1/registry/workbook-aliases")
class AliasController {

    private final Workbooks workbooks;
    private final Audit audit;

    AliasController(Workbooks workbooks, Audit audit) {
        this.workbooks = workbooks;
        this.audit = audit;
    }

    /** @param text empty for a blank cell */
    record Said(@NotNull Alias.Kind kind, @NotNull @Size(max = 500) String text,
            @NotBlank @Size(max = 40) String value) {}

    @GetMapping
    @Allow({COMMUNE_OFFICER, CITY_OFFICER})
    Page<Alias> list() {
        return new Page<>(workbooks.aliases(Scope.current().requireUnit()), null);
    }

    @PutMapping
    @Allow({COMMUNE_OFFICER, CITY_OFFICER})
    Alias learn(@Valid @RequestBody Said said) {
        var alias = Alias.of(said.kind(), said.text(), said.value());
        if (!exists(alias)) {
            throw Refusal.invalid("value", "unknown", "Không có giá trị này.", "There is no such value.");
        }
        var scope = Scope.current();
        workbooks.learn(scope.requireUnit(), scope.requirePerson(), alias);
        audit.record(scope.requireUnit(), "AliasLearnt", "workbook-alias", alias.kind(),
                Map.of("value", alias.value()));
        return alias;
    }

    private boolean exists(Alias alias) {
        return switch (alias.kind()) {
            case UNIT -> workbooks.units().stream().map(Meanings.KnownUnit::code).anyMatch(alias.value()::equals);
            case TYPE -> Arrays.stream(ProducerType.values()).map(Enum::name).anyMatch(alias.value()::equals);
            case SET -> alias.value().matches("0[1-9]|1\\d|2[0-6]");
        };
    }
}
