package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.TOO_LARGE;
import static id.rewang.payment.statement.StatementRefused.Reason.UNREADABLE;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads separated values: comma, semicolon, tab or bar; UTF-8, UTF-16 with a mark, or Windows-1252. */
final class CsvTable {

    private static final String DELIMITERS = ",;\t|";
    private static final int HEADER_LINES = 40;

    private CsvTable() {}

    static List<TableRow> read(byte[] content, int maxRows) {
        String text = decode(content);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter(text)))) {
            List<TableRow> rows = new ArrayList<>();
            for (CSVRecord fields : parser) {
                if (rows.size() > maxRows) {
                    throw new StatementRefused(TOO_LARGE, "", "the file has more than " + maxRows + " lines");
                }
                rows.add(new TableRow(
                        (int) parser.getCurrentLineNumber(),
                        fields.stream().map(TableCell::text).toList()));
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new StatementRefused(
                    UNREADABLE, "", "the separated values are malformed or cut off: " + e.getMessage());
        }
    }

    /** Whether the last line is ended, which tells a whole file from one that was cut inside a line. */
    static boolean endsWithItsLastLine(byte[] content) {
        String text = decode(content);
        return text.endsWith("\n") || text.endsWith("\r");
    }

    /** The one that stands most often in any of the first lines. */
    private static char delimiter(String text) {
        char best = ',';
        long most = 0;
        for (String line : text.lines().limit(HEADER_LINES).toList()) {
            for (char candidate : DELIMITERS.toCharArray()) {
                long count = line.chars().filter(c -> c == candidate).count();
                if (count > most) {
                    most = count;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static String decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
