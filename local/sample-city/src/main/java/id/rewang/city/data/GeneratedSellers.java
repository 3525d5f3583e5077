package id.rewang.city.data;

import id.rewang.city.data.WordLists.Trade;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Invented sellers, the same in every run: a trade, a name, a village. Their numbers count on from those of the sellers
 * that are written down by hand.
 */
final class GeneratedSellers {

    /** A seller and what it may sell. */
    record Made(SampleSeller seller, Trade trade) {}

    private static final List<String> BANKS = List.of("114", "114", "114", "009", "008", "014", "002", "451", "200");
    private static final int WITH_CERTIFICATE_PERCENT = 55;
    private static final int VAT_REGISTERED_PERCENT = 30;

    private final Region region;
    private final WordLists words;
    private final List<Village> villages;
    private final Random random;
    private final Set<String> names = new HashSet<>();

    GeneratedSellers(Region region, WordLists words, Random random) {
        this.region = region;
        this.words = words;
        this.villages = Village.of(region);
        this.random = random;
    }

    /** @param firstNumber of the running numbers; unique among all sellers of all regions */
    List<Made> make(int count, int firstNumber) {
        List<Made> made = new ArrayList<>();
        for (int number = firstNumber; number < firstNumber + count; number++) {
            made.add(one(number));
        }
        return made;
    }

    private Made one(int number) {
        Trade trade = words.drawTrade(random);
        String form = WordLists.draw(trade.forms(), random);
        Village village = WordLists.draw(villages, random);
        String name = newName(trade, form, village);
        String size = form.equals("INDIVIDUAL") ? WordLists.draw(trade.sizes(), random) : "SMALL";
        String bank = WordLists.draw(BANKS, random);
        boolean certified = random.nextInt(100) < WITH_CERTIFICATE_PERCENT;
        boolean vat = !form.equals("INDIVIDUAL") && random.nextInt(100) < VAT_REGISTERED_PERCENT;
        SampleSeller seller = new SampleSeller(
                "%s-%03d".formatted(trade.key(), number),
                name + SampleSeller.MARK,
                form,
                size,
                village.code(),
                "Jalan Contoh Nomor " + number + ", " + village.name(),
                trade.kbli(),
                form.equals("INDIVIDUAL") ? digits(region.code().replace(".", ""), 16, number) : null,
                digits("", 16, number),
                digits("", 13, number),
                digits("08", 12, number),
                vat,
                certified ? "CONTOH-%03d/2025".formatted(number) : null,
                certified ? "2027-12-31" : null,
                bank,
                digits("99" + bank, 12, number),
                name.toUpperCase(Locale.ROOT));
        return new Made(seller, trade);
    }

    private String newName(Trade trade, String form, Village village) {
        while (true) {
            String called = WordLists.draw(trade.called(), random) + " Contoh ";
            String suffix = switch (trade.names()) {
                case "person" -> WordLists.draw(words.persons(), random);
                case "fortune" -> WordLists.draw(words.fortunes(), random);
                default -> WordLists.draw(villages, random).name();
            };
            String name = switch (form) {
                case "COOPERATIVE" -> "Koperasi " + called + village.name();
                case "CV", "PT" -> form + " " + called + suffix;
                default -> called + suffix;
            };
            if (names.add(name) || names.add(name = name + " " + village.name())) {
                return name;
            }
        }
    }

    /** Of the shape of a real number, and nobody's: no date of birth, a counter at the end. */
    private static String digits(String prefix, int length, int number) {
        return prefix + String.format(Locale.ROOT, "%0" + (length - prefix.length()) + "d", number);
    }

    /** Names that are taken already. */
    GeneratedSellers besides(List<SampleSeller> others) {
        others.forEach(other -> names.add(other.shortName()));
        return this;
    }
}
