package id.rewang.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A template as somebody has downloaded it, with its sample rows, and rows added below. */
final class Template {

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    Template(byte[] content) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    rows.add(texts(row));
                }
                sheets.put(sheet.getName(), rows);
            }
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getCell(i) == null ? "" : row.getCellText(i));
        }
        return texts;
    }

    /** The text in a cell, counted from 0. */
    String cell(String sheet, int row, int column) {
        return rows(sheet).get(row).get(column);
    }

    /** @param cells a header as in the template, without its star, what stands below it, the next header, … */
    Template with(String sheet, String... cells) {
        List<String> headers = rows(sheet).getFirst().stream()
                .map(header -> header.replace(" *", ""))
                .toList();
        List<String> row = new ArrayList<>(headers.stream().map(header -> "").toList());
        for (int i = 0; i < cells.length; i += 2) {
            int column = headers.indexOf(cells[i]);
            if (column < 0) {
                throw new AssertionError("the template has no column " + cells[i] + " but " + headers);
            }
            row.set(column, cells[i + 1]);
        }
        rows(sheet).add(row);
        return this;
    }

    byte[] filled() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Rewang", "1.0")) {
            for (Map.Entry<String, List<List<String>>> entry : sheets.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(entry.getKey());
                for (int row = 0; row < entry.getValue().size(); row++) {
                    List<String> cells = entry.getValue().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        sheet.value(row, column, cells.get(column));
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private List<List<String>> rows(String sheet) {
        List<List<String>> rows = sheets.get(sheet);
        if (rows == null) {
            throw new AssertionError("the template has no sheet " + sheet + " but " + sheets.keySet());
        }
        return rows;
    }
}
