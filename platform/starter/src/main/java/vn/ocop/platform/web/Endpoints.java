package vn.ocop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds what answers a request, once; filters and rules read the same finding. */
public class Endpoints {

    private static final String FOUND = Endpoints.class.getName();

    private final RequestMappingHandlerMapping handlers;

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

    private Endpoint find(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            var handler = handlers.getHandler(request);
            return handler != null && handler.getHandler() instanceof HandlerMethod method
                    && EndpointRules.isOurs(method) ? Endpoint.of(method) : Endpoint.NONE;
        } catch (Exception noneForThisMethodOrType) {
            return Endpoint.NONE;
        }
    }
}
