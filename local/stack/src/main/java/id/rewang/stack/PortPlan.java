package id.rewang.stack;

import id.rewang.stack.process.Ports;
import id.rewang.stack.process.StackException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TCP ports on 127.0.0.1, one a server. */
public record PortPlan(
        int postgres, int kafka, int catalog, int procurement, int payment, int bank, int identity, int portal) {

    private static final int SERVERS = 8;
    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535;

    /** Where people expect them. */
    public static PortPlan usual() {
        return new PortPlan(15432, 19092, 8081, 8082, 8083, 8090, 8084, 8080);
    }

    /** Eight ports in a row, for a second system beside a running one. */
    public static PortPlan from(int base) {
        if (base < LOWEST || base + SERVERS > HIGHEST + 1) {
            throw new MisuseException(
                    "--port-base is a number from %d to %d.".formatted(LOWEST, HIGHEST + 1 - SERVERS));
        }
        return new PortPlan(base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7);
    }

    /** Ports nobody uses at this moment. */
    public static PortPlan free() {
        List<Integer> ports = new ArrayList<>();
        while (ports.size() < SERVERS) {
            int port = Ports.free();
            if (!ports.contains(port)) {
                ports.add(port);
            }
        }
        return new PortPlan(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                ports.get(6),
                ports.get(7));
    }

    int of(Application application) {
        return switch (application.name()) {
            case "catalog" -> catalog;
            case "procurement" -> procurement;
            case "payment" -> payment;
            case "bank" -> bank;
            case "identity" -> identity;
            case "portal" -> portal;
            default -> throw new IllegalArgumentException(application.name());
        };
    }

    /** @throws StackException naming the first port that another program listens on */
    void requireFree() {
        byName().forEach((name, port) -> {
            if (Ports.isTaken(port)) {
                throw new StackException(
                        ("Port %d, which %s needs, is taken by another program: end that program, or choose"
                                        + " other ports with ./start --port-base N (eight in a row from N).")
                                .formatted(port, name));
            }
        });
    }

    private Map<String, Integer> byName() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("PostgreSQL", postgres);
        names.put("Kafka", kafka);
        names.put("the catalog service", catalog);
        names.put("the procurement service", procurement);
        names.put("the payment service", payment);
        names.put("the bank simulator", bank);
        names.put("the identity provider", identity);
        names.put("the portal", portal);
        return names;
    }
}
