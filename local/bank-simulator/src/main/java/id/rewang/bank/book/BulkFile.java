package id.rewang.bank.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk transfer file that was uploaded.
 *
 * @param answer lines for the answer file, once released
 */
public record BulkFile(
        String fileReference,
        String sourceAccount,
        String uploadedBy,
        @Nullable String releasedBy,
        List<Line> lines,
        List<Line> answer) {

    public record Line(String reference, TransferOrder order) {}

    public boolean isReleased() {
        return releasedBy != null;
    }

    BulkFile released(String by, List<Line> answered) {
        return new BulkFile(fileReference, sourceAccount, uploadedBy, by, lines, answered);
    }
}
