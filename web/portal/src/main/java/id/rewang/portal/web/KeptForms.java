package id.rewang.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives back what was typed when somebody had to prove who they are before a form was accepted: the session keeps it until the
 * form's page is shown again. Works for pages whose model has a {@code form}; files are chosen again.
 */
final class KeptForms implements HandlerInterceptor {

    private static final String KEPT = "rewang-kept-form";
    private static final String MODEL = "form";

    private record Kept(String page, HashMap<String, ArrayList<String>> fields) implements Serializable {}

    static void keep(HttpServletRequest request) {
        String page = pathOf(request.getHeader(HttpHeaders.REFERER));
        if (page == null) {
            return;
        }
        HashMap<String, ArrayList<String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
        request.getSession().setAttribute(KEPT, new Kept(page, fields));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object page, @Nullable ModelAndView shown) {
        HttpSession session = request.getSession(false);
        if (session == null
                || shown == null
                || !request.getMethod().equals("GET")
                || !(session.getAttribute(KEPT) instanceof Kept kept)
                || !kept.page().equals(request.getRequestURI())) {
            return;
        }
        session.removeAttribute(KEPT);
        if (shown.getModel().get(MODEL) instanceof Form) {
            shown.getModel().put(MODEL, Form.with(Map.copyOf(kept.fields())));
        }
    }

    private static @Nullable String pathOf(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getRawPath();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
