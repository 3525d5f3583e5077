package id.rewang.procurement.photo;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.order.ActingOnOrder;
import id.rewang.procurement.order.IllegalTransition;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.policy.Duty;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The goods receiver uploads a photo of goods that are being checked; the goods receipt names it afterwards. So a photo that a
 * bad network loses costs the photo, not the receipt.
 */
@Service
public class KeepingPhoto {

    public static final int MAX_PER_ORDER = 12;

    private final ActingOnOrder acting;
    private final Photos photos;
    private final BusinessClock clock;

    KeepingPhoto(ActingOnOrder acting, Photos photos, BusinessClock clock) {
        this.acting = acting;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * Keeps it once, however often it comes.
     *
     * @throws ProblemException  422 when the file is no picture that is accepted, see {@link Picture}; {@code too-many-photos}
     * @throws IllegalTransition when nothing is there to be checked
     */
    @Transactional
    public Kept keep(UUID orderId, byte[] file, Actor actor) {
        PurchaseOrder order = acting.forDepartment(orderId, actor);
        Person by = acting.inDuty(order, Duty.CHECK_GOODS, actor, Roles.GOODS_RECEIVER);
        Picture picture = Picture.of(file);
        Set<String> known = photos.namesOf(orderId);
        if (known.contains(picture.sha256())) {
            return new Kept(picture, false);
        }
        order.requireGoodsToCheck();
        if (known.size() >= MAX_PER_ORDER) {
            throw ProblemException.refused(
                    "too-many-photos", "An order has at most " + MAX_PER_ORDER + " photos of its goods.");
        }
        photos.add(order, picture, by, clock.instant());
        return new Kept(picture, true);
    }

    /**
     * @param isNew false when it was there before
     */
    public record Kept(Picture picture, boolean isNew) {}
}
