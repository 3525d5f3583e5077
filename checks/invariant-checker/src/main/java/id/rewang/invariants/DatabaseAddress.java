package id.rewang.invariants;

import org.jspecify.annotations.Nullable;

/**
 * Where a service's database is. A role that may only read is enough.
 *
 * @param url      JDBC URL; may carry user and password itself
 * @param user     {@code null} when the URL says it
 * @param password {@code null} when the URL says it
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    public DatabaseAddress(String url) {
        this(url, null, null);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url.replaceAll("\\?.*", "") + "]";
    }
}
