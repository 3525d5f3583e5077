package id.rewang.stack;

/**
 * Where the parts of a system find each other.
 *
 * @param listenOn what every application binds to
 * @param postgres host and port
 * @param kafka    bootstrap servers
 * @param identity the identity provider as the services reach it
 * @param issuer   the identity provider as a browser reaches it, which is also what its tokens name
 * @param portal   the portal as a browser reaches it
 */
record Addresses(
        String listenOn,
        String postgres,
        String kafka,
        String bank,
        String catalog,
        String procurement,
        String payment,
        String identity,
        String issuer,
        String portal) {

    static Addresses onThisMachine(PortPlan ports) {
        return new Addresses(
                "127.0.0.1",
                "127.0.0.1:" + ports.postgres(),
                "127.0.0.1:" + ports.kafka(),
                "http://127.0.0.1:" + ports.bank(),
                "http://127.0.0.1:" + ports.catalog(),
                "http://127.0.0.1:" + ports.procurement(),
                "http://127.0.0.1:" + ports.payment(),
                "http://127.0.0.1:" + ports.identity(),
                "http://127.0.0.1:" + ports.identity(),
                "http://127.0.0.1:" + ports.portal());
    }

    /** In a network of containers, each named as its server; only the published ports can be reached from outside. */
    static Addresses inContainers() {
        PortPlan ports = PortPlan.usual();
        return new Addresses(
                "0.0.0.0",
                "postgres:5432",
                "kafka:9092",
                "http://bank:" + ports.bank(),
                "http://catalog:" + ports.catalog(),
                "http://procurement:" + ports.procurement(),
                "http://payment:" + ports.payment(),
                "http://identity:" + ports.identity(),
                "http://127.0.0.1:" + ports.identity(),
                "http://127.0.0.1:" + ports.portal());
    }

    String databaseUrl(String database) {
        return "jdbc:postgresql://%s/%s".formatted(postgres, database);
    }
}
