package vn.ocop.portal.page;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ocop.platform.web.AllowSignedIn;

/** A person of several units chooses the one to act for; the services look into the token whether it is one of them. */
@Controller
class UnitPages {

    @PostMapping("/unit")
    @AllowSignedIn
    ResponseEntity<Void> choose(@RequestParam String unit) {
        var cookie = ResponseCookie.from("ocop-unit", unit.matches("[0-9A-Z]{2,5}") ? unit : "").path("/")
                .maxAge(Duration.ofDays(365)).httpOnly(true).sameSite("Lax").build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, "/").build();
    }
}
