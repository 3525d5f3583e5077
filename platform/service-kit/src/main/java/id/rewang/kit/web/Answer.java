package id.rewang.kit.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers with a resource and its version in the {@code ETag} header. */
public final class Answer {

    private Answer() {}

    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(Long.toString(version)).body(body);
    }

    /**
     * @param path where the new resource is, such as {@code /v1/bills/0190…}
     */
    public static <T> ResponseEntity<T> created(String path, long version, T body) {
        return ResponseEntity.created(URI.create(path))
                .eTag(Long.toString(version))
                .body(body);
    }

    /** The answer to a PUT: 201 when it created the resource, else 200. */
    public static <T> ResponseEntity<T> put(boolean created, String path, long version, T body) {
        return created ? created(path, version, body) : ok(version, body);
    }
}
