package id.rewang.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running bank, asked over HTTP by a client that signs by itself. */
class BankIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "rahasia-contoh";
    private static final String TREASURER = "0011000002";
    private static final String SELLER = "0021000017";
    private static final AtomicLong EXTERNAL_IDS = new AtomicLong();
    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private record Received(String body, String timestamp, String signature) {}

    private static final List<Received> CALLBACKS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger CALLBACKS_TO_REFUSE = new AtomicInteger();

    @TempDir
    static Path dir;

    private static KeyPair client;
    private static KeyPair bankKey;
    private static HttpServer callbackServer;
    private static ConfigurableApplicationContext bank;
    private static URI base;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void startTheBank() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        client = generator.generateKeyPair();
        bankKey = generator.generateKeyPair();
        callbackServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        callbackServer.createContext("/snap/v1.0/transfer/notify", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refuse = CALLBACKS_TO_REFUSE.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
            if (!refuse) {
                CALLBACKS.add(new Received(
                        body,
                        exchange.getRequestHeaders().getFirst("X-TIMESTAMP"),
                        exchange.getRequestHeaders().getFirst("X-SIGNATURE")));
            }
            exchange.sendResponseHeaders(refuse ? 503 : 200, -1);
            exchange.close();
        });
        callbackServer.start();
        bank = BankApplication.start(
                "--server.port=0",
                "--bank.data=" + dir.resolve("data"),
                "--bank.client-public-key-file="
                        + pem("client.pem", "PUBLIC KEY", client.getPublic().getEncoded()),
                "--bank.client-secret-file=" + Files.writeString(dir.resolve("secret"), SECRET + "\n"),
                "--bank.private-key-file="
                        + pem("bank.pem", "PRIVATE KEY", bankKey.getPrivate().getEncoded()),
                "--bank.callback-url=http://127.0.0.1:"
                        + callbackServer.getAddress().getPort() + "/snap/v1.0/transfer/notify",
                "--bank.callback-retry=PT0.1S",
                "--bank.interbank-delay=PT0.2S");
        int port = ((WebServerApplicationContext) bank).getWebServer().getPort();
        base = URI.create("http://127.0.0.1:" + port);
        admin("POST", "/admin/accounts", account(TREASURER, "BENDAHARA CONTOH", "TREASURER", "900000000.00"));
        admin("POST", "/admin/accounts", account(SELLER, "KOPERASI CONTOH", "SELLER", "0.00"));
    }

    @AfterAll
    static void stopTheBank() {
        bank.close();
        callbackServer.stop(0);
    }

    @BeforeEach
    void clearFaults() throws Exception {
        admin("DELETE", "/admin/faults", "");
        CALLBACKS.clear();
    }

    @Test
    void paysInsideTheBankAndTellsSoWithItsSignature() throws Exception {
        String reference = newReference();
        String before = balance(SELLER);

        HttpResponse<String> answer = send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1250000.00"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("responseCode").asString()).isEqualTo("2001700");
        assertThat(json(answer).at("/amount/value").asString()).isEqualTo("1250000.00");
        assertThat(balance(SELLER)).isEqualTo(plus(before, "1250000.00"));
        await().until(() -> callbacksOf(reference).size() == 1);
        Received callback = callbacksOf(reference).getFirst();
        assertThat(JSON.readTree(callback.body()).get("latestTransactionStatus").asString())
                .isEqualTo("00");
        assertThat(isSignedByTheBank(callback)).isTrue();
    }

    @Test
    void answersTheSameForTheSameReferenceAndMovesNothingAgain() throws Exception {
        String reference = newReference();
        HttpResponse<String> first = send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));
        String after = balance(SELLER);

        HttpResponse<String> second = send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));
        HttpResponse<String> other = send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.01"));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(other).get("responseCode").asString()).isEqualTo("4041718");
        assertThat(balance(SELLER)).isEqualTo(after);
    }

    @Test
    void settlesATransferToAnotherBankAWhileLater() throws Exception {
        String reference = newReference();

        HttpResponse<String> answer = send("/snap/v1.0/transfer-interbank", interbank(reference, "75000.50"));

        assertThat(json(answer).get("responseCode").asString()).isEqualTo("2021800");
        await().until(() -> statusOf(reference, "18").equals("00"));
        await().until(() -> callbacksOf(reference).size() == 1);
    }

    @Test
    void keepsTellingUntilItIsHeard() throws Exception {
        CALLBACKS_TO_REFUSE.set(2);
        String reference = newReference();

        send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));

        await().until(() -> callbacksOf(reference).size() == 1);
        assertThat(CALLBACKS_TO_REFUSE).hasValue(0);
    }

    @Test
    void tellsTwiceWhenAskedTo() throws Exception {
        fault("{\"fault\":\"REPEAT_CALLBACK\"}");
        String reference = newReference();

        send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));

        await().until(() -> callbacksOf(reference).size() == 2);
        admin("POST", "/admin/transfers/" + reference + "/notify", "");
        await().until(() -> callbacksOf(reference).size() == 3);
    }

    @Test
    void refusesForGoodWithTheReasonAsked() throws Exception {
        fault("{\"fault\":\"REFUSE\",\"beneficiaryAccount\":\"" + SELLER + "\",\"code\":\"18\","
                + "\"reason\":\"Rekening tidak aktif\"}");
        String reference = newReference();
        String before = balance(SELLER);

        HttpResponse<String> refused = send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));
        HttpResponse<String> again = send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("responseCode").asString()).isEqualTo("4031718");
        assertThat(json(refused).get("responseMessage").asString()).isEqualTo("Rekening tidak aktif");
        assertThat(again.body()).isEqualTo(refused.body());
        assertThat(statusOf(reference, "17")).isEqualTo("06");
        assertThat(balance(SELLER)).isEqualTo(before);
    }

    @Test
    void losesTheAnswerButMovesTheMoney() throws Exception {
        fault("{\"fault\":\"LOSE_ANSWER\"}");
        String reference = newReference();
        String before = balance(SELLER);

        assertThatThrownBy(() -> send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00")))
                .isInstanceOf(IOException.class);

        assertThat(statusOf(reference, "17")).isEqualTo("00");
        assertThat(balance(SELLER)).isEqualTo(plus(before, "1000.00"));
    }

    @Test
    void knowsNothingOfWhatItNeverReceived() throws Exception {
        fault("{\"fault\":\"NEVER_RECEIVE\"}");
        String reference = newReference();

        assertThatThrownBy(() -> send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00")))
                .isInstanceOf(IOException.class);
        HttpResponse<String> unknown = send("/snap/v1.0/transfer/status", enquiry(reference, "17"));
        HttpResponse<String> sentAgain = send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));

        assertThat(json(unknown).get("responseCode").asString()).isEqualTo("4043601");
        assertThat(json(sentAgain).get("responseCode").asString()).isEqualTo("2001700");
    }

    @Test
    void leavesADelayedTransferPendingUntilItIsToldToSettle() throws Exception {
        fault("{\"fault\":\"DELAY\"}");
        String reference = newReference();

        HttpResponse<String> answer = send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));

        assertThat(json(answer).get("responseCode").asString()).isEqualTo("2021700");
        assertThat(statusOf(reference, "17")).isEqualTo("03");
        admin("POST", "/admin/transfers/" + reference + "/settle", "");
        assertThat(statusOf(reference, "17")).isEqualTo("00");
    }

    @Test
    void creditsAReturnedTransferBackAndTellsSo() throws Exception {
        fault("{\"fault\":\"RETURN\",\"after\":\"PT0.1S\"}");
        String reference = newReference();
        String before = balance(TREASURER);

        send("/snap/v1.0/transfer-intrabank", intrabank(reference, "1000.00"));

        await().until(() -> callbacksOf(reference).size() == 2);
        assertThat(callbacksOf(reference))
                .extracting(c ->
                        JSON.readTree(c.body()).get("latestTransactionStatus").asString())
                .containsExactly("00", "04");
        assertThat(balance(TREASURER)).isEqualTo(before);
    }

    @Test
    void letsNobodyInWithoutItsOwnSignatureAndToken() throws Exception {
        String body = intrabank(newReference(), "1000.00");
        String path = "/snap/v1.0/transfer-intrabank";

        assertThat(code(HTTP.send(
                        snap(path, body, "wrong secret", token(), "" + EXTERNAL_IDS.incrementAndGet()), text())))
                .isEqualTo("4011700");
        assertThat(code(HTTP.send(
                        snap(path, body, SECRET, "no-such-token", "" + EXTERNAL_IDS.incrementAndGet()), text())))
                .isEqualTo("4011701");
        assertThat(code(HTTP.send(
                        HttpRequest.newBuilder(base.resolve(path))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        text())))
                .isEqualTo("4011703");
        assertThat(code(tokenRequest(KeyPairGenerator.getInstance("RSA").generateKeyPair())))
                .isEqualTo("4017300");
    }

    @Test
    void takesAnExternalIdOnlyOnceADay() throws Exception {
        String path = "/snap/v1.0/transfer-intrabank";
        String externalId = "" + EXTERNAL_IDS.incrementAndGet();
        HTTP.send(snap(path, intrabank(newReference(), "1000.00"), SECRET, token(), externalId), text());

        HttpResponse<String> again =
                HTTP.send(snap(path, intrabank(newReference(), "1000.00"), SECRET, token(), externalId), text());

        assertThat(code(again)).isEqualTo("4091700");
    }

    @Test
    void namesTheFieldThatIsMissingOrMalformed() throws Exception {
        String path = "/snap/v1.0/transfer-intrabank";

        HttpResponse<String> missing =
                send(path, intrabank(newReference(), "1000.00").replace("sourceAccountNo", "source"));
        HttpResponse<String> malformed = send(path, intrabank(newReference(), "1000"));
        HttpResponse<String> notJson = send(path, "{");

        assertThat(code(missing)).isEqualTo("4001702");
        assertThat(json(missing).get("responseMessage").asString()).contains("sourceAccountNo");
        assertThat(code(malformed)).isEqualTo("4001701");
        assertThat(json(malformed).get("responseMessage").asString()).contains("amount");
        assertThat(code(notJson)).isEqualTo("4001700");
    }

    @Test
    void refusesAFileWhoseTotalIsWrongAndNamesTheLine() throws Exception {
        HttpResponse<String> answer = bulk("POST", "/bulk/files", "maker", bulkFile("F-WRONG", "1001.00", "1000.00"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("detail").asString()).startsWith("line 2");
    }

    @Test
    void paysABulkFileOnceAfterASecondPersonReleasedIt() throws Exception {
        String file = bulkFile("F-1", "1000.00", "1000.00");
        String before = balance(SELLER);

        assertThat(bulk("POST", "/bulk/files", "maker", file).statusCode()).isEqualTo(201);
        assertThat(bulk("POST", "/bulk/files", "maker", file).statusCode()).isEqualTo(200);
        assertThat(bulk("POST", "/bulk/files/F-1/release", "maker", "").statusCode())
                .isEqualTo(403);
        assertThat(bulk("GET", "/bulk/files/F-1/answer", "maker", "").statusCode())
                .isEqualTo(409);
        assertThat(bulk("POST", "/bulk/files/F-1/release", "checker", "").statusCode())
                .isEqualTo(200);
        assertThat(bulk("POST", "/bulk/files/F-1/release", "checker", "").statusCode())
                .isEqualTo(200);

        assertThat(balance(SELLER)).isEqualTo(plus(before, "1000.00"));
        assertThat(bulk("GET", "/bulk/files/F-1/answer", "maker", "").body())
                .contains("TRANSFER,F-1-1,1000.00,PAID,00,,BNK");
    }

    private static String bulkFile(String reference, String total, String amount) {
        return String.join(
                "\r\n",
                "FILE,fileReference,sourceAccount,count,total",
                "FILE," + reference + "," + TREASURER + ",1," + total,
                "TRANSFER,reference,beneficiaryAccount,beneficiaryBankCode,beneficiaryName,amount,remark",
                "TRANSFER," + reference + "-1," + SELLER + ",114,KOPERASI CONTOH," + amount + ",\"nasi, kotak\"",
                "");
    }

    private static String intrabank(String reference, String amount) {
        return """
                { "partnerReferenceNo": "%s", "amount": {"value": "%s", "currency": "IDR"},
                  "beneficiaryAccountNo": "%s", "sourceAccountNo": "%s",
                  "transactionDate": "2026-03-02T09:00:00+07:00", "remark": "nasi kotak" }
                """.formatted(reference, amount, SELLER, TREASURER);
    }

    private static String interbank(String reference, String amount) {
        return """
                {"partnerReferenceNo":"%s","amount":{"value":"%s","currency":"IDR"},"beneficiaryAccountName":"TOKO CONTOH",
                 "beneficiaryAccountNo":"8820001122","beneficiaryBankCode":"014","sourceAccountNo":"%s",
                 "transactionDate":"2026-03-02T09:00:00+07:00"}
                """.formatted(reference, amount, TREASURER);
    }

    private static String enquiry(String reference, String service) {
        return "{\"originalPartnerReferenceNo\":\"%s\",\"serviceCode\":\"%s\"}".formatted(reference, service);
    }

    private static String statusOf(String reference, String service) throws Exception {
        return json(send("/snap/v1.0/transfer/status", enquiry(reference, service)))
                .get("latestTransactionStatus")
                .asString();
    }

    private static HttpResponse<String> send(String path, String body) throws Exception {
        return HTTP.send(snap(path, body, SECRET, token(), "" + EXTERNAL_IDS.incrementAndGet()), text());
    }

    private static HttpRequest snap(String path, String body, String secret, String token, String externalId)
            throws Exception {
        String timestamp = "2026-03-02T09:00:00+07:00";
        String minified = JSON.writeValueAsString(body.strip().equals("{") ? "{" : JSON.readTree(body));
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest((body.equals("{") ? "{" : minified).getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        String text = "POST:" + path + ":" + token + ":" + HexFormat.of().formatHex(hash) + ":" + timestamp;
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("X-TIMESTAMP", timestamp)
                .header("X-SIGNATURE", signature)
                .header("X-PARTNER-ID", "rewang")
                .header("X-EXTERNAL-ID", externalId)
                .header("CHANNEL-ID", "95221")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String token() throws Exception {
        return json(tokenRequest(client)).get("accessToken").asString();
    }

    private static HttpResponse<String> tokenRequest(KeyPair key) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update("rewang|2026-03-02T09:00:00+07:00".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/snap/v1.0/access-token/b2b"))
                .header("Content-Type", "application/json")
                .header("X-CLIENT-KEY", "rewang")
                .header("X-TIMESTAMP", "2026-03-02T09:00:00+07:00")
                .header("X-SIGNATURE", Base64.getEncoder().encodeToString(signature.sign()))
                .POST(BodyPublishers.ofString("{\"grantType\":\"client_credentials\"}"))
                .build();
        return HTTP.send(request, text());
    }

    private static boolean isSignedByTheBank(Received callback) throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(callback.body().getBytes(StandardCharsets.UTF_8));
        String text = "POST:/snap/v1.0/transfer/notify:" + HexFormat.of().formatHex(hash) + ":" + callback.timestamp();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(bankKey.getPublic());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(callback.signature()));
    }

    private static List<Received> callbacksOf(String reference) {
        return CALLBACKS.stream()
                .filter(c -> c.body().contains("\"" + reference + "\""))
                .toList();
    }

    private static String balance(String accountNo) throws Exception {
        return json(admin("GET", "/admin/accounts/" + accountNo, ""))
                .at("/account/balance")
                .asString();
    }

    private static void fault(String body) throws Exception {
        assertThat(admin("POST", "/admin/faults", body).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> admin(String method, String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                text());
    }

    private static HttpResponse<String> bulk(String method, String path, String user, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "text/csv")
                        .header("X-Bank-User", user)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                text());
    }

    private static String account(String accountNo, String name, String kind, String opening) {
        return JSON.writeValueAsString(Map.of("accountNo", accountNo, "name", name, "kind", kind, "opening", opening));
    }

    private static String newReference() {
        return "P" + REFERENCES.incrementAndGet();
    }

    private static String plus(String amount, String more) {
        return new java.math.BigDecimal(amount)
                .add(new java.math.BigDecimal(more))
                .toPlainString();
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).get("responseCode").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse.BodyHandler<String> text() {
        return BodyHandlers.ofString();
    }

    private static Path pem(String file, String title, byte[] key) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return Files.writeString(
                dir.resolve(file), "-----BEGIN " + title + "-----\n" + base64 + "\n-----END " + title + "-----\n");
    }
}
