package id.rewang.city.past;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.City;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleProduct;
import id.rewang.city.data.SampleSeller;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.Channel;
import id.rewang.city.plan.PlannedLine;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws what is bought, from whom and for how much: few sellers get many orders, many get few. */
final class DrawingBaskets {

    /**
     * What is bought at once.
     *
     * @param leadTimeDays of the slowest product
     */
    record Basket(SampleSeller seller, String account, String method, List<PlannedLine> lines, int leadTimeDays) {

        Channel channel(SampleDepartment department) {
            return switch (method) {
                case "LS" -> Channel.SP2D;
                case "KKPD" -> Channel.CARD;
                default -> department.inBulk() ? Channel.BULK : Channel.SNAP;
            };
        }
    }

    /** Up to here tax is not withheld. */
    private static final long SMALL_PAYMENT = 2_000_000;

    private static final long UP_LIMIT = 50_000_000;
    private static final long DIRECT_FROM = 15_000_000;
    private static final long LARGEST = 190_000_000;
    private static final int SCARCE = 3;

    /** Goods that come in parts or are counted out need some of them. */
    private static final int FEWEST_IN_PARTS = 20;

    /** The card's bill of October is that of the narrated day. */
    private static final Month LAST_CARD_MONTH = Month.SEPTEMBER;

    private static final int DAYS_FROM_ARRIVAL_TO_CHARGE = 12;

    private final Means means;
    private final Random random;
    private final Map<String, String> accounts = City.accounts();
    private final List<SampleSeller> sellers;
    private final double[] weights;
    private final Map<String, List<SampleProduct>> bySeller;
    private final Map<String, SampleSeller> byKey;
    private final List<SampleProduct> scarce;

    DrawingBaskets(City city, Means means, Random random) {
        this.means = means;
        this.random = random;
        this.sellers = new ArrayList<>(city.sellers());
        Collections.shuffle(sellers, random);
        this.weights = new double[sellers.size()];
        for (int rank = 0; rank < weights.length; rank++) {
            weights[rank] = 1 / Math.pow(rank + 3, 0.9);
        }
        this.bySeller = city.products().stream().collect(Collectors.groupingBy(SampleProduct::seller));
        this.byKey = city.sellers().stream().collect(Collectors.toMap(SampleSeller::key, seller -> seller));
        this.scarce = city.products().stream()
                .filter(product -> product.stock() <= SCARCE)
                .toList();
    }

    /** @return empty when what was drawn does not fit the story or the means that are left */
    Optional<Basket> draw(SampleDepartment department, Case story, LocalDate day) {
        return switch (story) {
            case NO_STOCK -> tooMuchOfSomethingScarce(department);
            case OVER_METHOD_LIMIT -> tooMuchForUp();
            default -> affordable(department, story, day);
        };
    }

    private Optional<Basket> tooMuchOfSomethingScarce(SampleDepartment department) {
        if (scarce.isEmpty()) {
            return Optional.empty();
        }
        SampleProduct product = scarce.get(random.nextInt(scarce.size()));
        int quantity = product.stock() + 5 + random.nextInt(10);
        return Optional.of(basket(product, "UP", List.of(new PlannedLine(1, product, quantity))))
                .filter(basket -> means.sufficeFor(department, basket.account(), "UP", total(basket.lines())));
    }

    private Optional<Basket> tooMuchForUp() {
        SampleProduct product = drawProduct();
        int quantity = (int) (UP_LIMIT * 100 / product.price().sen()) + 1 + random.nextInt(20);
        return Optional.of(basket(product, "UP", List.of(new PlannedLine(1, product, quantity))))
                .filter(basket -> total(basket.lines()).compareTo(Rupiah.of(LARGEST)) < 0);
    }

    private Optional<Basket> affordable(SampleDepartment department, Case story, LocalDate day) {
        long target = drawAmount();
        SampleProduct first = drawProduct();
        boolean several = story == Case.LINE_STRUCK || random.nextInt(100) < 30;
        List<PlannedLine> lines = new ArrayList<>();
        add(lines, first, several ? target * 6 / 10 : target);
        if (several) {
            String account = accountOf(first);
            List<SampleProduct> others = known(bySeller, first.seller()).stream()
                    .filter(other -> !other.equals(first) && accountOf(other).equals(account))
                    .toList();
            if (!others.isEmpty()) {
                add(lines, others.get(random.nextInt(others.size())), target * 4 / 10);
            }
        }
        if (lines.isEmpty() || !fits(story, lines)) {
            return Optional.empty();
        }
        Basket basket = basket(first, method(first, total(lines), story, day), lines);
        return means.sufficeFor(department, basket.account(), basket.method(), total(lines))
                ? Optional.of(basket)
                : Optional.empty();
    }

    /** As in life: about half below Rp1.6 million, a crowd just below Rp2 million, a long tail. */
    private long drawAmount() {
        int ticket = random.nextInt(1000);
        if (ticket < 420) {
            return between(280_000, 1_600_000);
        }
        if (ticket < 700) {
            return between(1_700_000, SMALL_PAYMENT - 1);
        }
        if (ticket < 930) {
            return between(2_000_000, 6_000_000);
        }
        return ticket < 985 ? between(6_000_000, DIRECT_FROM) : between(DIRECT_FROM, 60_000_000);
    }

    private long between(long low, long high) {
        return low + (long) (random.nextDouble() * (high - low));
    }

    private void add(List<PlannedLine> lines, SampleProduct product, long target) {
        long quantity = target * 100 / product.price().sen();
        if (quantity >= 50) {
            quantity -= quantity % 5;
        }
        if (quantity >= 1 && quantity <= means.stockOf(product)) {
            lines.add(new PlannedLine(lines.size() + 1, product, (int) quantity));
        }
    }

    private static boolean fits(Case story, List<PlannedLine> lines) {
        return switch (story) {
            case LINE_STRUCK -> lines.size() == 2;
            case PARTIAL_DELIVERY, IN_PARTS_ONE_BAST, SHORT_DELIVERY, GOODS_REPLACED ->
                lines.stream().allMatch(line -> line.quantity() >= FEWEST_IN_PARTS);
            default -> true;
        };
    }

    private String method(SampleProduct product, Rupiah total, Case story, LocalDate day) {
        if (story == Case.RETURNED_NEXT_DAY) {
            return "UP";
        }
        if (total.compareTo(Rupiah.of(DIRECT_FROM)) >= 0) {
            return "LS";
        }
        LocalDate charged = day.plusDays(product.leadTimeDays() + DAYS_FROM_ARRIVAL_TO_CHARGE);
        boolean inTime = charged.getMonth().compareTo(LAST_CARD_MONTH) <= 0;
        return inTime && random.nextInt(100) < 10 ? "KKPD" : "UP";
    }

    private SampleProduct drawProduct() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double ticket = random.nextDouble() * sum;
        int rank = 0;
        while (rank < weights.length - 1 && ticket >= weights[rank]) {
            ticket -= weights[rank];
            rank++;
        }
        List<SampleProduct> products = known(bySeller, sellers.get(rank).key());
        return products.get(random.nextInt(products.size()));
    }

    private Basket basket(SampleProduct first, String method, List<PlannedLine> lines) {
        return new Basket(
                seller(first),
                accountOf(first),
                method,
                List.copyOf(lines),
                lines.stream()
                        .mapToInt(line -> line.product().leadTimeDays())
                        .max()
                        .orElse(0));
    }

    private SampleSeller seller(SampleProduct product) {
        return known(byKey, product.seller());
    }

    private String accountOf(SampleProduct product) {
        return known(accounts, product.category());
    }

    private static <T> T known(Map<String, T> all, String key) {
        T found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("the sample has no '" + key + "'");
        }
        return found;
    }

    private static Rupiah total(List<PlannedLine> lines) {
        return lines.stream().map(PlannedLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
