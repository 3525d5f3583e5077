package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of the departments that ordered, each asked for once. */
@Component
class Buyers {

    private final Procurement procurement;

    Buyers(Procurement procurement) {
        this.procurement = procurement;
    }

    Map<UUID, String> of(Collection<Order> orders) {
        Map<UUID, String> names = new HashMap<>();
        orders.forEach(order -> names.computeIfAbsent(
                order.departmentId(), id -> procurement.department(id).name()));
        return names;
    }

    String of(Order order) {
        return procurement.department(order.departmentId()).name();
    }
}
