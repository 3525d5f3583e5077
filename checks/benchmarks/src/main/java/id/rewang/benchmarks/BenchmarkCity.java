package id.rewang.benchmarks;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Person;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Departments and sellers to order among (data contoh): as many as a city has, so that no single budget line or stock item
 * is what is measured, and with more money and goods than a benchmark can use up.
 */
final class BenchmarkCity {

    static final String REGION = "35.73";

    private static final int DEPARTMENTS = 40;
    private static final int SELLERS = 200;
    private static final int PRODUCTS_EACH = 5;
    private static final int LINES = 3;
    private static final String PLENTY = "100000000000000.00";
    private static final String ACCOUNT_CODE = "5.1.02.01.01.0052";

    /** One that orders, and on which budget line. */
    record Department(UUID id, UUID budgetLine, Person officer) {}

    record Seller(UUID id, Person owner, List<UUID> products) {}

    private final List<Department> departments =
            IntStream.range(0, DEPARTMENTS).mapToObj(BenchmarkCity::department).toList();
    private final List<Seller> sellers =
            IntStream.range(0, SELLERS).mapToObj(BenchmarkCity::seller).toList();

    Department departmentOf(long order) {
        return departments.get((int) (order % DEPARTMENTS));
    }

    List<Person> officers() {
        return departments.stream().map(Department::officer).toList();
    }

    /** The body that submits the order of this number: three lines of one seller, every other paid by UP, the rest by LS. */
    String order(long number) {
        Department department = departmentOf(number);
        Seller seller = sellers.get((int) (number * 7 % SELLERS));
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            UUID product = seller.products().get((int) ((number + line) % PRODUCTS_EACH));
            lines.append(line == 0 ? "" : ",")
                    .append("{\"productId\":\"")
                    .append(product)
                    .append("\",\"quantity\":2}");
        }
        return """
                {"departmentId":"%s","sellerId":"%s","budgetLineId":"%s","paymentMethod":"%s","neededBy":"%s",\
                "deliveryAddress":"Jl. Contoh 1, Malang","lines":[%s],"submit":true}""".formatted(
                        department.id(),
                        seller.id(),
                        department.budgetLine(),
                        number / DEPARTMENTS % 2 == 0 ? "UP" : "LS",
                        java.time.LocalDate.now().plusDays(14),
                        lines);
    }

    /** Puts everything in place through the public APIs. */
    void load(RewangApi api) {
        Acting administrator = api.as(person("administrator", null, null));
        Acting treasury = api.as(person("treasury_officer", null, null));
        Acting trade = api.as(person("trade_officer", null, null));
        departments.forEach(department -> load(department, administrator, treasury));
        sellers.parallelStream().forEach(seller -> load(seller, api.as(seller.owner()), trade));
    }

    private void load(Department department, Acting administrator, Acting treasury) {
        String path = "/v1/departments/" + department.id();
        int number = departments.indexOf(department);
        administrator.create(
                Service.PROCUREMENT,
                path,
                Map.of("region", REGION, "code", "D" + number, "name", "Dinas Contoh " + number));
        administrator.create(
                Service.PROCUREMENT,
                path + "/officials/" + department.officer().nip(),
                Map.of(
                        "name",
                        department.officer().name(),
                        "roles",
                        department.officer().roles()));
        administrator.create(
                Service.PROCUREMENT,
                "/v1/budget-lines/" + department.budgetLine(),
                Map.of(
                        "departmentId", department.id(),
                        "fiscalYear", year(),
                        "accountCode", ACCOUNT_CODE,
                        "name", "Belanja contoh",
                        "ceiling", rupiah(PLENTY)));
        UUID account = id("account", number);
        administrator.create(
                Service.PAYMENT,
                "/v1/bank-accounts/" + account,
                Map.of(
                        "region",
                        REGION,
                        "departmentId",
                        department.id(),
                        "purpose",
                        "TREASURER",
                        "bankCode",
                        "114",
                        "number",
                        "%010d".formatted(9_000_000 + number),
                        "name",
                        "Bendahara Contoh " + number));
        administrator.create(
                Service.PAYMENT, path + "/funds/UP", Map.of("limit", rupiah(PLENTY), "bankAccountId", account));
        treasury.post(
                Service.PAYMENT,
                path + "/funds/UP/replenishments",
                "benchmark-up-" + number,
                Map.of("sp2dNumber", "SP2D-" + number, "amount", rupiah(PLENTY), "date", year() + "-01-02"));
        administrator.create(
                Service.PAYMENT,
                path + "/spd/SPD-1",
                Map.of(
                        "period", Map.of("from", year() + "-01-01", "to", year() + "-12-31"),
                        "amount", rupiah(PLENTY)));
    }

    private void load(Seller seller, Acting owner, Acting trade) {
        int number = sellers.indexOf(seller);
        String path = "/v1/sellers/" + seller.id();
        owner.create(
                Service.CATALOG,
                path,
                Map.of(
                        "region",
                        REGION,
                        "name",
                        "Dapur Contoh " + number,
                        "legalForm",
                        "INDIVIDUAL",
                        "sizeClass",
                        "MICRO",
                        "nib",
                        "%013d".formatted(1_000_000_000_000L + number),
                        "kbli",
                        List.of("56102"),
                        "villageCode",
                        "35.73.01.1001",
                        "address",
                        "Jl. Contoh " + number,
                        "vatRegistered",
                        false));
        trade.act(Service.CATALOG, path, "verification", "verify-" + number, Map.of("decision", "VERIFIED"));
        for (UUID product : seller.products()) {
            owner.create(
                    Service.CATALOG,
                    "/v1/products/" + product,
                    Map.of(
                            "sellerId", seller.id(),
                            "name", "Nasi kotak contoh",
                            "description", "Data contoh",
                            "category", "Nasi kotak",
                            "kbli", "56102",
                            "unit", "kotak",
                            "unitPrice", rupiah("15000.00"),
                            "taxClass", "PBJT",
                            "leadTimeDays", 1));
            owner.create(Service.CATALOG, "/v1/products/" + product + "/stock", Map.of("onHand", 1_000_000_000));
        }
    }

    private static Department department(int number) {
        UUID id = id("department", number);
        Person officer = person("procurement_officer", id, null);
        return new Department(id, id("budget-line", number), officer);
    }

    private static Seller seller(int number) {
        UUID id = id("seller", number);
        List<UUID> products = new ArrayList<>();
        for (int product = 0; product < PRODUCTS_EACH; product++) {
            products.add(id("product-" + product, number));
        }
        return new Seller(id, person("seller", null, id), List.copyOf(products));
    }

    private static Person person(String role, @Nullable UUID department, @Nullable UUID seller) {
        String subject = role + (department == null ? "" : "-" + department) + (seller == null ? "" : "-" + seller);
        String nip = "1980010120100%05d".formatted(Math.floorMod(subject.hashCode(), 100_000));
        return new Person(
                subject,
                seller == null ? nip : null,
                "Contoh (" + role + ")",
                List.of(role),
                REGION,
                department,
                seller);
    }

    private static UUID id(String kind, int number) {
        return UUID.nameUUIDFromBytes(("benchmark " + kind + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> rupiah(String amount) {
        return Map.of("amount", amount, "currency", "IDR");
    }

    private static int year() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Jakarta")).getYear();
    }
}
