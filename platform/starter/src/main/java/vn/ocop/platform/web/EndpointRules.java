package vn.ocop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;

/** Applies the endpoints' rules: default-deny. */
class EndpointRules implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !allows(method)) {
            throw Refusal.forbidden("role-may-not", "Vai trò của bạn không được làm việc này.",
                    "Your role may not do this.");
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return !ErrorController.class.isAssignableFrom(method.getBeanType())
                && !method.getBeanType().getName().startsWith("org.springdoc.")
                && !method.getBeanType().getName().startsWith("org.springframework.boot.");
    }

    private static boolean allows(HandlerMethod method) {
        if (method.hasMethodAnnotation(AllowPublic.class)) {
            return true;
        }
        if (method.hasMethodAnnotation(AllowSignedIn.class)) {
            return Scope.isBound() && Scope.current().person() != null;
        }
        var rule = method.getMethodAnnotation(Allow.class);
        return rule != null && Scope.isBound() && Arrays.stream(rule.value()).anyMatch(Scope.current()::has);
    }
}
