package id.rewang.portal.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives whatever went wrong in the portal itself a reference that stands in the log and on the page. */
@Component
class Incidents extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);
    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= FIRST_SERVER_ERROR) {
            attributes.put("reference", log(getError(request), null));
        }
        return attributes;
    }

    /**
     * @param known reference that a service has given it
     * @return the reference
     */
    static String log(@Nullable Throwable cause, @Nullable String known) {
        String reference = known == null ? UUID.randomUUID().toString().substring(0, 8) : known;
        log.error("incident {}", reference, cause);
        return reference;
    }
}
