package id.rewang.portal.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets the portal start only when every page of ours says who may open it. */
@Component
class GuardedPages implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping pages;

    GuardedPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.pages = pages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        pages.getHandlerMethods().forEach((address, page) -> {
            if (page.getBeanType().getPackageName().startsWith("id.rewang.") && !isGuarded(page)) {
                throw new IllegalStateException("the page " + address + " says by no @PreAuthorize who may open it");
            }
        });
    }

    private static boolean isGuarded(HandlerMethod page) {
        return AnnotatedElementUtils.hasAnnotation(page.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(page.getBeanType(), PreAuthorize.class);
    }
}
