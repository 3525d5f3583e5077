package id.rewang.payment.statement;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one bank names its columns. Another bank's layout is another value of this class.
 *
 * @param headers  the names that a column goes by, in lower case without marks
 * @param required columns without which a row is not this bank's header
 */
record ColumnProfile(String name, Map<Column, Set<String>> headers, Set<Column> required) {

    enum Column {
        POST_DATE,
        EFFECTIVE_DATE,
        ACCOUNT,
        DESCRIPTION,
        CURRENCY,
        DEBIT,
        CREDIT,
        BALANCE,
        REFERENCE
    }

    /** Day before month, as Indonesian banks write it, or ISO 8601. */
    static final List<DateTimeFormatter> DAYS = Stream.of(
                    "dd/MM/uuuu", "dd-MM-uuuu", "dd.MM.uuuu", "uuuu-MM-dd", "dd/MM/uu", "dd-MMM-uuuu", "dd MMM uuuu")
            .flatMap(pattern -> Stream.of(Locale.ENGLISH, Locale.of("id")).map(locale -> form(pattern, locale)))
            .toList();

    /** The regional banks' export: Post Date, Effective Date, Account, Name, Description, Currency, Debit, Credit, Balance, Reference No. */
    static final ColumnProfile REGIONAL_BANK = new ColumnProfile(
            "regional bank",
            new EnumMap<>(Map.of(
                    Column.POST_DATE, Set.of("post date", "posting date", "tanggal posting"),
                    Column.EFFECTIVE_DATE, Set.of("effective date", "eff date", "tanggal efektif"),
                    Column.ACCOUNT, Set.of("account", "account no", "account number", "no rekening"),
                    Column.DESCRIPTION, Set.of("description", "keterangan"),
                    Column.CURRENCY, Set.of("currency", "ccy", "mata uang"),
                    Column.DEBIT, Set.of("debit", "debet"),
                    Column.CREDIT, Set.of("credit", "kredit"),
                    Column.BALANCE, Set.of("balance", "saldo"),
                    Column.REFERENCE, Set.of("reference no", "reference number", "reference", "no referensi"))),
            Set.of(
                    Column.POST_DATE,
                    Column.ACCOUNT,
                    Column.DESCRIPTION,
                    Column.CURRENCY,
                    Column.DEBIT,
                    Column.CREDIT,
                    Column.BALANCE));

    static final List<ColumnProfile> ALL = List.of(REGIONAL_BANK);

    /** Where each column stands in the row, if the row is this bank's header; empty when it is not. */
    Map<Column, Integer> positions(TableRow row) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            String title = row.cell(i)
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z ]", " ")
                    .strip()
                    .replaceAll(" +", " ");
            for (Map.Entry<Column, Set<String>> column : headers.entrySet()) {
                if (column.getValue().contains(title)) {
                    positions.putIfAbsent(column.getKey(), i);
                }
            }
        }
        return positions.keySet().containsAll(required) ? positions : Map.of();
    }

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
