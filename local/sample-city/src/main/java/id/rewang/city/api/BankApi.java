package id.rewang.city.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bank simulator: what a bank's customers do in its portal, and what its administrator makes happen. */
public final class BankApi {

    /** How a statement is written. */
    public enum Format {
        CAMT_053("camt.053.001.08", "xml", "application/xml"),
        CSV("csv", "csv", "text/csv"),
        XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String parameter;
        private final String extension;
        private final String contentType;

        Format(String parameter, String extension, String contentType) {
            this.parameter = parameter;
            this.extension = extension;
            this.contentType = contentType;
        }

        public String extension() {
            return extension;
        }

        public String contentType() {
            return contentType;
        }
    }

    private static final String JSON = "application/json";

    private final URI address;
    private final Http http;
    private final JsonMapper json = new JsonMapper();

    public BankApi(URI address, Patience patience) {
        this.address = address;
        this.http = new Http(patience);
    }

    public void setClock(OffsetDateTime at) {
        send("PUT", "/admin/clock", Map.of("at", at.toString()));
    }

    /** Opens an account; one that is open already stays as it is. */
    public void openAccount(String number, String name, String kind, Rupiah opening) {
        send(
                "POST",
                "/admin/accounts",
                Map.of("accountNo", number, "name", name, "kind", kind, "opening", opening.decimal()));
    }

    /** Something that the bank books by itself; the same description is not booked twice. */
    public void post(String account, String direction, Rupiah amount, String description) {
        if (!describes(get("/admin/accounts/" + account), description)) {
            send(
                    "POST",
                    "/admin/accounts/" + account + "/postings",
                    Map.of("direction", direction, "amount", amount.decimal(), "description", description));
        }
    }

    /**
     * Pays an SP2D from the regional treasury; the same number is not paid twice to the same one.
     *
     * @param account     of the treasury
     * @param beneficiary account and bank code
     */
    public void paySp2d(String number, String account, Beneficiary beneficiary, Rupiah amount, String description) {
        if (!describes(get("/admin/accounts/" + account), number + " " + description)) {
            send(
                    "POST",
                    "/admin/sp2d",
                    Map.of(
                            "number", number,
                            "sourceAccount", account,
                            "beneficiaryAccount", beneficiary.account(),
                            "beneficiaryBankCode", beneficiary.bankCode(),
                            "beneficiaryName", beneficiary.name(),
                            "amount", amount.decimal(),
                            "description", description));
        }
    }

    /** Whom a payment goes to. */
    public record Beneficiary(String bankCode, String account, String name) {}

    private static boolean describes(JsonNode account, String words) {
        for (JsonNode line : account.path("lines")) {
            if (line.path("description").asString("").contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** @param which the transfers that it strikes, by the names of the bank's own interface */
    public void strike(String fault, Map<String, ?> which) {
        Map<String, Object> body = new LinkedHashMap<>(which);
        body.put("fault", fault);
        send("POST", "/admin/faults", body);
    }

    public JsonNode transfer(String reference) {
        return get("/admin/transfers/" + reference);
    }

    public JsonNode account(String number) {
        return get("/admin/accounts/" + number);
    }

    public void closeTheDay(LocalDate date) {
        send("POST", "/admin/day-end", Map.of("date", date.toString()));
    }

    /** The statement of a closed day. */
    public byte[] statement(String account, LocalDate date, Format format) {
        String path = "/statements/" + account + "/" + date + "?format=" + format.parameter;
        return granted("GET", path, exchange("GET", path, null, JSON, null)).body();
    }

    /** @param user who uploads in the bank's portal; somebody else must release */
    public void uploadBulk(byte[] file, String user) {
        granted("POST", "/bulk/files", exchange("POST", "/bulk/files", file, "text/csv", user));
    }

    public void releaseBulk(String fileReference, String user) {
        String path = "/bulk/files/" + fileReference + "/release";
        granted("POST", path, exchange("POST", path, new byte[0], JSON, user));
    }

    public byte[] bulkAnswer(String fileReference, String user) {
        String path = "/bulk/files/" + fileReference + "/answer";
        return granted("GET", path, exchange("GET", path, null, JSON, user)).body();
    }

    private JsonNode get(String path) {
        return json.readTree(
                granted("GET", path, exchange("GET", path, null, JSON, null)).body());
    }

    private void send(String method, String path, Object body) {
        granted(method, path, exchange(method, path, json.writeValueAsBytes(body), JSON, null));
    }

    private HttpResponse<byte[]> exchange(
            String method, String path, byte @Nullable [] body, String contentType, @Nullable String user) {
        return http.send(() -> {
            HttpRequest.Builder request = Http.to(address, path);
            if (user != null) {
                request.header("X-Bank-User", user);
            }
            if (body == null) {
                return request.method(method, BodyPublishers.noBody()).build();
            }
            return request.header("Content-Type", contentType)
                    .method(method, BodyPublishers.ofByteArray(body))
                    .build();
        });
    }

    private HttpResponse<byte[]> granted(String method, String path, HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw new RefusedException(
                    "bank: " + method + " " + path, new Answer(response.statusCode(), problem(response), null));
        }
        return response;
    }

    private JsonNode problem(HttpResponse<byte[]> response) {
        return response.body().length == 0 ? json.getNodeFactory().missingNode() : json.readTree(response.body());
    }
}
