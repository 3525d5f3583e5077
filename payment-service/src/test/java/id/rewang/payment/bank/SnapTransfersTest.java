package id.rewang.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.rewang.kit.money.Money;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the client makes of every kind of answer. */
class SnapTransfersTest {

    private static PrivateKey key;

    private HttpServer server;
    private SnapTransfers transfers;
    private volatile int status;
    private volatile String body = "";
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    @BeforeAll
    static void makeKey() throws NoSuchAlgorithmException {
        key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/snap/v1.0/access-token/b2b", exchange -> {
            tokens.incrementAndGet();
            answer(exchange, 200, "{\"responseCode\":\"2007300\",\"accessToken\":\"T\",\"expiresIn\":\"900\"}");
        });
        server.createContext("/snap/v1.0/transfer", exchange -> {
            requests.incrementAndGet();
            answer(exchange, status, body);
        });
        server.start();
        transfers = new SnapTransfers(
                new SnapProvider(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/snap/"),
                        "114",
                        "rewang",
                        "95221",
                        "secret",
                        key,
                        SignatureEncoding.BASE64,
                        Duration.ofSeconds(2)),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        transfers.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 2001700, Accepted",
        "202, 2021700, Pending",
        "400, 4001701, Refused",
        "403, 4031714, Refused",
        "403, 4031718, Refused",
        "404, 4041711, Refused",
        "404, 4041718, Unknown",
        "403, 4031704, Unknown",
        "409, 4091700, Unknown",
        "409, 4091701, Unknown",
        "429, 4291700, Unknown",
        "500, 5001700, Unknown",
        "504, 5041700, Unknown",
        "404, 4043601, Unknown",
        "403, 4041711, Unknown",
    })
    void tellsAFinalRefusalFromADoubt(int httpStatus, String responseCode, String expected) {
        status = httpStatus;
        body = "{\"responseCode\":\"" + responseCode + "\",\"responseMessage\":\"...\",\"referenceNo\":\"B1\"}";

        assertThat(transfers.send(instruction()).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "00, Settled",
        "01, Pending",
        "02, Pending",
        "03, Pending",
        "04, Returned",
        "05, Refused",
        "06, Refused",
        "07, NotFound",
        "99, Unknown"
    })
    void understandsEveryTransactionStatus(String transactionStatus, String expected) {
        status = 200;
        body = "{\"responseCode\":\"2003600\",\"originalPartnerReferenceNo\":\"P1\",\"latestTransactionStatus\":\""
                + transactionStatus + "\"}";

        assertThat(transfers.enquire(instruction()).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void doesNotBelieveAnEnquiryAboutAnotherTransfer() {
        status = 200;
        body =
                "{\"responseCode\":\"2003600\",\"originalPartnerReferenceNo\":\"P2\",\"latestTransactionStatus\":\"00\"}";

        assertThat(transfers.enquire(instruction())).isInstanceOf(TransferStatus.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"404, <html>not found</html>", "200, {}", "200, ''", "403, 4031718"})
    void takesAGatewaysAnswerForADoubt(int httpStatus, String text) {
        status = httpStatus;
        body = text;

        assertThat(transfers.send(instruction())).isInstanceOf(TransferAnswer.Unknown.class);
        assertThat(transfers.enquire(instruction())).isInstanceOf(TransferStatus.Unknown.class);
    }

    @Test
    void takesAnEndlessAnswerForADoubt() {
        status = 200;
        body = "{\"responseCode\":\"2001700\",\"x\":\"" + "x".repeat(100_000) + "\"}";

        assertThat(transfers.send(instruction())).isInstanceOf(TransferAnswer.Unknown.class);
    }

    @Test
    void takesAnUnreachableBankForADoubt() {
        server.stop(0);

        assertThat(transfers.send(instruction())).isInstanceOf(TransferAnswer.Unknown.class);
        assertThat(transfers.enquire(instruction())).isInstanceOf(TransferStatus.Unknown.class);
    }

    @Test
    void keepsItsTokenAndRenewsARefusedOneOnce() {
        status = 202;
        body = "{\"responseCode\":\"2021700\"}";
        transfers.send(instruction());
        transfers.send(instruction());
        assertThat(tokens).hasValue(1);

        status = 401;
        body = "{\"responseCode\":\"4011701\"}";
        assertThat(transfers.send(instruction())).isInstanceOf(TransferAnswer.Unknown.class);
        assertThat(tokens).hasValue(2);
        assertThat(requests).hasValue(4);
    }

    private static TransferInstruction instruction() {
        return new TransferInstruction(
                "P1", Money.rupiah(1_000), "0011000002", "0021000017", "114", "KOPERASI CONTOH", "nasi kotak");
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, String body)
            throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
