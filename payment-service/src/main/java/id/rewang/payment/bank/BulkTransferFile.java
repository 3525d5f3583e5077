package id.rewang.payment.bank;

import id.rewang.kit.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A file of transfers that a person uploads in the bank's portal and a second one releases there: comma-separated, UTF-8, a FILE
 * line with count and total, a TRANSFER line each.
 *
 * @param fileReference at most 35 letters, digits and {@code / . _ -}
 * @param sourceAccount that all of them are paid from
 * @param transfers     1 to {@value #MAX_TRANSFERS}, no reference twice
 */
public record BulkTransferFile(String fileReference, String sourceAccount, List<TransferInstruction> transfers) {

    public static final int MAX_TRANSFERS = 5_000;

    public BulkTransferFile {
        transfers = List.copyOf(transfers);
        if (!fileReference.matches("[A-Za-z0-9/._-]{1,35}")) {
            throw new IllegalArgumentException("no file reference: '" + fileReference + "'");
        }
        if (transfers.isEmpty() || transfers.size() > MAX_TRANSFERS) {
            throw new IllegalArgumentException(
                    "a file has 1 to " + MAX_TRANSFERS + " transfers, not " + transfers.size());
        }
        Set<String> references = new HashSet<>();
        for (TransferInstruction transfer : transfers) {
            if (!references.add(transfer.reference())
                    || !transfer.sourceAccount().equals(sourceAccount)) {
                throw new IllegalArgumentException(
                        transfer.reference() + " stands twice or is not paid from " + sourceAccount);
            }
        }
    }

    public Money total() {
        return transfers.stream().map(TransferInstruction::amount).reduce(Money.ZERO, Money::plus);
    }

    public byte[] content() {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord("FILE", "fileReference", "sourceAccount", "count", "total");
            csv.printRecord("FILE", fileReference, sourceAccount, transfers.size(), total().amount());
            csv.printRecord(
                    "TRANSFER",
                    "reference",
                    "beneficiaryAccount",
                    "beneficiaryBankCode",
                    "beneficiaryName",
                    "amount",
                    "remark");
            for (TransferInstruction transfer : transfers) {
                csv.printRecord(
                        "TRANSFER",
                        transfer.reference(),
                        transfer.beneficiaryAccount(),
                        transfer.beneficiaryBankCode(),
                        transfer.beneficiaryName(),
                        transfer.amount().amount(),
                        transfer.remark());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
