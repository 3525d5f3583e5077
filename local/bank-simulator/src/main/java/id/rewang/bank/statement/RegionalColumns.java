package id.rewang.bank.statement;

import id.rewang.bank.book.Posting;
import id.rewang.bank.book.Rupiah;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The column layout of a regional bank's export; a first row carries the opening balance. */
final class RegionalColumns {

    private static final List<String> HEADER = List.of(
            "Post Date",
            "Effective Date",
            "Account",
            "Name",
            "Description",
            "Currency",
            "Debit",
            "Credit",
            "Balance",
            "Reference No");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private record Row(LocalDate date, String description, long debit, long credit, long balance, String reference) {}

    private RegionalColumns() {}

    static byte[] csv(DayStatement statement) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(HEADER);
            for (Row row : rows(statement)) {
                csv.printRecord(
                        DAY.format(row.date()),
                        DAY.format(row.date()),
                        statement.account().accountNo(),
                        statement.account().name(),
                        row.description(),
                        "IDR",
                        Rupiah.text(row.debit()),
                        Rupiah.text(row.credit()),
                        Rupiah.text(row.balance()),
                        row.reference());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(DayStatement statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "bank-simulator", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Mutasi");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
            }
            List<Row> rows = rows(statement);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet, i + 1, rows.get(i), statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int at, Row row, DayStatement statement) {
        for (int column : new int[] {0, 1}) {
            sheet.value(at, column, row.date());
            sheet.style(at, column).format("dd/MM/yyyy").set();
        }
        sheet.value(at, 2, statement.account().accountNo());
        sheet.value(at, 3, statement.account().name());
        sheet.value(at, 4, row.description());
        sheet.value(at, 5, "IDR");
        sheet.value(at, 6, Rupiah.decimal(row.debit()));
        sheet.value(at, 7, Rupiah.decimal(row.credit()));
        sheet.value(at, 8, Rupiah.decimal(row.balance()));
        sheet.value(at, 9, row.reference());
    }

    private static List<Row> rows(DayStatement statement) {
        List<Row> rows = new ArrayList<>();
        long balance = statement.opening();
        rows.add(new Row(statement.date(), "SALDO AWAL", 0, 0, balance, ""));
        for (Posting line : statement.lines()) {
            balance += line.amount();
            rows.add(new Row(
                    line.bookingDate(),
                    line.description(),
                    Math.max(0, -line.amount()),
                    Math.max(0, line.amount()),
                    balance,
                    line.reference() == null ? "" : line.reference()));
        }
        return rows;
    }
}
