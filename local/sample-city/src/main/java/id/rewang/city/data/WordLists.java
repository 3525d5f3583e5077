package id.rewang.city.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;

/** The words that sellers and products of the sample are made of: trades, names, villages, kinds of product. */
record WordLists(List<Trade> trades, List<String> persons, List<String> fortunes) {

    /**
     * A trade of the region.
     *
     * @param called how such a business calls itself
     * @param names  what follows: {@code person}, {@code place} or {@code fortune}
     * @param weight how many of 247 sellers have it
     */
    record Trade(
            String key,
            List<String> called,
            String names,
            int weight,
            List<String> forms,
            List<String> sizes,
            List<String> kbli,
            List<Ware> wares) {}

    /** Something that a trade sells, in one variant and one pack. */
    record Ware(
            String name,
            String category,
            boolean food,
            String kbli,
            String unit,
            double low,
            double high,
            String taxClass,
            int leadTimeDays) {}

    static WordLists load() {
        List<CSVRecord> wares = Table.read(WordLists.class, "product-kinds.csv");
        List<Trade> trades = Table.read(WordLists.class, "seller-kinds.csv").stream()
                .map(row -> trade(row, wares))
                .toList();
        return new WordLists(trades, names("person"), names("fortune"));
    }

    private static List<String> names(String kind) {
        return Table.read(WordLists.class, "names.csv").stream()
                .filter(row -> row.get("kind").equals(kind))
                .map(row -> row.get("name"))
                .toList();
    }

    private static Trade trade(CSVRecord row, List<CSVRecord> wares) {
        String key = row.get("key");
        return new Trade(
                key,
                List.of(row.get("called").split("\\|")),
                row.get("names"),
                Integer.parseInt(row.get("weight")),
                List.of(row.get("forms").split(" ")),
                List.of(row.get("sizes").split(" ")),
                List.of(row.get("kbli").split(" ")),
                wares.stream()
                        .filter(ware -> ware.get("seller_kind").equals(key))
                        .flatMap(ware -> variants(ware).stream())
                        .toList());
    }

    private static List<Ware> variants(CSVRecord row) {
        List<Ware> wares = new ArrayList<>();
        for (String variant : row.get("variants").split("\\|")) {
            for (String pack : row.get("packs").split("\\|")) {
                String[] parts = pack.split("\\*");
                double times = parts.length == 2 ? Double.parseDouble(parts[1]) : 1;
                wares.add(new Ware(
                        (row.get("base") + " " + variant + " " + parts[0]).strip(),
                        row.get("category"),
                        row.get("kind").equals("food"),
                        row.get("kbli"),
                        row.get("unit"),
                        Double.parseDouble(row.get("low")) * times,
                        Double.parseDouble(row.get("high")) * times,
                        row.get("tax_class"),
                        Integer.parseInt(row.get("lead_time_days"))));
            }
        }
        return wares;
    }

    Trade drawTrade(Random random) {
        int ticket = random.nextInt(trades.stream().mapToInt(Trade::weight).sum());
        for (Trade trade : trades) {
            ticket -= trade.weight();
            if (ticket < 0) {
                return trade;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    static <T> T draw(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
