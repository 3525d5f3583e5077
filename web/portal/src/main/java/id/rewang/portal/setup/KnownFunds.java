package id.rewang.portal.setup;

import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Fund;
import id.rewang.portal.api.Procurement.PaymentMethod;
import id.rewang.portal.api.ServiceRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** What departments may spend already, each read when it is first asked for. */
final class KnownFunds {

    private final Payments payments;
    private final Map<UUID, List<Fund>> byDepartment = new HashMap<>();

    KnownFunds(Payments payments) {
        this.payments = payments;
    }

    List<Fund> of(UUID department) {
        return byDepartment.computeIfAbsent(department, this::read);
    }

    Optional<Fund> find(UUID department, PaymentMethod method) {
        return of(department).stream().filter(fund -> fund.method() == method).findFirst();
    }

    private List<Fund> read(UUID department) {
        try {
            return payments.funds(department).items();
        } catch (ServiceRefused none) {
            if (none.status() == HttpStatus.NOT_FOUND.value()) {
                return List.of();
            }
            throw none;
        }
    }
}
