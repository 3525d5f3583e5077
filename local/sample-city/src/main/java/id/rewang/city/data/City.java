package id.rewang.city.data;

import id.rewang.city.api.BankApi.Beneficiary;
import id.rewang.city.api.Person;
import id.rewang.city.api.Rupiah;
import id.rewang.city.data.GeneratedSellers.Made;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** A region of the sample: real places and departments, invented people, sellers and money. The same in every run. */
public final class City {

    public static final int FISCAL_YEAR = 2026;

    /** Code of the regional bank that keeps the city's accounts. */
    public static final String BANK = "114";

    /** Where withheld taxes go: the account that payment-service deposits them to by its own rule. */
    public static final Beneficiary STATE_TREASURY = new Beneficiary(BANK, "0990000001", "KAS NEGARA (data contoh)");

    /** A department's line of an account that nothing is written down for: so much for each point of its share. */
    private static final Rupiah CEILING_PER_SHARE = Rupiah.of(60_000_000);

    private static final int BATU_SELLERS = 8;
    private static final int BATU_PRODUCTS = 60;
    private static final int BATU_FIRST_NUMBER = 301;
    private static final long SEED = 20_261_030;

    private final Region region;
    private final Map<String, SampleDepartment> departments;
    private final List<BudgetLine> budget;
    private final Map<String, SampleSeller> sellers;
    private final Map<String, SampleProduct> products;

    private City(
            Region region,
            Map<String, SampleDepartment> departments,
            List<BudgetLine> budget,
            List<SampleSeller> sellers,
            List<SampleProduct> products) {
        this.region = region;
        this.departments = departments;
        this.budget = budget;
        this.sellers = byKey(sellers, SampleSeller::key);
        this.products = byKey(products, SampleProduct::key);
    }

    /** Kota Malang: what is written down by hand, and around it what is made up from word lists. */
    public static City malang(CitySize size) {
        Map<String, SampleDepartment> departments = departments(Region.MALANG, size);
        List<SampleSeller> sellers = new ArrayList<>(
                rows("sellers.csv").stream().map(SampleSeller::of).toList());
        List<SampleProduct> products = new ArrayList<>(
                rows("products.csv").stream().map(SampleProduct::of).toList());
        if (size == CitySize.FULL) {
            Random random = new Random(SEED);
            List<Made> made = new GeneratedSellers(Region.MALANG, WordLists.load(), random)
                    .besides(sellers)
                    .make(size.sellers() - sellers.size(), sellers.size() + 1);
            made.forEach(one -> sellers.add(one.seller()));
            products.addAll(new GeneratedProducts(random).make(made, size.products() - products.size()));
        }
        return new City(Region.MALANG, departments, budget(departments, size), sellers, products);
    }

    /** Kota Batu: a few departments and sellers of a region of its own. */
    public static City batu() {
        Map<String, SampleDepartment> departments = departments(Region.BATU, CitySize.FULL);
        Random random = new Random(SEED + 1);
        List<Made> made =
                new GeneratedSellers(Region.BATU, WordLists.load(), random).make(BATU_SELLERS, BATU_FIRST_NUMBER);
        return new City(
                Region.BATU,
                departments,
                budget(departments, CitySize.FULL),
                made.stream().map(Made::seller).toList(),
                new GeneratedProducts(random).make(made, BATU_PRODUCTS));
    }

    private static Map<String, SampleDepartment> departments(Region region, CitySize size) {
        Map<String, String> names = names("departments.csv", "no");
        return byKey(
                rows("sample-departments.csv").stream()
                        .filter(row -> row.get("region").equals(region.code()))
                        .filter(row -> size == CitySize.FULL || row.get("size").equals("small"))
                        .map(row -> SampleDepartment.of(
                                row, region, row.get("name").isEmpty() ? known(names, row.get("no")) : row.get("name")))
                        .toList(),
                SampleDepartment::key);
    }

    private static List<BudgetLine> budget(Map<String, SampleDepartment> departments, CitySize size) {
        Map<String, String> accounts = names("accounts.csv", "code");
        List<BudgetLine> lines = new ArrayList<>(rows("sample-budget.csv").stream()
                .filter(row -> departments.containsKey(row.get("department")))
                .map(row -> new BudgetLine(
                        known(departments, row.get("department")),
                        row.get("account"),
                        known(accounts, row.get("account")),
                        Rupiah.of(Long.parseLong(row.get("ceiling")))))
                .toList());
        if (size == CitySize.FULL) {
            lines.addAll(byRule(departments, accounts, lines));
        }
        return lines;
    }

    private static List<BudgetLine> byRule(
            Map<String, SampleDepartment> departments, Map<String, String> accounts, List<BudgetLine> written) {
        return departments.values().stream()
                .flatMap(department -> accounts().values().stream()
                        .distinct()
                        .filter(account -> written.stream().noneMatch(line -> line.isOf(department, account)))
                        .map(account -> new BudgetLine(
                                department,
                                account,
                                known(accounts, account),
                                CEILING_PER_SHARE.times(department.share()))))
                .toList();
    }

    /** The expenditure account that pays for products of a category. */
    public static Map<String, String> accounts() {
        return rows("category-accounts.csv").stream()
                .collect(Collectors.toMap(row -> row.get("category"), row -> row.get("account")));
    }

    public Region region() {
        return region;
    }

    public List<SampleDepartment> departments() {
        return List.copyOf(departments.values());
    }

    public List<BudgetLine> budget() {
        return budget;
    }

    public List<SampleSeller> sellers() {
        return List.copyOf(sellers.values());
    }

    public List<SampleProduct> products() {
        return List.copyOf(products.values());
    }

    public SampleDepartment department(String key) {
        return known(departments, key);
    }

    public SampleSeller seller(String key) {
        return known(sellers, key);
    }

    public SampleProduct product(String key) {
        return known(products, key);
    }

    /** Sets up organisation and budgets. */
    public Person administrator() {
        return official("administrator", "Administrator Contoh", 1);
    }

    /** Turns the demonstration clock. */
    public Person operator() {
        return official("operator", "Operator Contoh", 2);
    }

    /** Verifies sellers and their accounts. */
    public Person tradeOfficer() {
        return official("trade_officer", "Petugas Diskopindag Contoh", 3);
    }

    /** Kuasa BUD: releases from the regional treasury. */
    public Person treasuryOfficer() {
        return official("treasury_officer", "Kuasa BUD Contoh", 4);
    }

    public Person auditor() {
        return official("auditor", "Inspektorat Contoh", 5);
    }

    private Person official(String role, String name, int number) {
        return new Person(
                role.replace('_', '-') + region.suffix(),
                "190001011925011" + region.officialsNumber() + number,
                name + " (data contoh)",
                List.of(role),
                region.code(),
                null,
                null);
    }

    private static List<CSVRecord> rows(String table) {
        return Table.read(City.class, table);
    }

    private static Map<String, String> names(String table, String code) {
        return rows(table).stream().collect(Collectors.toMap(row -> row.get(code), row -> row.get("name")));
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static <T> T known(Map<String, T> all, String key) {
        T found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("the sample city has no '" + key + "'");
        }
        return found;
    }
}
