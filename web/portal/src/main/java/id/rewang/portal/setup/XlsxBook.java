package id.rewang.portal.setup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads an XLSX workbook that somebody has uploaded, within limits. */
final class XlsxBook {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_ROWS = 2_000;

    private static final long MOST_INFLATED_BYTES = 64L * 1024 * 1024;
    private static final int MOST_COLUMNS = 60;
    private static final BigDecimal LAST_SERIAL_DAY = BigDecimal.valueOf(2_958_465);

    private XlsxBook() {}

    /** @param number as the spreadsheet counts, from 1 */
    record Line(int number, List<Cell> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /**
     * The lines of the sheets of these names that there are, without empty ones.
     *
     * @throws RefusedBook when it is no workbook, or too large
     */
    static Map<String, List<Line>> read(byte[] content, Set<String> names) {
        if (content.length > MOST_BYTES) {
            throw new RefusedBook("file-too-large");
        }
        checkInflatedSize(content);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
            Map<String, List<Line>> sheets = new LinkedHashMap<>();
            int rows = 0;
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (names.contains(sheet.getName())) {
                    List<Line> lines = read(sheet, MOST_ROWS - rows);
                    rows += lines.size();
                    sheets.put(sheet.getName(), lines);
                }
            }
            return sheets;
        } catch (RefusedBook refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // The reader reports broken content by all kinds of unchecked exceptions.
            throw new RefusedBook("not-a-workbook", e);
        }
    }

    private static List<Line> read(Sheet sheet, int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Line line = line(all.next());
                if (line.isEmpty()) {
                    continue;
                }
                if (lines.size() == most) {
                    throw new RefusedBook("too-many-rows");
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line line(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        if (cell.getType() != CellType.NUMBER) {
            String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
            return Cell.text(text == null ? "" : text);
        }
        BigDecimal number = cell.asNumber();
        boolean isDay = number.signum() > 0 && number.compareTo(LAST_SERIAL_DAY) <= 0;
        LocalDate day = isDay ? cell.asDate().toLocalDate() : null;
        return new Cell(number.stripTrailingZeros().toPlainString(), number, day);
    }

    /** A small archive can unpack to any size; the reader would keep all of it. */
    private static void checkInflatedSize(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            long left = MOST_INFLATED_BYTES;
            byte[] buffer = new byte[64 * 1024];
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw new RefusedBook("file-too-large");
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new RefusedBook("not-a-workbook", e);
        }
    }
}
