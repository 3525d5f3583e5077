package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.BankApi;
import id.rewang.city.api.Person;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.api.UploadedFile;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleId;
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

    void play() {
        stage.bank().closeTheDay(stage.date());
        Together.forEach(
                stage.city().departments(),
                department -> read(
                        department.official(Duty.TREASURER),
                        department.code(),
                        department.bankAccountId(),
                        department.accountNumber(),
                        department.statement()));
        read(
                stage.city().treasuryOfficer(),
                "RKUD",
                SampleId.of("bank-account", "rkud"),
                City.TREASURY_ACCOUNT,
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
        explain(acting, statement.text("statementId"));
    }

    /** Whoever reads a statement names who finds out about a line that fits nothing, and why it is open. */
    private void explain(Acting reader, String statementId) {
        Answer lines = reader.get(Service.PAYMENT, "/v1/statements/" + statementId + "/lines?limit=200");
        for (JsonNode line : lines.body().path("items")) {
            if (line.path("text").asString("").contains(STRAY_TEXT)) {
                explain(reader, line);
            }
        }
    }

    private void explain(Acting reader, JsonNode line) {
        String id = line.path("id").asString();
        String reason = "setoran tunai tanpa berita, ditanyakan ke bank (cash without a message, the bank is asked)";
        if (line.path("category").asString("").isEmpty()) {
            reader.actAt(
                    Service.PAYMENT,
                    "/v1/statement-lines/" + id + "/explanation",
                    line.path("version").asLong(),
                    stage.key("line-" + id, "explanation"),
                    Map.of("category", "STRAY_CREDIT", "owner", reader.person().name(), "reason", reason));
        }
        stage.transcript()
                .say(reader.person().subject(), "leaves " + Rupiah.of(line.path("amount")) + " open: " + reason);
    }
}
