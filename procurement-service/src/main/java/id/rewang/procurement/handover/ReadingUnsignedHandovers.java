package id.rewang.procurement.handover;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which handovers wait for somebody's side to sign. */
@Service
@Transactional(readOnly = true)
public class ReadingUnsignedHandovers {

    private final Handovers handovers;

    ReadingUnsignedHandovers(Handovers handovers) {
        this.handovers = handovers;
    }

    /**
     * Those that the person's seller, else the person's department, has not signed; the longest waiting first.
     *
     * @throws ProblemException 403 when the person belongs to neither
     */
    public Page<UnsignedHandover> list(Paging paging, Actor actor) {
        List<UnsignedHandover> found = actor.is(Roles.SELLER)
                ? handovers.unsignedBySeller(
                        actor.region(), own(actor.sellerId(), "seller"), paging.afterId(), paging.fetch())
                : handovers.unsignedByDepartment(
                        actor.region(), own(actor.departmentId(), "department"), paging.afterId(), paging.fetch());
        return Page.of(
                found, paging, unsigned -> List.of(unsigned.handover().id().toString()));
    }

    private static UUID own(@Nullable UUID own, String what) {
        if (own == null) {
            throw Actor.notYours("Only the handovers of your own " + what + " can be listed.");
        }
        return own;
    }
}
