package id.rewang.bank.snap;

import id.rewang.bank.BankSettings;
import id.rewang.bank.book.Bank;
import id.rewang.bank.book.Callback;
import id.rewang.bank.book.Transfer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the customer what became of a transfer, signed with the bank's key, again and again until a 2xx comes. */
@Component
class SendingCallbacks {

    private static final Logger LOG = LoggerFactory.getLogger(SendingCallbacks.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Bank bank;
    private final BankSettings settings;
    private final JsonMapper json;
    private final @Nullable PrivateKey key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Map<Long, Retry> retries = new HashMap<>();

    private record Retry(Instant at, Duration pause) {}

    SendingCallbacks(Bank bank, BankSettings settings, JsonMapper json) {
        this.bank = bank;
        this.settings = settings;
        this.json = json;
        this.key = settings.privateKeyFile() == null ? null : BankKeys.privateKey(settings.privateKeyFile());
    }

    @Scheduled(fixedDelay = 100)
    void send() throws InterruptedException {
        URI url = settings.callbackUrl();
        if (url == null || key == null) {
            return;
        }
        Set<String> waiting = new HashSet<>();
        for (Callback callback : bank.openCallbacks()) {
            Retry retry = retries.get(callback.id());
            boolean due = retry == null || !Instant.now().isBefore(retry.at());
            if (waiting.contains(callback.reference()) || !due || !isDelivered(callback, url, key)) {
                waiting.add(callback.reference());
            }
        }
    }

    private boolean isDelivered(Callback callback, URI url, PrivateKey signingKey) throws InterruptedException {
        Transfer transfer = bank.transfer(callback.reference()).orElseThrow();
        String body = json.writeValueAsString(SnapController.statusOf(transfer, callback.status()));
        // The real time, whatever day the bank plays: who hears it refuses what was signed long ago.
        String timestamp = SnapController.time(OffsetDateTime.now(Bank.ZONE));
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-TIMESTAMP", timestamp)
                .header("X-PARTNER-ID", settings.clientId())
                .header("X-EXTERNAL-ID", String.valueOf(callback.id()))
                .header("CHANNEL-ID", settings.code())
                .header(
                        "X-SIGNATURE",
                        SnapSignatures.sign(
                                signingKey, SnapSignatures.notificationText("POST", url.getRawPath(), body, timestamp)))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                bank.delivered(callback);
                retries.remove(callback.id());
                return true;
            }
            LOG.warn("callback of {} was answered {}", callback.reference(), status);
        } catch (IOException e) {
            LOG.warn("callback of {} did not arrive: {}", callback.reference(), e.toString());
        }
        Retry before = retries.get(callback.id());
        Duration pause = before == null ? settings.callbackRetry() : before.pause();
        Duration next = pause.multipliedBy(2);
        retries.put(
                callback.id(),
                new Retry(Instant.now().plus(pause), next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next));
        return false;
    }
}
