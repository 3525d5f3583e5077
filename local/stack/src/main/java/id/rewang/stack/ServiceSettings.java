package id.rewang.stack;

import id.rewang.stack.postgres.Database;
import id.rewang.stack.token.TokenIssuer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The Spring properties that each application is started with. */
record ServiceSettings(
        PortPlan ports, TokenIssuer tokens, BankKeys bankKeys, DataDirectory data, Map<String, Database> databases) {

    private static final String BANK_CODE = "114";
    private static final String CLIENT = "rewang";

    /** @param overrides settings that win over the stack's own */
    Map<String, String> of(Application application, Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>();
        settings.put("server.port", Integer.toString(ports.of(application)));
        settings.put("server.address", "127.0.0.1");
        if (application.equals(Application.BANK)) {
            settings.putAll(bank());
        } else {
            settings.putAll(service(application));
        }
        if (application.equals(Application.PAYMENT)) {
            settings.putAll(bankOfPayment());
        }
        settings.putAll(overrides);
        return settings;
    }

    private Map<String, String> service(Application application) {
        Database database = Objects.requireNonNull(databases.get(application.name()));
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "spring.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka(),
                "rewang.security.jwk-set", tokens.jwkSet().toUri().toString(),
                "rewang.security.issuer", TokenIssuer.ISSUER);
    }

    private Map<String, String> bankOfPayment() {
        return Map.of(
                "rewang.bank.url", "http://127.0.0.1:" + ports.bank(),
                "rewang.bank.client-id", CLIENT,
                "rewang.bank.private-key-file", bankKeys.customerPrivate().toString(),
                "rewang.bank.client-secret-file", bankKeys.sharedSecret().toString(),
                "rewang.bank.public-key-file", bankKeys.bankPublic().toString());
    }

    private Map<String, String> bank() {
        return Map.of(
                "bank.data",
                        data.server(Application.BANK.name()).resolve("journal").toString(),
                "bank.code", BANK_CODE,
                "bank.client-id", CLIENT,
                "bank.client-public-key-file", bankKeys.customerPublic().toString(),
                "bank.client-secret-file", bankKeys.sharedSecret().toString(),
                "bank.private-key-file", bankKeys.bankPrivate().toString(),
                "bank.callback-url", "http://127.0.0.1:%d/snap/v1.0/transfer/notify".formatted(ports.payment()));
    }
}
