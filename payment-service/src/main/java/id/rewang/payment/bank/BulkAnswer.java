package id.rewang.payment.bank;

import id.rewang.kit.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The bank's answer file to a {@link BulkTransferFile}.
 *
 * @param statuses by reference; a transfer that the answer leaves out is {@link TransferStatus.Unknown}
 */
public record BulkAnswer(String fileReference, Map<String, TransferStatus> statuses) {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final List<String> FILE_HEADER = List.of("FILE", "fileReference", "sourceAccount", "count", "paid");
    private static final List<String> TRANSFER_HEADER =
            List.of("TRANSFER", "reference", "amount", "status", "code", "reason", "bankReference");

    /** The answer file is refused whole. */
    public static final class AnswerRefused extends RuntimeException {

        /** @param line from 1 */
        AnswerRefused(int line, String message) {
            super("line " + line + ": " + message);
        }
    }

    /**
     * @param sent the file that it answers
     * @throws AnswerRefused when it answers another file, is malformed or cut, or does not agree with what was sent
     */
    public static BulkAnswer read(byte[] content, BulkTransferFile sent) {
        if (content.length > MAX_BYTES) {
            throw new AnswerRefused(1, "the file has more than " + MAX_BYTES + " bytes");
        }
        List<CSVRecord> lines = lines(content);
        expect(lines, 0, FILE_HEADER);
        expect(lines, 2, TRANSFER_HEADER);
        CSVRecord file = line(lines, 1, FILE_HEADER.size());
        if (!file.get(1).equals(sent.fileReference()) || !file.get(2).equals(sent.sourceAccount())) {
            throw new AnswerRefused(2, "answers file " + file.get(1) + " of account " + file.get(2));
        }
        if (!file.get(3).equals(String.valueOf(lines.size() - 3))) {
            throw new AnswerRefused(
                    2, "says " + file.get(3) + " transfers, there are " + (lines.size() - 3) + ": cut off?");
        }
        return new BulkAnswer(sent.fileReference(), statuses(lines, sent, file.get(4)));
    }

    private static Map<String, TransferStatus> statuses(List<CSVRecord> lines, BulkTransferFile sent, String paid) {
        Map<String, TransferInstruction> open = sent.transfers().stream()
                .collect(Collectors.toMap(
                        TransferInstruction::reference, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, TransferStatus> statuses = new LinkedHashMap<>();
        Money settled = Money.ZERO;
        for (int i = 3; i < lines.size(); i++) {
            CSVRecord fields = line(lines, i, TRANSFER_HEADER.size());
            TransferInstruction instruction = open.remove(fields.get(1));
            if (instruction == null) {
                throw new AnswerRefused(i + 1, fields.get(1) + " was not sent in this file, or is answered twice");
            }
            if (!instruction.amount().amount().equals(fields.get(2))) {
                throw new AnswerRefused(
                        i + 1,
                        "amount is " + fields.get(2) + ", sent were "
                                + instruction.amount().amount());
            }
            TransferStatus status = status(fields, i + 1);
            if (status instanceof TransferStatus.Settled) {
                settled = settled.plus(instruction.amount());
            }
            statuses.put(instruction.reference(), status);
        }
        if (!settled.amount().equals(paid)) {
            throw new AnswerRefused(2, "says " + paid + " paid, its lines make " + settled.amount());
        }
        open.keySet().forEach(left -> statuses.put(left, new TransferStatus.Unknown("not in the answer file")));
        return Map.copyOf(statuses);
    }

    private static TransferStatus status(CSVRecord fields, int line) {
        return switch (fields.get(3)) {
            case "PAID" -> new TransferStatus.Settled(fields.get(6));
            case "PENDING" -> new TransferStatus.Pending();
            case "REFUSED" -> new TransferStatus.Refused(fields.get(4), fields.get(5));
            case "RETURNED" -> new TransferStatus.Returned(fields.get(6), fields.get(4), fields.get(5));
            default -> throw new AnswerRefused(line, "status '" + fields.get(3) + "' is unknown");
        };
    }

    private static List<CSVRecord> lines(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new AnswerRefused(1, "not a comma-separated file: " + e.getMessage());
        }
    }

    private static void expect(List<CSVRecord> lines, int index, List<String> header) {
        if (!line(lines, index, header.size()).toList().equals(header)) {
            throw new AnswerRefused(index + 1, "expected " + String.join(",", header));
        }
    }

    private static CSVRecord line(List<CSVRecord> lines, int index, int columns) {
        if (index >= lines.size() || lines.get(index).size() != columns) {
            throw new AnswerRefused(index + 1, "is missing or has not " + columns + " columns");
        }
        return lines.get(index);
    }
}
