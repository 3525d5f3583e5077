package id.rewang.payment.bank;

import id.rewang.bank.BankApplication;
import id.rewang.kit.money.Money;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real bank-simulator on a free port, with fresh keys, for tests. */
public final class RunningBank implements AutoCloseable {

    public static final String CLIENT_ID = "rewang";
    public static final String BANK_CODE = "114";

    /** The bank needs none of what the payment service brings along. */
    private static final Set<String> WANTED =
            Set.of("webmvc", "servlet", "tomcat", "jackson", "http", "web", "task", "autoconfigure");

    private final Path dir;
    private final KeyPair client;
    private final KeyPair bank;
    private final ConfigurableApplicationContext application;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public RunningBank(Path dir, @Nullable URI callbackUrl) throws GeneralSecurityException, IOException {
        this.dir = dir;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        this.client = generator.generateKeyPair();
        this.bank = generator.generateKeyPair();
        pem("client-public.pem", "PUBLIC KEY", client.getPublic().getEncoded());
        pem("bank-private.pem", "PRIVATE KEY", bank.getPrivate().getEncoded());
        pem("client-private.pem", "PRIVATE KEY", client.getPrivate().getEncoded());
        pem("bank-public.pem", "PUBLIC KEY", bank.getPublic().getEncoded());
        Files.writeString(dir.resolve("secret"), "rahasia-contoh");
        this.application = BankApplication.start(
                "--server.port=0",
                "--bank.data=" + dir.resolve("bank"),
                "--bank.code=" + BANK_CODE,
                "--bank.client-id=" + CLIENT_ID,
                "--bank.client-public-key-file=" + dir.resolve("client-public.pem"),
                "--bank.client-secret-file=" + dir.resolve("secret"),
                "--bank.private-key-file=" + dir.resolve("bank-private.pem"),
                "--bank.interbank-delay=PT0.3S",
                "--bank.callback-retry=PT0.1S",
                callbackUrl == null ? "--bank.name=Bank Contoh" : "--bank.callback-url=" + callbackUrl,
                "--spring.autoconfigure.exclude=" + String.join(",", unwanted()));
    }

    public SnapTransfers transfers(Duration timeout) {
        return new SnapTransfers(
                new SnapProvider(
                        base().resolve("/snap"),
                        BANK_CODE,
                        CLIENT_ID,
                        "95221",
                        PemKeys.secret(dir.resolve("secret")),
                        client.getPrivate(),
                        SignatureEncoding.BASE64,
                        timeout),
                Clock.systemUTC());
    }

    /** What the payment service is to be told of this bank. */
    public Map<String, Object> settings() {
        return Map.of(
                "rewang.bank.url", base().toString(),
                "rewang.bank.code", BANK_CODE,
                "rewang.bank.client-id", CLIENT_ID,
                "rewang.bank.private-key-file",
                        dir.resolve("client-private.pem").toString(),
                "rewang.bank.client-secret-file", dir.resolve("secret").toString(),
                "rewang.bank.public-key-file", dir.resolve("bank-public.pem").toString());
    }

    public SnapCallbackVerifier callbackVerifier() {
        return new SnapCallbackVerifier(bank.getPublic(), SignatureEncoding.BASE64, CLIENT_ID, Clock.systemUTC());
    }

    public void openAccount(String accountNo, String name, String kind, Money opening) throws Exception {
        ask(
                "POST",
                "/admin/accounts",
                JsonMapper.shared()
                        .writeValueAsString(java.util.Map.of(
                                "accountNo", accountNo, "name", name, "kind", kind, "opening", opening.amount())));
    }

    public void fault(String json) throws Exception {
        ask("POST", "/admin/faults", json);
    }

    public Money balance(String accountNo) throws Exception {
        JsonNode answer = JsonMapper.shared().readTree(ask("GET", "/admin/accounts/" + accountNo, ""));
        return Money.parse(answer.at("/account/balance").asString(), "IDR");
    }

    /** The body of any of the bank's answers that is not SNAP; anything but 2xx is an error. */
    public byte[] ask(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve(path))
                .header("Content-Type", path.startsWith("/bulk") ? "text/csv" : "application/json")
                .method(method, BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    path + " was answered " + answer.statusCode() + " " + new String(answer.body()));
        }
        return answer.body();
    }

    @Override
    public void close() {
        application.close();
        http.close();
    }

    private URI base() {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    private static List<String> unwanted() {
        return StreamSupport.stream(
                        ImportCandidates.load(AutoConfiguration.class, RunningBank.class.getClassLoader())
                                .spliterator(),
                        false)
                .filter(name -> !name.startsWith("org.springframework.boot.") || !WANTED.contains(name.split("\\.")[3]))
                .collect(Collectors.toList());
    }

    private void pem(String file, String title, byte[] key) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        Files.writeString(
                dir.resolve(file), "-----BEGIN " + title + "-----\n" + base64 + "\n-----END " + title + "-----\n");
    }
}
