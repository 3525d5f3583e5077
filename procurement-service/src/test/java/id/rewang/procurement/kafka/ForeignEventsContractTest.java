package id.rewang.procurement.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.messaging.IncomingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What catalog and payment publish can be read here, also when they add fields. */
class ForeignEventsContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Arguments> read() {
        return Stream.of(
                Arguments.of("catalog.stock.events/StockReserved", StockAnswers.StockReserved.class),
                Arguments.of("catalog.stock.events/StockRefused", StockAnswers.StockRefused.class),
                Arguments.of("catalog.seller.state/SellerState", SellerStates.SellerState.class),
                Arguments.of("catalog.product.state/ProductState", ProductStates.ProductState.class),
                Arguments.of("payment.payment.events/FundsReserved", PaymentNews.FundsReserved.class),
                Arguments.of("payment.payment.events/FundsRefused", PaymentNews.FundsRefused.class),
                Arguments.of("payment.payment.events/BillAccepted", PaymentNews.BillAccepted.class),
                Arguments.of("payment.payment.events/BillRefused", PaymentNews.BillRefused.class),
                Arguments.of("payment.payment.events/PaymentInstructed", PaymentNews.PaymentInstructed.class),
                Arguments.of("payment.payment.events/PaymentSettled", PaymentNews.PaymentSettled.class),
                Arguments.of("payment.payment.events/PaymentReturned", PaymentNews.PaymentReturned.class),
                Arguments.of("payment.payment.events/PaymentReconciled", PaymentNews.PaymentReconciled.class));
    }

    @ParameterizedTest
    @MethodSource("read")
    void readsTheGoldenSampleWhole(String sample, Class<? extends Record> type) throws IOException {
        Record event = EventBody.read(event(file(sample)), type);

        assertThat(Arrays.stream(type.getRecordComponents()))
                .allSatisfy(component ->
                        assertThat(component.getAccessor().invoke(event)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("read")
    void ignoresFieldsThatItDoesNotKnow(String sample, Class<? extends Record> type) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(file(sample));
        Record known = EventBody.read(event(body.toString()), type);
        body.put("addedNextYear", "whatever").putObject("alsoAdded").put("deep", 1);

        assertThat((Object) EventBody.read(event(body.toString()), type)).isEqualTo(known);
    }

    private static IncomingEvent event(String body) {
        return new IncomingEvent("topic", "key", "id", "type", "source", Instant.EPOCH, 1, null, body);
    }

    private static String file(String sample) throws IOException {
        String name = "/events/" + sample + ".v1.sample.json";
        try (InputStream in = Objects.requireNonNull(ForeignEventsContractTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
