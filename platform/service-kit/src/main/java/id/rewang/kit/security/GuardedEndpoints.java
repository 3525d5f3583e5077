package id.rewang.kit.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets the application start only when every endpoint of ours says who may use it. */
final class GuardedEndpoints implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping endpoints;
    private final List<PathPattern> guardedByPath;

    GuardedEndpoints(RequestMappingHandlerMapping endpoints, List<String> openPaths) {
        this.endpoints = endpoints;
        this.guardedByPath = Stream.concat(Stream.of("/ops/**"), openPaths.stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            if (isOurs(method) && !isGuarded(method) && !isGuardedByPath(mapping.getPatternValues())) {
                throw new IllegalStateException(
                        "the endpoint " + mapping + " says by no @PreAuthorize who may use it: " + method);
            }
        });
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("id.rewang.")
                && !org.springframework.boot.webmvc.error.ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static boolean isGuarded(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class);
    }

    private boolean isGuardedByPath(Set<String> patterns) {
        return patterns.stream()
                .allMatch(path -> guardedByPath.stream().anyMatch(p -> p.matches(PathContainer.parsePath(path))));
    }
}
