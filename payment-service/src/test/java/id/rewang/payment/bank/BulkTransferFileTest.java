package id.rewang.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.money.Money;
import id.rewang.payment.bank.BulkAnswer.AnswerRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkTransferFileTest {

    private static final BulkTransferFile SENT = new BulkTransferFile(
            "NPD-7", "0011000002", List.of(transfer("P1", 1_250_000), transfer("P2", 600_000), transfer("P3", 5_000)));

    private static final String ANSWER = """
            FILE,fileReference,sourceAccount,count,paid
            FILE,NPD-7,0011000002,2,1250000.00
            TRANSFER,reference,amount,status,code,reason,bankReference
            TRANSFER,P1,1250000.00,PAID,00,,BNK1
            TRANSFER,P2,600000.00,REFUSED,18,Rekening tidak aktif,BNK2
            """;

    @Test
    void writesOneLineATransferAndTheirTotal() {
        assertThat(new String(SENT.content(), StandardCharsets.UTF_8)).isEqualTo("""
                FILE,fileReference,sourceAccount,count,total
                FILE,NPD-7,0011000002,3,1855000.00
                TRANSFER,reference,beneficiaryAccount,beneficiaryBankCode,beneficiaryName,amount,remark
                TRANSFER,P1,0021000017,114,KOPERASI CONTOH,1250000.00,"nasi, kotak"
                TRANSFER,P2,0021000017,114,KOPERASI CONTOH,600000.00,"nasi, kotak"
                TRANSFER,P3,0021000017,114,KOPERASI CONTOH,5000.00,"nasi, kotak"
                """.replace("\n", "\r\n"));
    }

    @Test
    void readsWhatBecameOfEachAndDoubtsWhatIsLeftOut() {
        BulkAnswer answer = read(ANSWER);

        assertThat(answer.statuses())
                .containsEntry("P1", new TransferStatus.Settled("BNK1"))
                .containsEntry("P2", new TransferStatus.Refused("18", "Rekening tidak aktif"))
                .containsEntry("P3", new TransferStatus.Unknown("not in the answer file"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NPD-7|NPD-8|line 2",
                "0011000002|0011000003|line 2",
                ",2,1250000.00|,3,1250000.00|line 2",
                ",2,1250000.00|,2,1250000.01|line 2",
                "P2,600000.00|P9,600000.00|line 5",
                "P2,600000.00|P1,1250000.00|line 5",
                "P2,600000.00|P2,600000.01|line 5",
                "PAID|DONE|line 4",
                "TRANSFER,reference|TRANSFER,ref|line 3",
            })
    void refusesAnAnswerThatDoesNotAgreeWithWhatWasSentAndNamesTheLine(String text, String other, String where) {
        assertThatThrownBy(() -> read(ANSWER.replace(text, other)))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageStartingWith(where);
    }

    @Test
    void refusesAnAnswerThatIsCut() {
        for (int length = 0; length < ANSWER.length() - 5; length++) {
            String cut = ANSWER.substring(0, length);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(AnswerRefused.class);
        }
    }

    @Test
    void takesNoReferenceTwice() {
        assertThatThrownBy(() -> new BulkTransferFile("F", "0011000002", List.of(transfer("P1", 1), transfer("P1", 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BulkAnswer read(String answer) {
        return BulkAnswer.read(answer.getBytes(StandardCharsets.UTF_8), SENT);
    }

    private static TransferInstruction transfer(String reference, long rupiah) {
        return new TransferInstruction(
                reference, Money.rupiah(rupiah), "0011000002", "0021000017", "114", "KOPERASI CONTOH", "nasi, kotak");
    }
}
