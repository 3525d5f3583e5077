package id.rewang.invariants;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that a service answered with success, as the client wrote it down when the answer came.
 *
 * @param time    when the answer came, by the client's clock
 * @param service lower case
 * @param method  HTTP method
 * @param path    from {@code /v1} on
 * @param key     its idempotency key, if it was a POST
 * @param subject who asked
 * @param id      id of the resource that the answer names, if any
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AcknowledgedRequest(
        Instant time,
        String service,
        String method,
        String path,
        @Nullable String key,
        String subject,
        @Nullable String id) {

    /** Where a resource of the API is kept, and which one it is. */
    record Resource(Service service, String table, String id) {}

    private static final Map<String, String> TABLES = Map.of(
            "CATALOG/sellers", "seller",
            "CATALOG/products", "product",
            "PROCUREMENT/departments", "department",
            "PROCUREMENT/budget-lines", "budget_line",
            "PROCUREMENT/purchase-orders", "purchase_order",
            "PAYMENT/bank-accounts", "bank_account",
            "PAYMENT/bills", "bill");

    /** @throws IllegalArgumentException when the line names no service of ours */
    Service answeredBy() {
        return Service.of(service);
    }

    /** What must exist because of it: what a POST to a collection or a PUT of one resource made. */
    Optional<Resource> made() {
        String[] segments = path.replaceAll("\\?.*", "").split("/");
        boolean collection = segments.length == 3 && method.equals("POST");
        boolean one = segments.length == 4 && method.equals("PUT");
        String made = one ? segments[3] : id;
        String table = collection || one ? TABLES.get(answeredBy() + "/" + segments[2]) : null;
        return table == null || made == null ? Optional.empty() : Optional.of(new Resource(answeredBy(), table, made));
    }

    @Override
    public String toString() {
        return "%s %s by %s at %s".formatted(method, path, subject, time);
    }
}
