package id.rewang.payment.bank;

import id.rewang.kit.money.Money;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Transfers over SNAP BI: intrabank (service 17), interbank (18) and status enquiry (36).
 *
 * <p>An answer counts as a final refusal only when it is the bank's own (a response code of this service) and says that the request
 * itself was turned down. Everything that leaves a doubt is unknown: broken connections, time limits, 5xx, answers of gateways,
 * 409 (the reference or external id was used before) and 404 case 18 (the reference stands for another transfer).
 */
public final class SnapTransfers implements BankTransfers, AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int MAX_ANSWER_BYTES = 64 * 1024;
    private static final String STATUS_SERVICE = "36";
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 405);
    /** Too many requests, and a reference that stands for another transfer: neither says that this one will never be paid. */
    private static final Set<String> DOUBTFUL = Set.of("40304", "40418");

    private final SnapProvider provider;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http;
    private volatile @Nullable Token token;

    private record Token(String value, Instant expiry) {}

    /** An answer that can be understood; everything else is an exception. */
    private record Answer(int httpStatus, String responseCode, JsonNode body) {

        String serviceCode() {
            return responseCode.substring(3, 5);
        }

        String caseCode() {
            return responseCode.substring(5);
        }

        String message() {
            return body.path("responseMessage").asString("");
        }
    }

    private static final class NoAnswer extends Exception {
        NoAnswer(String message) {
            super(message);
        }
    }

    public SnapTransfers(SnapProvider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(provider.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public TransferAnswer send(TransferInstruction instruction) {
        String service = serviceOf(instruction);
        String path = service.equals("17") ? "/v1.0/transfer-intrabank" : "/v1.0/transfer-interbank";
        try {
            Answer answer = call(path, transfer(instruction));
            return understood(answer, service);
        } catch (NoAnswer e) {
            return new TransferAnswer.Unknown(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public TransferStatus enquire(TransferInstruction instruction) {
        Map<String, Object> enquiry = new LinkedHashMap<>();
        enquiry.put("originalPartnerReferenceNo", instruction.reference());
        enquiry.put("serviceCode", serviceOf(instruction));
        enquiry.put("amount", amount(instruction.amount()));
        try {
            Answer answer = call("/v1.0/transfer/status", enquiry);
            if (answer.responseCode().equals("404" + STATUS_SERVICE + "01")) {
                return new TransferStatus.NotFound();
            }
            boolean isTheirs = answer.httpStatus() == 200
                    && answer.serviceCode().equals(STATUS_SERVICE)
                    && answer.body()
                            .path("originalPartnerReferenceNo")
                            .asString("")
                            .equals(instruction.reference());
            return isTheirs ? SnapStatus.of(answer.body()) : new TransferStatus.Unknown(describe(answer));
        } catch (NoAnswer e) {
            return new TransferStatus.Unknown(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static TransferAnswer understood(Answer answer, String service) {
        if (!answer.serviceCode().equals(service)) {
            return new TransferAnswer.Unknown(describe(answer));
        }
        String bankReference = answer.body().path("referenceNo").asString("");
        if (answer.httpStatus() == 200 && answer.caseCode().equals("00")) {
            return new TransferAnswer.Accepted(bankReference);
        }
        if (answer.httpStatus() == 202) {
            return new TransferAnswer.Pending(bankReference);
        }
        if (REFUSALS.contains(answer.httpStatus()) && !DOUBTFUL.contains(answer.httpStatus() + answer.caseCode())) {
            return new TransferAnswer.Refused(answer.responseCode(), answer.message());
        }
        return new TransferAnswer.Unknown(describe(answer));
    }

    private static String describe(Answer answer) {
        return answer.responseCode() + " " + answer.message();
    }

    private String serviceOf(TransferInstruction instruction) {
        return instruction.beneficiaryBankCode().equals(provider.bankCode()) ? "17" : "18";
    }

    private Map<String, Object> transfer(TransferInstruction instruction) {
        Map<String, Object> transfer = new LinkedHashMap<>();
        transfer.put("partnerReferenceNo", instruction.reference());
        transfer.put("amount", amount(instruction.amount()));
        transfer.put("beneficiaryAccountName", instruction.beneficiaryName());
        transfer.put("beneficiaryAccountNo", instruction.beneficiaryAccount());
        if (!instruction.beneficiaryBankCode().equals(provider.bankCode())) {
            transfer.put("beneficiaryBankCode", instruction.beneficiaryBankCode());
        }
        transfer.put("currency", instruction.amount().currencyCode());
        transfer.put("remark", instruction.remark());
        transfer.put("sourceAccountNo", instruction.sourceAccount());
        transfer.put("transactionDate", now());
        return transfer;
    }

    private static Map<String, String> amount(Money money) {
        Map<String, String> amount = new LinkedHashMap<>();
        amount.put("value", money.amount());
        amount.put("currency", money.currencyCode());
        return amount;
    }

    /** Asks once more with a new token when the bank no longer knows the one at hand; a refused token has done nothing. */
    private Answer call(String path, Map<String, Object> body) throws NoAnswer {
        Token first = validToken();
        Answer answer = callWith(first, path, body);
        if (answer.httpStatus() != 401) {
            return answer;
        }
        forget(first);
        return callWith(validToken(), path, body);
    }

    private Answer callWith(Token access, String path, Map<String, Object> body) throws NoAnswer {
        String text = json.writeValueAsString(body);
        String timestamp = now();
        URI uri = uri(path);
        byte[] signature = SnapSignature.symmetric(
                provider.clientSecret(), "POST", uri.getRawPath(), access.value(), text, timestamp);
        return exchange(HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + access.value())
                .header("X-TIMESTAMP", timestamp)
                .header("X-SIGNATURE", provider.encoding().encode(signature))
                .header("X-PARTNER-ID", provider.clientId())
                .header("X-EXTERNAL-ID", newExternalId())
                .header("CHANNEL-ID", provider.channelId())
                .POST(BodyPublishers.ofString(text)));
    }

    private synchronized Token validToken() throws NoAnswer {
        Token known = token;
        if (known != null && clock.instant().isBefore(known.expiry())) {
            return known;
        }
        Instant asked = clock.instant();
        String timestamp = now();
        byte[] signature = SnapSignature.ofTokenRequest(provider.clientKey(), provider.clientId(), timestamp);
        Answer answer = exchange(HttpRequest.newBuilder(uri("/v1.0/access-token/b2b"))
                .header("X-CLIENT-KEY", provider.clientId())
                .header("X-TIMESTAMP", timestamp)
                .header("X-SIGNATURE", provider.encoding().encode(signature))
                .POST(BodyPublishers.ofString("{\"grantType\":\"client_credentials\"}")));
        String value = answer.body().path("accessToken").asString("");
        if (answer.httpStatus() != 200 || value.isEmpty()) {
            throw new NoAnswer("no access token: " + describe(answer));
        }
        long seconds = answer.body().path("expiresIn").asLong(0);
        Token fresh = new Token(value, asked.plusSeconds(seconds * 9 / 10));
        token = fresh;
        return fresh;
    }

    private synchronized void forget(Token refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private Answer exchange(HttpRequest.Builder request) throws NoAnswer {
        HttpResponse<String> response = await(http.sendAsync(
                request.timeout(provider.timeout())
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MAX_ANSWER_BYTES)));
        try {
            JsonNode body = json.readTree(response.body());
            String code = body.path("responseCode").asString("");
            if (code.matches("\\d{7}") && code.startsWith(String.valueOf(response.statusCode()))) {
                return new Answer(response.statusCode(), code, body);
            }
        } catch (JacksonException notJson) {
            throw new NoAnswer("HTTP " + response.statusCode() + " without a SNAP answer");
        }
        throw new NoAnswer("HTTP " + response.statusCode() + " without a SNAP response code");
    }

    /** The client's own time limit ends with the headers; this one covers the body too. */
    private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer) throws NoAnswer {
        try {
            return answer.get(provider.timeout().toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new NoAnswer(cause instanceof IOException ? "no answer: " + cause : "failed: " + cause);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswer("no whole answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted");
        }
    }

    private URI uri(String path) {
        return URI.create(provider.base().toString().replaceAll("/+$", "") + path);
    }

    private String now() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), ZONE));
    }

    /** Digits, unique within a day. */
    private String newExternalId() {
        return "%013d%018d".formatted(System.currentTimeMillis(), random.nextLong(1_000_000_000_000_000_000L));
    }
}
