package id.rewang.portal.receiving;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.web.Form;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Hands the photos of a goods receipt over before the receipt itself. A photo that was kept is named by its row from then on, so
 * that it need not be taken again whatever else is wrong; one that was refused says so at its row.
 */
@Component
class KeepingPhotos {

    private final Procurement procurement;

    KeepingPhotos(Procurement procurement) {
        this.procurement = procurement;
    }

    void keep(UUID order, Form form, Map<String, MultipartFile> files) {
        for (int row = 0; row < form.rows("lines"); row++) {
            MultipartFile file = files.get("_photos[" + row + "]");
            if (file != null && !file.isEmpty()) {
                keep(order, form, row, file);
            }
        }
    }

    /** The service knows a photo by its content, so that each try may have a key of its own. */
    private void keep(UUID order, Form form, int row, MultipartFile file) {
        try {
            String key = UUID.randomUUID().toString();
            form.put(
                    ReceiptForm.photoOf(row),
                    procurement.keepPhoto(order, key, file).sha256());
        } catch (ServiceRefused refusal) {
            form.refused(ReceiptForm.atPhotoOf(row, refusal));
        }
    }
}
