package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.TOO_LARGE;
import static id.rewang.payment.statement.StatementRefused.Reason.UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX workbook. */
final class XlsxTable {

    private static final long MAX_INFLATED_BYTES = 128L * 1024 * 1024;
    private static final int MAX_COLUMNS = 100;
    private static final BigDecimal LAST_SERIAL_DAY = BigDecimal.valueOf(2_958_465);

    private XlsxTable() {}

    static List<TableRow> read(byte[] content, int maxRows) {
        checkInflatedSize(content);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<TableRow> table = new ArrayList<>();
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                if (table.size() > maxRows) {
                    throw new StatementRefused(TOO_LARGE, "", "the sheet has more than " + maxRows + " rows");
                }
                table.add(row(all.next()));
            }
            return table;
        } catch (IOException e) {
            throw cut(e);
        } catch (StatementRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            // The reader reports broken content by all kinds of unchecked exceptions.
            throw cut(e);
        }
    }

    private static TableRow row(Row row) {
        List<TableCell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MAX_COLUMNS); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static TableCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return TableCell.EMPTY;
        }
        if (cell.getType() != CellType.NUMBER) {
            String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
            return TableCell.text(text == null ? "" : text);
        }
        BigDecimal number = cell.asNumber();
        boolean isDay = number.signum() > 0 && number.compareTo(LAST_SERIAL_DAY) <= 0;
        LocalDate day = isDay ? cell.asDate().toLocalDate() : null;
        return new TableCell(number.stripTrailingZeros().toPlainString(), number, day);
    }

    /** A small archive can unpack to any size; the reader would keep all of it. */
    private static void checkInflatedSize(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            long total = 0;
            byte[] buffer = new byte[64 * 1024];
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    total += inflate(in, buffer, MAX_INFLATED_BYTES - total);
                }
            }
        } catch (IOException e) {
            throw cut(e);
        }
    }

    private static long inflate(InputStream entry, byte[] buffer, long left) throws IOException {
        long size = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            size += read;
            if (size > left) {
                throw new StatementRefused(TOO_LARGE, "", "the workbook unpacks to more than 128 MiB");
            }
        }
        return size;
    }

    private static StatementRefused cut(Exception cause) {
        return new StatementRefused(UNREADABLE, "", "the workbook is damaged or cut off: " + cause.getMessage());
    }
}
