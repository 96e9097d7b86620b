package vn.ocop.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.ocop.platform.refusal.Refusal;

class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var limit = request.getParameter("limit");
        return new Paging(limit == null ? Paging.DEFAULT_LIMIT : parse(limit), request.getParameter("after"));
    }

    private static int parse(String limit) {
        try {
            int parsed = Integer.parseInt(limit);
            if (parsed >= 1 && parsed <= Paging.MAX_LIMIT) {
                return parsed;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, like a number out of range
        }
        throw Refusal.invalid("limit", "out-of-range", "Số dòng mỗi trang từ 1 đến " + Paging.MAX_LIMIT + ".",
                "The limit is from 1 to " + Paging.MAX_LIMIT + ".");
    }
}
