package vn.ocop.programme.unit.web;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.platform.web.AllowPublic;
import vn.ocop.platform.web.AllowSignedIn;
import vn.ocop.platform.web.Page;
import vn.ocop.programme.unit.Unit;
import vn.ocop.programme.unit.Units;

/** The units of the installation. */
@RestController
@RequestMapping("/v1")
class UnitController {

    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    @GetMapping("/public/units")
    @AllowPublic
    @Transactional(readOnly = true)
    public Page<Unit> everyone() {
        return new Page<>(units.all(), null);
    }

    @GetMapping("/programme/units")
    @AllowSignedIn
    public Page<Unit> all() {
        return new Page<>(units.all(), null);
    }
}
