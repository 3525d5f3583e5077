package id.rewang.portal.operating;

import id.rewang.portal.api.Operations;
import id.rewang.portal.api.Operations.DeadLetter;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.ServiceRefused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;

/** Asks the services' operations endpoints; one that is silent does not hide the others. */
@Component
class ServiceStates {

    static final List<String> SERVICES = List.of("catalog", "procurement", "payment");

    private static final Logger log = LoggerFactory.getLogger(ServiceStates.class);

    private final HttpServiceProxyRegistry clients;

    ServiceStates(HttpServiceProxyRegistry clients) {
        this.clients = clients;
    }

    List<ServiceState> read(int letters) {
        return SERVICES.stream().map(service -> read(service, letters)).toList();
    }

    /** A key of a service whose events wait. */
    record Parked(String service, DeadLetter letter) {}

    /** Of all services that answer, the oldest first. */
    List<Parked> parked(int limit) {
        return SERVICES.stream()
                .flatMap(service -> parked(service, limit))
                .sorted(Comparator.comparing(parked -> parked.letter().parkedAt()))
                .limit(limit)
                .toList();
    }

    private Stream<Parked> parked(String service, int limit) {
        try {
            Operations operations = clients.getClient(service, Operations.class);
            return Pages.first(limit, cursor -> operations.deadLetters(Pages.SIZE, cursor)).stream()
                    .map(letter -> new Parked(service, letter));
        } catch (ServiceRefused | ResourceAccessException unavailable) {
            log.warn("the parked events of {} cannot be read", service, unavailable);
            return Stream.empty();
        }
    }

    /** @return empty when there is no such service */
    Optional<Operations> operationsOf(String service) {
        return SERVICES.contains(service)
                ? Optional.of(clients.getClient(service, Operations.class))
                : Optional.empty();
    }

    private ServiceState read(String service, int letters) {
        Operations operations = clients.getClient(service, Operations.class);
        try {
            return new ServiceState(
                    service,
                    value(operations, "rewang.outbox.depth"),
                    value(operations, "rewang.outbox.oldest.age"),
                    value(operations, "rewang.inbox.lag"),
                    value(operations, "rewang.inbox.unreadable.records"),
                    operations.deadLetters(letters, null));
        } catch (ServiceRefused | ResourceAccessException unavailable) {
            log.warn("the operations of {} cannot be read", service, unavailable);
            return ServiceState.silent(service);
        }
    }

    private static @Nullable Double value(Operations operations, String metric) {
        try {
            return operations.metric(metric).value();
        } catch (ServiceRefused refusal) {
            if (refusal.status() == 404) {
                return null;
            }
            throw refusal;
        }
    }
}
