package id.rewang.city.data;

import id.rewang.city.api.BankApi.Beneficiary;
import id.rewang.city.api.Person;
import id.rewang.city.api.Rupiah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Kota Malang (sample): real places and departments, invented people, sellers and money. */
public final class City {

    public static final String REGION = "35.73";
    public static final int FISCAL_YEAR = 2026;

    /** Code of the regional bank that keeps the city's accounts. */
    public static final String BANK = "114";

    /** The regional treasury's account (RKUD). */
    public static final String TREASURY_ACCOUNT = "1140000000";

    /** Where withheld taxes go: the account that payment-service deposits them to by its own rule. */
    public static final Beneficiary STATE_TREASURY = new Beneficiary(BANK, "0990000001", "KAS NEGARA (data contoh)");

    private final Map<String, SampleDepartment> departments;
    private final List<BudgetLine> budget;
    private final Map<String, SampleSeller> sellers;
    private final Map<String, SampleProduct> products;

    private City(
            Map<String, SampleDepartment> departments,
            List<BudgetLine> budget,
            Map<String, SampleSeller> sellers,
            Map<String, SampleProduct> products) {
        this.departments = departments;
        this.budget = budget;
        this.sellers = sellers;
        this.products = products;
    }

    public static City load() {
        Map<String, String> names = names("departments.csv", "no");
        Map<String, SampleDepartment> departments = byKey(
                rows("sample-departments.csv").stream()
                        .map(row -> SampleDepartment.of(row, known(names, row.get("no"))))
                        .toList(),
                SampleDepartment::key);
        return new City(
                departments,
                budget(departments),
                byKey(rows("sellers.csv").stream().map(SampleSeller::of).toList(), SampleSeller::key),
                byKey(rows("products.csv").stream().map(SampleProduct::of).toList(), SampleProduct::key));
    }

    private static List<BudgetLine> budget(Map<String, SampleDepartment> departments) {
        Map<String, String> accounts = names("accounts.csv", "code");
        return rows("sample-budget.csv").stream()
                .map(row -> new BudgetLine(
                        known(departments, row.get("department")),
                        row.get("account"),
                        known(accounts, row.get("account")),
                        Rupiah.of(Long.parseLong(row.get("ceiling")))))
                .toList();
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

    private static Person official(String role, String name, int number) {
        return new Person(
                role.replace('_', '-'),
                "19000101192501190" + number,
                name + " (data contoh)",
                List.of(role),
                REGION,
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
