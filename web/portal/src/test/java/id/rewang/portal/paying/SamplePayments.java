package id.rewang.portal.paying;

import id.rewang.portal.Browsers;
import id.rewang.portal.Services;
import java.util.UUID;

/** What payment answers about an invented payment (data contoh) of Rp400.000, of which Rp6.000 is withheld. */
public final class SamplePayments {

    public static final UUID ORDER = UUID.fromString("0199a000-0000-7000-8000-00000000f001");

    private static final String WITHHELD = """
            {"kind":"PPH_22","amount":{"amount":"6000.00","currency":"IDR"},
             "base":{"amount":"400000.00","currency":"IDR"},"rate":"1.5","rounding":"DOWN","ruleId":"tax.pph22.rate",
             "ruleVersion":2,"legalBasis":"PMK 58/2022"}""";

    private SamplePayments() {}

    public static String payment(UUID id, String method, String state, long version, String more) {
        return """
                {"id":"%s","version":%d,"billId":"%s","orderId":"%s","orderNumber":"SP/CONTOH/2026/000001","round":1,
                 "handoverId":"%s","region":"35.73","departmentId":"%s","sellerId":"%s",
                 "sellerName":"Kue Basah Contoh Klojen","paymentMethod":"%s","state":"%s",
                 "since":"2026-11-01T02:00:00Z","attempt":1,
                 "gross":{"amount":"400000.00","currency":"IDR"},"withheld":[%s],
                 "net":{"amount":"394000.00","currency":"IDR"},"taxCash":"NONE","dueAt":"2026-11-01T02:00:00Z",
                 "attempts":[]%s}""".formatted(
                id, version, id, ORDER, id, Browsers.DEPARTMENT, Browsers.SELLER, method, state, WITHHELD, more);
    }

    /** The payment and why it is so much. */
    public static String answer(Services services, UUID id, String method, String state, long version, String more) {
        String payment = payment(id, method, state, version, more);
        services.answer("GET /v1/payments/" + id, payment);
        services.answer("GET /v1/payments/" + id + "/explanation", """
                {"paymentId":"%s","gross":{"amount":"400000.00","currency":"IDR"},"withheld":[%s],
                 "net":{"amount":"394000.00","currency":"IDR"},"forecast":true,
                 "rules":[{"ruleId":"tax.pph22.rate","ruleVersion":2,"value":"1.5","legalBasis":"PMK 58/2022",
                   "outcome":"withheld"}]}""".formatted(id, WITHHELD));
        return payment;
    }

    public static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":null}";
    }
}
