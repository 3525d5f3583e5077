package id.rewang.portal.setup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks as people fill them. */
final class Books {

    private Books() {}

    /** A sheet with its headers in the first row; texts only, as in a template. */
    record Filled(String name, List<List<String>> rows) {}

    static Filled sheet(String name, List<String> headers, List<?>... rows) {
        List<List<String>> all = new java.util.ArrayList<>(List.of(headers));
        for (List<?> row : rows) {
            all.add(row.stream().map(String::valueOf).toList());
        }
        return new Filled(name, all);
    }

    static byte[] of(Filled... sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (Filled filled : sheets) {
                Worksheet sheet = workbook.newWorksheet(filled.name());
                for (int row = 0; row < filled.rows().size(); row++) {
                    for (int column = 0; column < filled.rows().get(row).size(); column++) {
                        sheet.value(row, column, filled.rows().get(row).get(column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<String> sheetsOf(byte[] book) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All texts of the first sheet. */
    static String textOf(byte[] book) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            StringBuilder text = new StringBuilder();
            workbook.getFirstSheet()
                    .read()
                    .forEach(row -> row.forEach(cell ->
                            text.append(cell == null ? "" : cell.getText()).append('|')));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
