package id.rewang.procurement.web;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.order.ReadingOrders;
import id.rewang.procurement.photo.KeepingPhoto;
import id.rewang.procurement.photo.KeepingPhoto.Kept;
import id.rewang.procurement.photo.Photos;
import id.rewang.procurement.photo.Picture;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/v1/purchase-orders/{orderId}/photos")
@Tag(name = "Photos")
class PhotosController {

    /** A photo never changes under its name. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final ReadingOrders reading;
    private final Photos photos;
    private final KeepingPhoto keeping;

    PhotosController(ReadingOrders reading, Photos photos, KeepingPhoto keeping) {
        this.reading = reading;
        this.photos = photos;
        this.keeping = keeping;
    }

    @PostMapping
    @PreAuthorize("hasRole('goods_receiver')")
    @Operation(
            summary = "Upload a photo of goods that are being checked, before the goods receipt that names it",
            description =
                    "JPEG, PNG or WebP, recognised by its content. What is kept is the picture without metadata; the "
                            + "answer's sha256 is that of what is kept. The same photo again is answered 200.")
    ResponseEntity<PhotoView> keep(@PathVariable UUID orderId, @RequestPart("file") MultipartFile file, Actor actor)
            throws IOException {
        Kept kept = keeping.keep(orderId, file.getBytes(), actor);
        PhotoView view = PhotoView.of(kept.picture());
        URI address = URI.create("/v1/purchase-orders/" + orderId + "/photos/" + view.sha256());
        return (kept.isNew() ? ResponseEntity.created(address) : ResponseEntity.ok()).body(view);
    }

    @GetMapping("/{sha256}")
    @PreAuthorize(PurchaseOrdersController.READERS)
    @Transactional(readOnly = true)
    @Operation(summary = "A photo of an order's goods, as a picture")
    ResponseEntity<byte[]> show(@PathVariable UUID orderId, @PathVariable String sha256, Actor actor) {
        reading.one(orderId, actor);
        Picture picture = photos.find(orderId, sha256).orElseThrow(() -> ProblemException.notFound("photo", sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().build().toString())
                .cacheControl(FOR_GOOD)
                .body(picture.content());
    }

    record PhotoView(String sha256, String mediaType, int width, int height, int bytes) {

        static PhotoView of(Picture picture) {
            return new PhotoView(
                    picture.sha256(),
                    picture.format().mediaType(),
                    picture.width(),
                    picture.height(),
                    picture.content().length);
        }
    }
}
