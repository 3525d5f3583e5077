package id.rewang.payment.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Whatever arrives is read or refused; nothing else happens. */
class StatementFileTest {

    private static final String TABLE = """
            Post Date,Effective Date,Account,Name,Description,Currency,Debit,Credit,Balance,Reference No
            02/03/2026,02/03/2026,0011000002,BENDAHARA,TRF,IDR,1250000.00,0.00,8750000.00,P01-1
            02/03/2026,03/03/2026,0011000002,BENDAHARA,"SETORAN, TUNAI",IDR,0.00,75000.50,8825000.50,
            """;

    @Test
    void readsOrRefusesAnyDamagedFile() throws IOException {
        int refused = 0;
        for (byte[] whole : new byte[][] {camt(), TABLE.getBytes(StandardCharsets.UTF_8), workbook()}) {
            Random random = new Random(42);
            for (int i = 0; i < 1_500; i++) {
                refused += isRefused(damaged(whole, random)) ? 1 : 0;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void readsOrRefusesAnyNoise() {
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[1 + random.nextInt(300)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> new StatementFile(noise).statements()).isInstanceOf(StatementRefused.class);
        }
    }

    @Test
    void refusesAmountsBeyondAnyAccount() {
        String row = "02/03/2026,02/03/2026,0011000002,B,T,IDR,0.00,%s,%s,\n";
        StringBuilder file = new StringBuilder(TABLE.lines().findFirst().orElseThrow()).append('\n');
        for (int i = 0; i < 200; i++) {
            file.append(row.formatted("999999999999999.00", "999999999999999.00"));
        }
        byte[] content = file.toString().getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new StatementFile(content).statements()).isInstanceOf(StatementRefused.class);
    }

    @Test
    void refusesAnEmptyOrTooLargeFile() {
        assertThatThrownBy(() -> new StatementFile(new byte[0])).isInstanceOf(StatementRefused.class);
        assertThatThrownBy(() -> new StatementFile(new byte[StatementFile.MAX_BYTES + 1]))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("bytes");
    }

    private static boolean isRefused(byte[] content) {
        try {
            new StatementFile(content).statements();
            return false;
        } catch (StatementRefused expected) {
            return true;
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] copy = whole.clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] camt() throws IOException {
        try (InputStream in =
                StatementFileTest.class.getResourceAsStream("/statements/viafintech__valid_example.xml")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Mutasi");
            String[] lines = TABLE.split("\n");
            for (int row = 0; row < 2; row++) {
                String[] cells = lines[row].split(",");
                for (int column = 0; column < cells.length; column++) {
                    if (row == 1 && column >= 6 && column <= 8) {
                        sheet.value(row, column, new BigDecimal(cells[column]));
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
