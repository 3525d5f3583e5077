package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.BALANCE_MISSING;
import static id.rewang.payment.statement.StatementRefused.Reason.INVALID_FIELD;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_ACCOUNT;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_CURRENCY;
import static id.rewang.payment.statement.StatementRefused.Reason.UNBALANCED;
import static id.rewang.payment.statement.StatementRefused.Reason.UNKNOWN_FORMAT;
import static id.rewang.payment.statement.StatementRefused.Reason.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.rewang.kit.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Camt053Test {

    @ParameterizedTest
    @CsvSource({
        "iso20022js__example_camt.xml, 13, 28.00, 928.00, 1000.01, 100.01",
        "viafintech__valid_example.xml, 4, 1.00, 11.00, 33.06, 23.06",
        "viafintech__valid_example_v4.xml, 13, 1810.56, 1272.95, 322152.16, 322689.77",
    })
    void readsWhatBanksDeliver(
            String file, int entries, String credits, String debits, String opening, String closing) {
        ParsedStatement statement = only(file(file));

        assertThat(statement.entries()).isEqualTo(entries);
        assertThat(sum(statement, true)).isEqualTo(credits);
        assertThat(sum(statement, false)).isEqualTo("-" + debits);
        assertThat(statement.opening().amount()).isEqualTo(opening);
        assertThat(statement.closing().amount()).isEqualTo(closing);
    }

    @Test
    void readsEveryStatementOfAFile() {
        List<ParsedStatement> statements = read(file("genkgo__camt053.v2.multi.statement.xml"));

        assertThat(statements)
                .extracting(s -> s.opening().amount(), s -> s.closing().amount())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("18.15", "27.00"),
                        org.assertj.core.groups.Tuple.tuple("27.00", "20.00"));
    }

    @Test
    void findsEachDaysClosingInTheNextDaysOpening() {
        List<ParsedStatement> days = new ArrayList<>();
        for (String day : List.of("22", "25", "26")) {
            days.add(read(file("subite__2024-03-" + day + ".xml")).getFirst());
        }

        assertThat(days.get(1).opening()).isEqualTo(days.get(0).closing());
        assertThat(days.get(2).opening()).isEqualTo(days.get(1).closing());
    }

    @Test
    void makesALineOfEachTransactionOfABatchThatAddsUp() {
        ParsedStatement statement = only(file("viafintech__valid_example.xml"));

        assertThat(statement.lines())
                .filteredOn(line -> line.entryNo() == 4)
                .extracting(
                        line -> line.amount().amount(),
                        line -> line.references().endToEndId())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("-3.50", "STZV-EtE27122013-11:02-1"),
                        org.assertj.core.groups.Tuple.tuple("-2.50", "STZV-EtE27122013-11:02-2"));
    }

    @Test
    void keepsABatchWhoseTransactionsDoNotAddUpAsOneLineWithAllReferences() {
        ParsedStatement statement = only(camt("08", entry("10.00", "DBIT", """
                <NtryDtls><TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><Amt Ccy="IDR">4.00</Amt></TxDtls>
                <TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy="IDR">5.00</Amt></TxDtls></NtryDtls>"""), "90.00"));

        assertThat(statement.lines()).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(Money.ofMinor(-1_000));
            assertThat(line.references().all()).contains("A", "B");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"})
    void readsTheVersion(String version) {
        assertThat(only(camt(version, entry("25.00", "CRDT", ""), "125.00")).lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>", ""})
    void countsBookedEntriesHoweverTheStatusIsWritten(String status) {
        assertThat(only(camt("08", plain("25.00", "CRDT", status), "125.00")).lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<Sts>PDNG</Sts>", "<Sts><Cd>PDNG</Cd></Sts>", "<Sts>INFO</Sts>", "<Sts><Cd>FUTR</Cd></Sts>"})
    void leavesOutWhatIsNotBooked(String status) {
        ParsedStatement statement = only(camt("08", plain("25.00", "CRDT", status), "100.00"));

        assertThat(statement.lines()).isEmpty();
        assertThat(statement.entries()).isZero();
    }

    @Test
    void takesAReversalWithTheSignItIsBookedWith() {
        ParsedStatement statement =
                only(camt("08", plain("25.00", "CRDT", "<RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>"), "125.00"));

        assertThat(statement.lines().getFirst().reversal()).isTrue();
        assertThat(statement.lines().getFirst().amount()).isEqualTo(Money.ofMinor(2_500));
    }

    @Test
    void readsReferencesTextAndTheOtherPartyInBothForms() {
        String details = """
                <NtryDtls><TxDtls><Refs><MsgId>M1</MsgId><AcctSvcrRef>B1</AcctSvcrRef><InstrId>I1</InstrId>
                <EndToEndId>E1</EndToEndId><UETR>U1</UETR><MndtId>MD1</MndtId></Refs>
                <RltdPties><Dbtr>%s</Dbtr><DbtrAcct><Id><Othr><Id>0011 0000-02</Id></Othr></Id></DbtrAcct>
                <Cdtr>%s</Cdtr><CdtrAcct><Id><Othr><Id>1234567890</Id></Othr></Id></CdtrAcct></RltdPties>
                <RmtInf><Ustrd>BAYAR  nasi
                kotak</Ustrd><Strd><RfrdDocInf><Nb>INV-7</Nb></RfrdDocInf><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf>
                </TxDtls></NtryDtls>""";
        for (String form : List.of("<Nm>%s</Nm>", "<Pty><Nm>%s</Nm></Pty>")) {
            ParsedLine line = only(camt(
                            "08",
                            entry(
                                    "25.00",
                                    "CRDT",
                                    details.formatted(form.formatted("BENDAHARA"), form.formatted("KITA"))),
                            "125.00"))
                    .lines()
                    .getFirst();

            assertThat(line.references().endToEndId()).isEqualTo("E1");
            assertThat(line.references().bankReference()).isEqualTo("B1");
            assertThat(line.references().mandateId()).isEqualTo("MD1");
            assertThat(line.references().all()).contains("I1", "U1", "M1", "INV-7", "RF18");
            assertThat(line.text()).isEqualTo("BAYAR nasi kotak");
            assertThat(line.counterpartyName()).isEqualTo("BENDAHARA");
            assertThat(line.counterpartyAccount()).isEqualTo("0011000002");
        }
    }

    @Test
    void countsFillersAsNoReference() {
        ParsedLine line =
                only(camt("08", entry("25.00", "CRDT", """
                <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs></TxDtls></NtryDtls>"""), "125.00")).lines().getFirst();

        assertThat(line.references().endToEndId()).isNull();
        assertThat(line.references().all()).isEmpty();
    }

    @Test
    void readsDatesAndTimesAsTheBankWroteThem() {
        String entry = """
                <Ntry><Amt Ccy="IDR">25.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><DtTm>2026-03-02T23:30:00.5+07:00</DtTm></BookgDt><ValDt><Dt>2026-03-03</Dt></ValDt></Ntry>""";

        ParsedLine line = only(camt("08", entry, "125.00")).lines().getFirst();

        assertThat(line.bookingDate()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(line.valueDate()).isEqualTo(LocalDate.parse("2026-03-03"));
    }

    @Test
    void readsAnyPrefixEnvelopeAndEncoding() {
        String prefixed = camt("08", entry("25.00", "CRDT", "<AddtlNtryInf>Überweisung</AddtlNtryInf>"), "125.00")
                .replaceAll("<(/?)([A-Z])", "<$1c:$2")
                .replace("xmlns=", "xmlns:c=");
        String enveloped =
                "<Envelope><AppHdr><Fr/></AppHdr>" + camt("08", entry("25.00", "CRDT", ""), "125.00") + "</Envelope>";

        assertThat(only(prefixed).lines()).hasSize(1);
        assertThat(only(enveloped).lines()).hasSize(1);
        byte[] latin1 = ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                        + camt("08", entry("25.00", "CRDT", "<AddtlNtryInf>Ü</AddtlNtryInf>"), "125.00"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new StatementFile(latin1)
                        .statements()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .text())
                .isEqualTo("Ü");
        byte[] utf16 = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                        + camt("08", entry("25.00", "CRDT", ""), "125.00"))
                .getBytes(StandardCharsets.UTF_16);
        assertThat(new StatementFile(utf16).statements()).hasSize(1);
    }

    @Test
    void takesThePreviousClosingAsOpening() {
        assertThat(only(camt("08", entry("25.00", "CRDT", ""), "125.00").replace("OPBD", "PRCD"))
                        .opening())
                .isEqualTo(Money.ofMinor(10_000));
    }

    @Test
    void readsTheInterimBalancesOfAPage() {
        String page = camt("08", entry("25.00", "CRDT", ""), "125.00")
                .replace("OPBD", "ITBD")
                .replace("<Id>S1</Id>", "<Id>S1</Id><StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>");

        assertThat(only(page).opening()).isEqualTo(Money.ofMinor(10_000));
        assertThat(only(page).statementId()).isEqualTo("S1/2");
    }

    @Test
    void refusesAFileThatIsCutAtAnyPlace() {
        byte[] whole = camt("08", entry("25.00", "CRDT", ""), "125.00").getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            int cut = length;
            assertThat(refusal(Arrays.copyOf(whole, cut)).reason())
                    .as("cut after " + cut + " bytes")
                    .isIn(UNREADABLE, UNKNOWN_FORMAT);
        }
    }

    @Test
    void refusesWhatDoesNotAddUp() {
        assertThat(refusal(camt("08", entry("25.00", "CRDT", ""), "125.01")).reason())
                .isEqualTo(UNBALANCED);
        assertThat(refusal(camt("08", entry("25.00", "DBIT", ""), "125.00")).reason())
                .isEqualTo(UNBALANCED);
        assertThat(refusal(file("genkgo__camt053.v2.all-balance-types.xml")).reason())
                .isEqualTo(UNBALANCED);
    }

    @Test
    void refusesMixedCurrencies() {
        assertThat(refusal(file("genkgo__camt053.v8.xml"))).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(OTHER_CURRENCY);
            assertThat(refused.where()).isEqualTo("Stmt 1 CLBD");
        });
    }

    @Test
    void refusesAStatementWithoutBookedBalances() {
        assertThat(refusal(file("moov__statement_1.xml")).reason()).isEqualTo(BALANCE_MISSING);
        assertThat(refusal(camt("08", "", "100.00").replace("OPBD", "OPAV")).reason())
                .isEqualTo(BALANCE_MISSING);
        assertThat(refusal(camt("08", "", "100.00").replace("CLBD", "ITBD")).reason())
                .isEqualTo(BALANCE_MISSING);
    }

    @Test
    void refusesMessagesThatAreNoStatement() {
        assertThat(refusal(file("viafintech__052_valid_example.xml")).reason()).isEqualTo(UNKNOWN_FORMAT);
        assertThat(refusal(file("genkgo__camt054.v2.xml")).reason()).isEqualTo(UNKNOWN_FORMAT);
        assertThat(refusal(file("genkgo__camt053.v2.wrong.xml")).reason()).isEqualTo(INVALID_FIELD);
        assertThat(refusal("<html><body>Maaf</body></html>").reason()).isEqualTo(UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-25.00", "25,00", "", "25.001", "1e3", "99999999999999999999"})
    void refusesAnAmountThatTheStandardDoesNotAllowAndNamesTheEntry(String amount) {
        StatementRefused refused = refusal(camt("08", entry(amount, "CRDT", ""), "125.00"));

        assertThat(refused.reason()).isEqualTo(INVALID_FIELD);
        assertThat(refused.where()).startsWith("Stmt 1 Ntry 1 (line ");
    }

    @Test
    void refusesADirectionOrADateThatIsNone() {
        assertThat(refusal(camt("08", entry("25.00", "CREDIT", ""), "125.00")).where())
                .contains("CdtDbtInd");
        assertThat(refusal(camt("08", entry("25.00", "CRDT", ""), "125.00")
                                .replace("2026-03-02</Dt></BookgDt>", "2026-02-30</Dt></BookgDt>"))
                        .where())
                .contains("BookgDt");
    }

    @Test
    void refusesDocumentTypesAndNeverReadsOtherFiles() {
        String attack = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + camt("08", entry("25.00", "CRDT", "<AddtlNtryInf>&x;</AddtlNtryInf>"), "125.00");

        assertThat(refusal(attack).reason()).isEqualTo(UNREADABLE);
    }

    @Test
    void refusesAnotherAccountOrCurrencyThanExpected() {
        StatementFile file = new StatementFile(camt("08", "", "100.00").getBytes(StandardCharsets.UTF_8));

        assertThat(file.statementsOf("123-456.7890", Money.IDR, null)).hasSize(1);
        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                StatementRefused.class, () -> file.statementsOf("999", Money.IDR, null)))
                        .reason())
                .isEqualTo(OTHER_ACCOUNT);
        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                StatementRefused.class,
                                () -> file.statementsOf("1234567890", java.util.Currency.getInstance("USD"), null)))
                        .reason())
                .isEqualTo(OTHER_CURRENCY);
    }

    @Test
    void readsALargeStatement() {
        String entries = entry("1.00", "CRDT", "").repeat(20_000);

        assertThat(only(camt("08", entries, "20100.00")).lines()).hasSize(20_000);
    }

    private static String camt(String version, String entries, String closing) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
                <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-03-02T20:00:00+07:00</CreDtTm></GrpHdr>
                <Stmt><Id>S1</Id><Acct><Id><Othr><Id>1234567890</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>2026-03-02</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>2026-03-02</Dt></Dt></Bal>
                %s</Stmt></BkToCstmrStmt></Document>""".formatted(version, closing, entries);
    }

    private static String entry(String amount, String direction, String rest) {
        return plain(amount, direction, "<Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt>" + rest);
    }

    private static String plain(String amount, String direction, String rest) {
        return "<Ntry><Amt Ccy=\"IDR\">" + amount + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>" + rest + "</Ntry>";
    }

    private static String sum(ParsedStatement statement, boolean credits) {
        return statement.lines().stream()
                .map(ParsedLine::amount)
                .filter(amount -> amount.isPositive() == credits)
                .reduce(Money::plus)
                .orElseThrow()
                .amount();
    }

    private static ParsedStatement only(String file) {
        List<ParsedStatement> statements = read(file);
        assertThat(statements).hasSize(1);
        return statements.getFirst();
    }

    private static List<ParsedStatement> read(String file) {
        return new StatementFile(file.getBytes(StandardCharsets.UTF_8)).statements();
    }

    private static StatementRefused refusal(String file) {
        return refusal(file.getBytes(StandardCharsets.UTF_8));
    }

    private static StatementRefused refusal(byte[] file) {
        return Objects.requireNonNull(
                catchThrowableOfType(StatementRefused.class, () -> new StatementFile(file).statements()));
    }

    private static String file(String name) {
        try (InputStream in = Camt053Test.class.getResourceAsStream("/statements/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
