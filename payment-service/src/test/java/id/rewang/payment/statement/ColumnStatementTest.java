package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.INVALID_FIELD;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_ACCOUNT;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_CURRENCY;
import static id.rewang.payment.statement.StatementRefused.Reason.UNBALANCED;
import static id.rewang.payment.statement.StatementRefused.Reason.UNKNOWN_FORMAT;
import static id.rewang.payment.statement.StatementRefused.Reason.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.rewang.kit.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of regional banks; the statements are made up. */
class ColumnStatementTest {

    private static final String HEADER =
            "Post Date,Effective Date,Account,Name,Description,Currency,Debit,Credit,Balance,Reference No\n";
    private static final String FIRST =
            "02/03/2026,02/03/2026,0011000002,BENDAHARA CONTOH,TRF KE KOPERASI,IDR,1250000.00,0.00,8750000.00,P01-1\n";
    private static final String SECOND =
            "02/03/2026,03/03/2026,0011000002,BENDAHARA CONTOH,\"SETORAN, TUNAI\",IDR,0.00,75000.50,8825000.50,\n";

    @Test
    void readsLinesAndImpliesTheOpeningBalance() {
        ParsedStatement statement = read(HEADER + FIRST + SECOND);

        assertThat(statement.account()).isEqualTo("0011000002");
        assertThat(statement.opening()).isEqualTo(Money.rupiah(10_000_000));
        assertThat(statement.closing()).isEqualTo(Money.parse("8825000.50", "IDR"));
        assertThat(statement.lines())
                .extracting(
                        ParsedLine::where,
                        l -> l.amount().amount(),
                        l -> l.references().all(),
                        ParsedLine::text,
                        ParsedLine::valueDate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "line 2",
                                "-1250000.00",
                                List.of("P01-1"),
                                "TRF KE KOPERASI",
                                LocalDate.parse("2026-03-02")),
                        org.assertj.core.groups.Tuple.tuple(
                                "line 3", "75000.50", List.of(), "SETORAN, TUNAI", LocalDate.parse("2026-03-03")));
    }

    @Test
    void readsTheNewestLineFirstToo() {
        assertThat(read(HEADER + SECOND + FIRST).lines())
                .extracting(line -> line.amount().amount())
                .containsExactly("-1250000.00", "75000.50");
    }

    @Test
    void readsADayOnWhichNothingMoved() {
        ParsedStatement statement =
                read(HEADER + "02/03/2026,02/03/2026,0011000002,BENDAHARA,SALDO AWAL,IDR,0.00,0.00,8750000.00,\n");

        assertThat(statement.opening()).isEqualTo(statement.closing()).isEqualTo(Money.rupiah(8_750_000));
        assertThat(statement.from()).isEqualTo(LocalDate.parse("2026-03-02"));
    }

    @Test
    void readsIndonesianNumbersSemicolonsPreambleTotalsAndBom() {
        String file = "\uFEFFBANK CONTOH;;;;;;;;;\r\nPeriode : 02/03/2026;;;;;;;;;\r\n\r\n"
                + "POST DATE;EFFECTIVE DATE;ACCOUNT;NAME;DESCRIPTION;CURRENCY;DEBIT;CREDIT;BALANCE;REFERENCE NO\r\n"
                + "02-03-2026 10:15:00;02-03-2026;0011-000-002;BENDAHARA;TRF;IDR;1.250.000,00;;8.750.000,00;P01-1\r\n"
                + "02-03-2026 11:15:00;02-03-2026;0011-000-002;BENDAHARA;BUNGA;IDR;;75.000,5;8.825.000,50;\r\n"
                + "Total;;;;;;1.250.000,00;75.000,50;;\r\n";

        ParsedStatement statement = read(file);

        assertThat(statement.opening()).isEqualTo(Money.rupiah(10_000_000));
        assertThat(statement.lines()).hasSize(2);
    }

    @Test
    void readsAWorkbookWithNumbersAndDatesAsCells() throws IOException {
        StatementFile file = new StatementFile(workbook());

        ParsedStatement statement =
                file.statementsOf("0011000002", Money.IDR, null).getFirst();

        assertThat(statement.opening()).isEqualTo(Money.rupiah(10_000_000));
        assertThat(statement.lines())
                .extracting(ParsedLine::where, l -> l.amount().amount(), ParsedLine::bookingDate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("row 2", "-1250000.10", LocalDate.parse("2026-03-02")),
                        org.assertj.core.groups.Tuple.tuple("row 3", "75000.50", LocalDate.parse("2026-03-02")));
    }

    @Test
    void refusesAWorkbookThatIsCutAtAnyPlace() throws IOException {
        byte[] whole = workbook();
        for (int length = 4; length < whole.length - 30; length += 97) {
            int cut = length;
            StatementRefused refused = catchThrowableOfType(
                    StatementRefused.class, () -> new StatementFile(Arrays.copyOf(whole, cut)).statements());
            assertThat(refused).as("cut after " + cut + " bytes").isNotNull();
        }
    }

    @Test
    void refusesATextFileThatIsCutInsideALineAtAnyPlace() {
        byte[] whole = (HEADER + FIRST + SECOND).getBytes(StandardCharsets.UTF_8);
        int afterFirst = (HEADER + FIRST).length();
        for (int length = HEADER.length() + 1; length < whole.length; length++) {
            int cut = length;
            if (cut == afterFirst) {
                continue;
            }
            StatementRefused refused = catchThrowableOfType(
                    StatementRefused.class,
                    () -> new StatementFile(Arrays.copyOf(whole, cut)).statementsOf("0011000002", Money.IDR, null));
            assertThat(refused).as("cut after " + cut + " bytes").isNotNull();
        }
    }

    @Test
    void noticesLostLinesByTheClosingBalanceThatIsExpected() {
        StatementFile cut = new StatementFile((HEADER + FIRST).getBytes(StandardCharsets.UTF_8));
        StatementFile notEnded = new StatementFile((HEADER + FIRST.strip()).getBytes(StandardCharsets.UTF_8));

        StatementRefused refused = catchThrowableOfType(
                StatementRefused.class,
                () -> cut.statementsOf("0011000002", Money.IDR, Money.parse("8825000.50", "IDR")));

        assertThat(Objects.requireNonNull(refused).reason()).isEqualTo(UNBALANCED);
        assertThat(notEnded.statementsOf("0011000002", Money.IDR, Money.rupiah(8_750_000)))
                .hasSize(1);
    }

    @Test
    void namesTheLineWhoseBalanceDoesNotFollow() {
        StatementRefused refused = refusal(HEADER + FIRST + SECOND.replace("8825000.50", "8825000.51"));

        assertThat(refused.reason()).isEqualTo(UNBALANCED);
        assertThat(refused.where()).isEqualTo("line 3");
    }

    @Test
    void refusesTotalsThatDoNotAgree() {
        assertThat(refusal(HEADER + FIRST + "Total,,,,,,1250001.00,,,\n").reason())
                .isEqualTo(UNBALANCED);
    }

    @Test
    void refusesAnotherAccountOrCurrencyInsideTheFile() {
        assertThat(refusal(HEADER + FIRST + SECOND.replace("0011000002", "0011000003")))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(OTHER_ACCOUNT);
                    assertThat(refused.where()).isEqualTo("line 3");
                });
        assertThat(refusal(HEADER + FIRST + SECOND.replace("IDR", "USD")).reason())
                .isEqualTo(OTHER_CURRENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,25.00", "12.5000", "1.250.00,00", "Rp", "abc", "1,250.000", "0x10"})
    void refusesAnAmountThatIsNone(String amount) {
        StatementRefused refused = refusal(HEADER + FIRST.replace("1250000.00", '"' + amount + '"'));

        assertThat(refused.reason()).isEqualTo(INVALID_FIELD);
        assertThat(refused.where()).isEqualTo("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/13/2026", "31/02/2026", "2026-13-01", "kemarin", ""})
    void refusesADateThatIsNone(String date) {
        assertThat(refusal(HEADER + FIRST.replaceFirst("02/03/2026", date)).reason())
                .isEqualTo(INVALID_FIELD);
    }

    @Test
    void refusesALineWithBothOrNeitherAmount() {
        assertThat(refusal(HEADER + FIRST.replace(",0.00,", ",5.00,")).reason()).isEqualTo(INVALID_FIELD);
        assertThat(refusal(HEADER + FIRST.replace("1250000.00", "0.00")).reason())
                .isEqualTo(INVALID_FIELD);
    }

    @Test
    void refusesWhatIsNoStatement() {
        assertThat(refusal("nama,alamat\nSiti,Malang\n").reason()).isEqualTo(UNKNOWN_FORMAT);
        assertThat(refusal("halo\n").reason()).isEqualTo(UNKNOWN_FORMAT);
        assertThat(refusal(HEADER).reason()).isEqualTo(INVALID_FIELD);
        assertThat(refusal(HEADER + "\"02/03/2026,never closed\n").reason()).isEqualTo(UNREADABLE);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Mutasi");
            String[] header = HEADER.strip().split(",");
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            fill(sheet, 1, "TRF KE KOPERASI", "1250000.10", "0", "8749999.90");
            fill(sheet, 2, "SETORAN TUNAI", "0", "75000.50", "8825000.40");
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, String text, String debit, String credit, String balance) {
        sheet.value(row, 0, LocalDate.parse("2026-03-02"));
        sheet.style(row, 0).format("dd/MM/yyyy").set();
        sheet.value(row, 2, new BigDecimal("11000002"));
        sheet.value(row, 4, text);
        sheet.value(row, 5, "IDR");
        sheet.value(row, 6, new BigDecimal(debit));
        sheet.value(row, 7, new BigDecimal(credit));
        sheet.value(row, 8, new BigDecimal(balance));
    }

    private static ParsedStatement read(String csv) {
        return new StatementFile(csv.getBytes(StandardCharsets.UTF_8))
                .statements()
                .getFirst();
    }

    private static StatementRefused refusal(String csv) {
        return Objects.requireNonNull(catchThrowableOfType(
                StatementRefused.class, () -> new StatementFile(csv.getBytes(StandardCharsets.UTF_8)).statements()));
    }
}
