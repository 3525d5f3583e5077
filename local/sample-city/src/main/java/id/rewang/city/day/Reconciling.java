package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.BankApi;
import id.rewang.city.api.Person;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.api.UploadedFile;
import id.rewang.city.data.Duty;
import id.rewang.city.data.Region;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleId;
import id.rewang.city.plan.PlannedOrder;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The bank closes its day; every statement is read in, and what fits nothing gets an owner and a reason. */
final class Reconciling {

    private static final Rupiah FEE = Rupiah.of(6_500);
    private static final Rupiah STRAY = Rupiah.of(75_000);
    private static final String STRAY_TEXT = "SETORAN TUNAI TANPA BERITA";

    private final Stage stage;

    Reconciling(Stage stage) {
        this.stage = stage;
    }

    /** What a bank books by itself. */
    void surprise() {
        SampleDepartment charged = stage.city().department("dikbud");
        SampleDepartment credited = stage.city().department("setda");
        stage.bank().post(charged.accountNumber(), "DEBIT", FEE, "BIAYA ADMINISTRASI BULANAN");
        stage.bank().post(credited.accountNumber(), "CREDIT", STRAY, STRAY_TEXT);
    }

    /** A department's treasurer reads its account's statement of the day. */
    void read(SampleDepartment department) {
        read(
                department.official(Duty.TREASURER),
                department.code(),
                department.bankAccountId(),
                department.accountNumber(),
                department.statement());
    }

    void readTreasury() {
        Region region = stage.city().region();
        read(
                stage.city().treasuryOfficer(),
                "RKUD",
                SampleId.of("bank-account", region.treasuryKey()),
                region.treasuryAccount(),
                BankApi.Format.CAMT_053);
    }

    private void read(Person reader, String whose, UUID accountId, String account, BankApi.Format format) {
        Acting acting = stage.as(reader);
        String name = "statement-" + account + "-" + stage.date() + "." + format.extension();
        byte[] file = stage.journal().file(name, () -> stage.bank().statement(account, stage.date(), format));
        Answer statement = acting.upload(
                Service.PAYMENT,
                "/v1/statements?bankAccountId=" + accountId,
                stage.key(account, "statement"),
                new UploadedFile(name, format.contentType(), file));
        JsonNode read = statement.body();
        stage.transcript()
                .say(
                        whose,
                        "statement as %s: %d lines, %d matched by reference, %d by amount, %d by the fee rule, %d open"
                                .formatted(
                                        format,
                                        read.path("lines").asInt(),
                                        read.path("matchedByReference").asInt(),
                                        read.path("matchedByAmount").asInt(),
                                        read.path("booked").asInt(),
                                        read.path("unmatched").asInt()));
    }

    /**
     * Of two payments of the same amount that the statement shows without reference, the treasurer tells one by the name of who
     * got it.
     *
     * @param order whose payment that is
     */
    void matchByName(PlannedOrder order) {
        Acting treasurer = stage.as(order, Duty.TREASURER);
        Payment payment = new Paying(stage).of(order).getFirst();
        String name = order.seller().accountName();
        for (JsonNode line : openLines(treasurer)) {
            if (line.path("counterparty").asString("").contains(name)
                    || text(line).contains(name)) {
                treasurer.actAt(
                        Service.PAYMENT,
                        "/v1/statement-lines/" + line.path("id").asString() + "/match",
                        line.path("version").asLong(),
                        stage.key("line-" + line.path("id").asString(), "match"),
                        Map.of("paymentId", payment.id()));
            }
        }
        stage.transcript()
                .say(
                        "Bendahara " + order.department().code(),
                        order.key() + ": finds by name alone that " + payment.net() + " went to "
                                + order.seller().shortName());
    }

    /** The treasurer names who finds out about a line that fits nothing, and why it is open. */
    void explain(SampleDepartment department) {
        Acting treasurer = stage.as(department.official(Duty.TREASURER));
        for (JsonNode line : openLines(treasurer)) {
            if (text(line).contains(STRAY_TEXT)) {
                explain(
                        treasurer,
                        line,
                        "STRAY_CREDIT",
                        "setoran tunai tanpa berita, ditanyakan ke bank (cash without a message, the bank is asked)");
            } else {
                explain(
                        treasurer,
                        line,
                        "OTHER",
                        "tanpa referensi, sama besar dengan transfer lain: cocokkan menurut nama penerima"
                                + " (no reference, as large as another transfer: match it by the payee's name)");
            }
        }
    }

    private static JsonNode openLines(Acting treasurer) {
        return treasurer
                .get(Service.PAYMENT, "/v1/statement-lines?state=UNMATCHED&limit=200")
                .body()
                .path("items");
    }

    private static String text(JsonNode line) {
        return line.path("text").asString("");
    }

    private void explain(Acting reader, JsonNode line, String category, String reason) {
        String id = line.path("id").asString();
        if (line.path("category").asString("").isEmpty()) {
            reader.actAt(
                    Service.PAYMENT,
                    "/v1/statement-lines/" + id + "/explanation",
                    line.path("version").asLong(),
                    stage.key("line-" + id, "explanation"),
                    Map.of("category", category, "owner", reader.person().name(), "reason", reason));
        }
        stage.transcript()
                .say(reader.person().subject(), "leaves " + Rupiah.of(line.path("amount")) + " open: " + reason);
    }
}
