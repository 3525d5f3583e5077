package id.rewang.bank.bulk;

import id.rewang.bank.book.BankProblem;
import id.rewang.bank.book.BulkFile;
import id.rewang.bank.book.Rupiah;
import id.rewang.bank.book.TransferOrder;
import id.rewang.bank.book.TransferOrder.Channel;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a bulk transfer file whole, or says which line is wrong. */
final class BulkTransferFile {

    static final int MAX_TRANSFERS = 5_000;
    static final List<String> FILE_HEADER = List.of("FILE", "fileReference", "sourceAccount", "count", "total");
    static final List<String> TRANSFER_HEADER = List.of(
            "TRANSFER",
            "reference",
            "beneficiaryAccount",
            "beneficiaryBankCode",
            "beneficiaryName",
            "amount",
            "remark");

    private final List<CSVRecord> records;

    private BulkTransferFile(List<CSVRecord> records) {
        this.records = records;
    }

    static BulkFile read(String csv, String uploadedBy) {
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
            return new BulkTransferFile(parser.getRecords()).read(uploadedBy);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BankProblem(422, "file-malformed", "not a comma-separated file: " + e.getMessage());
        }
    }

    private BulkFile read(String uploadedBy) {
        expect(0, FILE_HEADER);
        expect(2, TRANSFER_HEADER);
        CSVRecord file = line(1, FILE_HEADER.size());
        if (records.size() - 3 > MAX_TRANSFERS || records.size() == 3) {
            throw wrong(3, "a file has 1 to " + MAX_TRANSFERS + " transfers");
        }
        List<BulkFile.Line> lines = new ArrayList<>();
        Set<String> references = new HashSet<>();
        for (int i = 3; i < records.size(); i++) {
            BulkFile.Line line = transfer(i, file.get(2));
            if (!references.add(line.reference())) {
                throw wrong(i, "reference " + line.reference() + " stands twice");
            }
            lines.add(line);
        }
        checkTotals(file, lines);
        if (!file.get(1).matches("[A-Za-z0-9/._-]{1,35}")) {
            throw wrong(1, "fileReference is not 1 to 35 letters, digits and / . _ -");
        }
        return new BulkFile(file.get(1), file.get(2), uploadedBy, null, lines, List.of());
    }

    private BulkFile.Line transfer(int index, String sourceAccount) {
        CSVRecord fields = line(index, TRANSFER_HEADER.size());
        if (!fields.get(0).equals("TRANSFER") || !fields.get(1).matches("[A-Za-z0-9/._-]{1,35}")) {
            throw wrong(index, "not TRANSFER and a reference of 1 to 35 letters, digits and / . _ -");
        }
        if (!fields.get(2).matches("[A-Za-z0-9]{1,34}") || !fields.get(3).matches("[A-Z0-9]{3,11}")) {
            throw wrong(index, "beneficiaryAccount or beneficiaryBankCode is not of letters and digits");
        }
        long amount = amount(index, fields.get(5));
        if (amount == 0) {
            throw wrong(index, "amount is zero");
        }
        return new BulkFile.Line(
                fields.get(1),
                new TransferOrder(
                        Channel.BULK,
                        sourceAccount,
                        fields.get(2),
                        fields.get(3),
                        fields.get(4),
                        amount,
                        fields.get(6)));
    }

    private void checkTotals(CSVRecord file, List<BulkFile.Line> lines) {
        long total = lines.stream().mapToLong(line -> line.order().amount()).sum();
        if (!file.get(3).equals(String.valueOf(lines.size()))) {
            throw wrong(1, "count is " + file.get(3) + ", the file has " + lines.size());
        }
        if (amount(1, file.get(4)) != total) {
            throw wrong(1, "total is " + file.get(4) + ", the transfers add up to " + Rupiah.text(total));
        }
    }

    private long amount(int index, String text) {
        try {
            return Rupiah.sen(text);
        } catch (IllegalArgumentException e) {
            throw wrong(index, String.valueOf(e.getMessage()));
        }
    }

    private void expect(int index, List<String> header) {
        if (!line(index, header.size()).toList().equals(header)) {
            throw wrong(index, "expected " + String.join(",", header));
        }
    }

    private CSVRecord line(int index, int columns) {
        if (index >= records.size()) {
            throw wrong(index, "the file ends here");
        }
        CSVRecord fields = records.get(index);
        if (fields.size() != columns) {
            throw wrong(index, "has " + fields.size() + " columns, expected " + columns);
        }
        return fields;
    }

    private static BankProblem wrong(int index, String what) {
        return new BankProblem(422, "file-malformed", "line " + (index + 1) + ": " + what);
    }
}
