package vn.ocop.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.portal.api.ApiProblem;

/** A page for what went wrong: what it is, and where to go on. */
@ControllerAdvice
class Trouble {

    private static final Logger log = LoggerFactory.getLogger(Trouble.class);

    @ExceptionHandler
    String refused(ApiProblem problem, HttpServletResponse response, Model page) {
        return show(problem.status(), problem.detail(), response, page);
    }

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model page) {
        return show(refusal.kind().status(), refusal.detail().in(LocaleContextHolder.getLocale()), response, page);
    }

    @ExceptionHandler
    String missing(NoResourceFoundException missing, HttpServletResponse response, Model page) {
        return show(404, "", response, page);
    }

    @ExceptionHandler
    String away(ResourceAccessException away, HttpServletResponse response, Model page) {
        log.warn("A service is away: {}", away.getMessage());
        return show(503, "", response, page);
    }

    private static String show(int status, String detail, HttpServletResponse response, Model page) {
        response.setStatus(status);
        page.addAttribute("status", status);
        page.addAttribute("detail", detail);
        return "trouble";
    }
}
