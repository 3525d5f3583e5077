package id.rewang.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;

/**
 * A request that is meant to take effect once. Two are never equal, not even twins: each has its hash in an array of its own.
 *
 * @param hash of its address and body
 */
record IdempotentRequest(String subject, String key, byte[] hash) {

    private static final String ATTRIBUTE = IdempotentRequest.class.getName();

    /** Whether the same person sent it under the same key; it may ask for something else all the same. */
    boolean isTwinOf(IdempotentRequest other) {
        return subject.equals(other.subject) && key.equals(other.key);
    }

    void leaveIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static IdempotentRequest leftIn(RequestAttributes request) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof IdempotentRequest left) {
            return left;
        }
        throw new IllegalStateException("the idempotency filter has not seen this request");
    }
}
