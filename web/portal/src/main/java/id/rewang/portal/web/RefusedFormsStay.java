package id.rewang.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A form that comes back refused is still on its page: the address stays that of the page, so that loading it again or
 * coming back to it shows a page. One that was accepted leads to another page, whose address is taken.
 */
final class RefusedFormsStay implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
        if (request.getMethod().equals("POST") && request.getHeader("HX-Boosted") != null) {
            response.setHeader("HX-Push-Url", "false");
        }
        return true;
    }
}
