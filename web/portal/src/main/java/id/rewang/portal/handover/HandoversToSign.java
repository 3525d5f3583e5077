package id.rewang.portal.handover;

import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.UnsignedHandover;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What waits for the department's signature: the overdue first, then what has waited longest. */
@Component
class HandoversToSign implements Worklist {

    private final Procurement procurement;

    HandoversToSign(Procurement procurement) {
        this.procurement = procurement;
    }

    @Override
    public String name() {
        return "to-sign";
    }

    @Override
    public Set<String> roles() {
        return DrawingUpPanel.OFFICERS;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<WorkItem> read(Person person, int limit) {
        return Pages.first(LOOKED_THROUGH, cursor -> procurement.unsignedHandovers(Pages.SIZE, cursor)).stream()
                .sorted(Comparator.comparing(UnsignedHandover::overdue).reversed())
                .limit(limit)
                .map(handover -> new WorkItem(
                        handover.number(),
                        handover.sellerName(),
                        handover.payable(),
                        "/orders/" + handover.orderId() + "/handovers/" + handover.handoverId(),
                        null,
                        handover.overdue()))
                .toList();
    }
}
