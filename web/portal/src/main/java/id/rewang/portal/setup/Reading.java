package id.rewang.portal.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes sense of the cells of a column. */
@FunctionalInterface
interface Reading {

    /**
     * What a cell says, or why it says nothing.
     *
     * @param value as it is kept: codes instead of words, amounts with a point, days as {@code 2026-01-31}
     * @param fault {@code setup.fault.<fault>} in the bundles; {@code null} if it can be read
     * @param detail what the fault's sentence needs to know
     */
    record Read(String value, @Nullable String fault, String detail) {

        static Read as(String value) {
            return new Read(value, null, "");
        }

        static Read wrong(String fault, Object detail) {
            return new Read("", fault, String.valueOf(detail));
        }
    }

    Read read(Cell cell);

    static Reading text(int longest) {
        return cell -> cell.text().length() > longest ? Read.wrong("too-long", longest) : Read.as(cell.text());
    }

    /** @param example shows the form to who has missed it */
    static Reading form(String pattern, String example) {
        return cell -> {
            if (cell.hasLostDigits()) {
                return Read.wrong("lost-digits", "");
            }
            return cell.text().matches(pattern) ? Read.as(cell.text()) : Read.wrong("wrong-form", example);
        };
    }

    /** Rupiah, positive: a number, or text as people write it, {@code 1.500.000,50}. */
    static Reading rupiah() {
        return cell -> {
            BigDecimal number = cell.number();
            String plain = number == null
                    ? cell.text().replaceFirst("^Rp\\s*", "").replace(".", "").replace(',', '.')
                    : number.stripTrailingZeros().toPlainString();
            boolean isAmount = plain.matches("\\d{1,15}(\\.\\d{1,2})?") && new BigDecimal(plain).signum() > 0;
            return isAmount
                    ? Read.as(new BigDecimal(plain).setScale(2).toPlainString())
                    : Read.wrong("not-an-amount", "");
        };
    }

    /** A day of the spreadsheet, or text: {@code 2026-01-31} or {@code 31/01/2026}. */
    static Reading day() {
        DateTimeFormatter local = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
        return cell -> {
            LocalDate day = cell.day();
            if (day == null && cell.number() == null) {
                day = parsed(cell.text(), cell.text().contains("/") ? local : DateTimeFormatter.ISO_LOCAL_DATE);
            }
            return day == null ? Read.wrong("not-a-day", "") : Read.as(day.toString());
        };
    }

    private static @Nullable LocalDate parsed(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** @param words what may be typed, in any case, and what it stands for */
    static Reading word(Map<String, String> words) {
        Reading several = words(words);
        return cell -> cell.text().contains(",")
                ? Read.wrong("unknown-word", String.join(", ", words.keySet()))
                : several.read(cell);
    }

    /** Several words with commas between them; kept so, too. */
    static Reading words(Map<String, String> words) {
        return cell -> {
            List<String> found = new ArrayList<>();
            for (String typed : split(cell.text())) {
                String code = words.entrySet().stream()
                        .filter(word -> word.getKey().equalsIgnoreCase(typed))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
                if (code == null) {
                    return Read.wrong("unknown-word", String.join(", ", words.keySet()));
                }
                found.add(code);
            }
            return Read.as(String.join(",", found.stream().distinct().toList()));
        };
    }

    /** Several of one form with commas between them. */
    static Reading several(String pattern, String example) {
        return cell -> {
            List<String> all = split(cell.text());
            return all.stream().allMatch(one -> one.matches(pattern))
                    ? Read.as(String.join(",", all.stream().distinct().toList()))
                    : Read.wrong("wrong-form", example);
        };
    }

    static Reading capitals(String pattern, String example) {
        return cell ->
                form(pattern, example).read(new Cell(cell.text().toUpperCase(Locale.ROOT), cell.number(), cell.day()));
    }

    private static List<String> split(String text) {
        return List.of(text.split("\\s*[,;]\\s*")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
