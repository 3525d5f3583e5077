package id.rewang.portal.timeline;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.security.Roles;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The photos of an order's goods, for whoever may see the order. */
@Controller
class PhotoController {

    /** A photo never changes under its name. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Procurement procurement;

    PhotoController(Procurement procurement) {
        this.procurement = procurement;
    }

    @GetMapping("/orders/{id}/photos/{sha256}")
    @PreAuthorize(Roles.ORDER_READERS)
    ResponseEntity<byte[]> show(@PathVariable UUID id, @PathVariable String sha256) {
        ResponseEntity<byte[]> photo = procurement.photo(id, sha256);
        return ResponseEntity.ok()
                .contentType(Objects.requireNonNull(photo.getHeaders().getContentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().build().toString())
                .cacheControl(FOR_GOOD)
                .body(photo.getBody());
    }
}
