package id.rewang.stack;

import id.rewang.stack.token.TokenIssuer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The Spring properties that each application is started with.
 *
 * @param bankJournal   where the bank simulator keeps its books
 * @param demonstration whether tokens of {@link TokenIssuer}, who asks nobody for a password, are believed
 */
record ServiceSettings(Addresses addresses, PortPlan ports, Secrets secrets, Path bankJournal, boolean demonstration) {

    static final String DEMONSTRATION = "rewang.demonstration";

    private static final String BANK_CODE = "114";
    private static final String CLIENT = "rewang";

    Map<String, String> of(Application application) {
        Map<String, String> settings = new HashMap<>();
        settings.put("server.port", Integer.toString(ports.of(application)));
        settings.put("server.address", addresses.listenOn());
        if (application.equals(Application.BANK)) {
            settings.putAll(bank(secrets.bankKeys()));
        } else {
            settings.putAll(service(application.name()));
        }
        if (application.equals(Application.IDENTITY)) {
            settings.putAll(identity());
        }
        if (application.equals(Application.PORTAL)) {
            settings.putAll(portal());
        }
        if (application.equals(Application.PAYMENT)) {
            settings.putAll(bankOfPayment(secrets.bankKeys()));
        }
        return settings;
    }

    private Map<String, String> service(String name) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "spring.datasource.url", addresses.databaseUrl(name),
                "spring.datasource.username", name,
                "spring.datasource.password", secrets.databasePassword(name),
                "spring.kafka.bootstrap-servers", addresses.kafka(),
                "rewang.security.issuers[0].issuer", addresses.issuer(),
                "rewang.security.issuers[0].jwk-set", addresses.identity() + "/oauth2/jwks"));
        if (demonstration) {
            settings.put("rewang.security.issuers[1].issuer", TokenIssuer.ISSUER);
            settings.put(
                    "rewang.security.issuers[1].jwk-set",
                    secrets.tokens().jwkSet().toUri().toString());
        }
        return settings;
    }

    private Map<String, String> identity() {
        return Map.of(
                "rewang.identity.issuer", addresses.issuer(),
                "rewang.identity.seal-file", secrets.identitySeal().toString(),
                "rewang.identity.portal.url", addresses.portal(),
                "rewang.identity.portal.secret-file",
                        secrets.portalClientSecret().toString());
    }

    private Map<String, String> portal() {
        return Map.of(
                "rewang.identity.issuer", addresses.issuer(),
                "rewang.identity.client-secret-file",
                        secrets.portalClientSecret().toString(),
                "spring.http.serviceclient.catalog.base-url", addresses.catalog(),
                "spring.http.serviceclient.procurement.base-url", addresses.procurement(),
                "spring.http.serviceclient.payment.base-url", addresses.payment(),
                "spring.http.serviceclient.identity.base-url", addresses.identity());
    }

    private Map<String, String> bankOfPayment(BankKeys keys) {
        return Map.of(
                "rewang.bank.url", addresses.bank(),
                "rewang.bank.client-id", CLIENT,
                "rewang.bank.private-key-file", keys.customerPrivate().toString(),
                "rewang.bank.client-secret-file", keys.sharedSecret().toString(),
                "rewang.bank.public-key-file", keys.bankPublic().toString());
    }

    private Map<String, String> bank(BankKeys keys) {
        return Map.of(
                "bank.data", bankJournal.toString(),
                "bank.code", BANK_CODE,
                "bank.client-id", CLIENT,
                "bank.client-public-key-file", keys.customerPublic().toString(),
                "bank.client-secret-file", keys.sharedSecret().toString(),
                "bank.private-key-file", keys.bankPrivate().toString(),
                "bank.callback-url", addresses.payment() + "/snap/v1.0/transfer/notify");
    }
}
