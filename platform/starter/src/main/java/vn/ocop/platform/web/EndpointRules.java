package vn.ocop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;

/** Applies the endpoints' rules: default-deny. */
class EndpointRules implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !allows(Endpoint.of(method))) {
            throw Refusal.forbidden("role-may-not", "Vai trò của bạn không được làm việc này.",
                    "Your role may not do this.");
        }
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return !ErrorController.class.isAssignableFrom(method.getBeanType())
                && !method.getBeanType().getName().startsWith("org.springdoc.")
                && !method.getBeanType().getName().startsWith("org.springframework.boot.");
    }

    static boolean allows(Endpoint endpoint) {
        return switch (endpoint.kind()) {
            case NONE, PUBLIC -> true;
            case SIGNED_IN -> Scope.isBound() && Scope.current().person() != null;
            case ROLES -> Scope.isBound() && endpoint.roles().stream().anyMatch(Scope.current()::has);
        };
    }
}
