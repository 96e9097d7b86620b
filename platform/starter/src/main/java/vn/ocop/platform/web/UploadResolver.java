package vn.ocop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

class UploadResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Upload.class;
    }

    /** @throws Refusal 422 when the request has no body */
    @Override
    public Upload resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        var body = http == null ? null : WebUtils.getNativeRequest(http, KnownBody.class);
        var upload = body == null ? null : body.upload();
        if (upload == null || upload.size() == 0) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "no-file",
                    new Text("Chưa có tệp nào được gửi lên.", "No file has been sent."));
        }
        return upload;
    }
}
