package vn.ocop.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives what {@link Endpoints} has found for the request, so that its address is matched once. */
class FoundHandlers extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(Endpoints.HANDLER) instanceof HandlerMethod found
                        ? found
                        : super.getHandlerInternal(request);
    }
}
