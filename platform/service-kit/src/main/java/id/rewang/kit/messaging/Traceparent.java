package id.rewang.kit.messaging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Passes a W3C trace on from the event or the HTTP request that is being worked on to the events it causes. */
final class Traceparent {

    static final String HEADER = "traceparent";

    /** https://www.w3.org/TR/trace-context/#traceparent-header, version 00 */
    private static final Pattern VALID = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Traceparent() {}

    static @Nullable String current() {
        Received received = Handling.current();
        return received != null ? received.traceparent() : ofRequest();
    }

    static @Nullable String validOrNull(@Nullable String value) {
        return value != null && VALID.matcher(value).matches() ? value : null;
    }

    private static @Nullable String ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? validOrNull(request.getRequest().getHeader(HEADER))
                : null;
    }
}
