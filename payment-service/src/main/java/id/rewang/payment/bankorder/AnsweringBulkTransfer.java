package id.rewang.payment.bankorder;

import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bank.BulkAnswer;
import id.rewang.payment.bank.BulkAnswer.AnswerRefused;
import id.rewang.payment.bankorder.BulkTransfers.BulkTransfer;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the bank's answer to a file; whole or not at all. The same answer again changes nothing. */
@Component
public class AnsweringBulkTransfer {

    private final BulkTransfers transfers;
    private final WritingBulkFile file;
    private final RecordingBankWord recording;
    private final Clock clock;

    AnsweringBulkTransfer(BulkTransfers transfers, WritingBulkFile file, RecordingBankWord recording, Clock clock) {
        this.transfers = transfers;
        this.file = file;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 422 {@code bulk-answer-refused} naming the line
     */
    @Transactional
    public void answer(BulkTransfer transfer, byte[] content) {
        BulkAnswer answer;
        try {
            answer = BulkAnswer.read(content, file.write(transfer));
        } catch (AnswerRefused refused) {
            throw ProblemException.refused(
                    "bulk-answer-refused", "The answer file is refused whole: " + refused.getMessage() + ".");
        }
        recording.recordAll(answer.statuses());
        transfers.answered(transfer.id(), clock.instant());
    }
}
