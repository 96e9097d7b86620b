package vn.ocop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds what answers a request, once; filters and rules read the same finding. */
public class Endpoints {

    private static final String FOUND = Endpoints.class.getName();
    static final String HANDLER = FOUND + ".handler";

    private final RequestMappingHandlerMapping handlers;
    private final Map<Method, Endpoint> rules = new ConcurrentHashMap<>();

    public Endpoints(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /** The request's endpoint; found here if nobody has asked before. */
    public Endpoint of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Endpoint found) {
            return found;
        }
        var endpoint = find(request);
        request.setAttribute(FOUND, endpoint);
        return endpoint;
    }

    /** Lets the controller take the file in, where it is one that does so before its transaction. */
    @SuppressWarnings("unchecked")
    void intake(HttpServletRequest request, Upload upload) {
        if (upload.size() > 0 && request.getAttribute(HANDLER) instanceof HandlerMethod method
                && method.createWithResolvedBean().getBean() instanceof FileIntake intake) {
            var path = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            request.setAttribute(FileIntake.TAKEN, intake.take(path == null ? Map.of() : path, upload));
        }
    }

    private Endpoint find(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            var handler = handlers.getHandler(request);
            if (handler == null || !(handler.getHandler() instanceof HandlerMethod method)
                    || !EndpointRules.isOurs(method)) {
                return Endpoint.NONE;
            }
            request.setAttribute(HANDLER, method);
            return rules.computeIfAbsent(method.getMethod(), known -> Endpoint.of(method));
        } catch (Exception noneForThisMethodOrType) {
            return Endpoint.NONE;
        }
    }
}
