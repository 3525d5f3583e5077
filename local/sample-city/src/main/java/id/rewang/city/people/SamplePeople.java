package id.rewang.city.people;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Person;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleSeller;
import id.rewang.city.people.SamplePerson.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Everybody in a city, with the work that the services say waits for them. */
public final class SamplePeople {

    private final City city;
    private final RewangApi api;
    private final List<JsonNode> orders;
    private final List<JsonNode> payments;
    private final List<JsonNode> openLines;

    private SamplePeople(City city, RewangApi api) {
        this.city = city;
        this.api = api;
        Acting auditor = api.as(city.auditor());
        this.orders = auditor.list(Service.PROCUREMENT, "/v1/purchase-orders");
        this.payments = auditor.list(Service.PAYMENT, "/v1/payments");
        this.openLines = auditor.list(Service.PAYMENT, "/v1/statement-lines?state=UNMATCHED");
    }

    public static List<SamplePerson> of(City city, RewangApi api) {
        return new SamplePeople(city, api).everybody();
    }

    private List<SamplePerson> everybody() {
        List<SamplePerson> people = new ArrayList<>();
        for (SampleDepartment department : city.departments()) {
            for (Duty duty : Duty.values()) {
                people.add(new SamplePerson(
                        department.official(duty), duty.title(), department.name(), work(department, duty)));
            }
        }
        for (SampleSeller seller : city.sellers()) {
            people.add(new SamplePerson(seller.owner(), "Penjual", seller.name(), work(seller)));
        }
        people.add(ofRegion(city.treasuryOfficer(), "Kuasa BUD", paymentsIn("SPP_VERIFIED", Task.TO_PAY_BY_SP2D)));
        people.add(ofRegion(city.tradeOfficer(), "Diskopindag", List.of()));
        people.add(ofRegion(city.auditor(), "Inspektorat", List.of()));
        people.add(ofRegion(city.administrator(), "Administrator", List.of()));
        people.add(ofRegion(city.operator(), "Operator", parkedEvents()));
        return people;
    }

    private SamplePerson ofRegion(Person person, String role, List<Work> waiting) {
        return new SamplePerson(person, role, city.region().name(), waiting);
    }

    private List<Work> work(SampleDepartment department, Duty duty) {
        UUID id = department.id();
        List<Work> work = new ArrayList<>();
        switch (duty) {
            case PP -> add(work, Task.DRAFTS, countOrders(id, order -> isIn(order, "DRAFT")));
            case PPK -> {
                add(work, Task.TO_DECIDE, countOrders(id, order -> isIn(order, "AWAITING_APPROVAL")));
                add(work, Task.TO_DRAW_UP, countOrders(id, order -> allows(order, "handovers")));
                add(work, Task.TO_SIGN, countOrders(id, order -> allows(order, "signatures")));
            }
            case RECEIVER -> add(work, Task.TO_CHECK, countOrders(id, order -> allows(order, "goods-receipts")));
            case PA -> add(work, Task.TO_AUTHORISE, countPayments(id, "REQUESTED"));
            case PPTK -> add(work, Task.TO_ASK_FOR, countPayments(id, "DUE"));
            case VERIFIER -> add(work, Task.TO_VERIFY, countPayments(id, "SPP_MADE"));
            case TREASURER -> {
                add(work, Task.TO_PAY, countPayments(id, "AUTHORISED"));
                add(work, Task.RETURNED, countPayments(id, "RETURNED"));
                add(work, Task.TO_EXPLAIN, countLines(department.bankAccountId()));
            }
        }
        return work;
    }

    private List<Work> work(SampleSeller seller) {
        List<Work> work = new ArrayList<>();
        Predicate<JsonNode> theirs =
                order -> order.path("sellerId").asString("").equals(seller.id().toString());
        add(work, Task.TO_ANSWER, count(orders, theirs.and(order -> isIn(order, "ISSUED"))));
        add(work, Task.TO_DELIVER, count(orders, theirs.and(order -> allows(order, "shipments"))));
        add(work, Task.TO_SIGN, count(orders, theirs.and(order -> allows(order, "signatures"))));
        return work;
    }

    private List<Work> parkedEvents() {
        List<Work> work = new ArrayList<>();
        add(
                work,
                Task.PARKED,
                Service.OF_ORDERS.stream()
                        .mapToInt(service -> api.as(city.operator())
                                .list(service, "/ops/dead-letters")
                                .size())
                        .sum());
        return work;
    }

    private List<Work> paymentsIn(String state, Task task) {
        List<Work> work = new ArrayList<>();
        add(work, task, count(payments, payment -> isIn(payment, state)));
        return work;
    }

    private int countOrders(UUID department, Predicate<JsonNode> which) {
        return count(orders, isOf(department).and(which));
    }

    private int countPayments(UUID department, String state) {
        return count(payments, isOf(department).and(payment -> isIn(payment, state)));
    }

    private int countLines(UUID bankAccount) {
        return count(openLines, line -> line.path("bankAccountId").asString("").equals(bankAccount.toString()));
    }

    private static Predicate<JsonNode> isOf(UUID department) {
        return item -> item.path("departmentId").asString("").equals(department.toString());
    }

    private static int count(List<JsonNode> items, Predicate<JsonNode> which) {
        return (int) items.stream().filter(which).count();
    }

    private static boolean isIn(JsonNode item, String state) {
        return item.path("state").asString("").equals(state);
    }

    private static boolean allows(JsonNode order, String action) {
        for (JsonNode possible : order.path("possible")) {
            if (possible.asString("").equals(action)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Work> work, Task task, int count) {
        if (count > 0) {
            work.add(new Work(task, count));
        }
    }
}
