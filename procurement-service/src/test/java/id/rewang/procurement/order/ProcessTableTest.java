package id.rewang.procurement.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks every cell of the tables in docs/process.md against the code. */
class ProcessTableTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "process.md");

    /** What the API lets people do, as an order offers it. */
    private static final Set<String> COMMANDS = Set.of(
            "revision",
            "submission",
            "approval",
            "rejection",
            "cancellation",
            "acceptance",
            "decline",
            "shipments",
            "goods-receipts",
            "short-closure",
            "handovers",
            "signatures",
            "rating");

    private static final Map<String, Supplier<PurchaseOrder>> SITUATIONS = situations();
    private static final Map<String, Function<PurchaseOrder, Object>> HAPPENINGS = happenings();

    @TestFactory
    Stream<DynamicTest> everyCellIsWhatTheCodeDoes() throws IOException {
        return cells().map(cell -> DynamicTest.dynamicTest(
                cell.happening() + " when " + cell.situation(),
                () -> assertThat(outcome(cell.situation(), cell.happening())).isEqualTo(cell.outcome())));
    }

    @Test
    void everyHappeningMeetsEveryState() throws IOException {
        Map<String, List<String>> tabled = cells().collect(Collectors.groupingBy(
                Cell::happening, Collectors.mapping(cell -> state(cell.situation()), Collectors.toList())));

        assertThat(tabled.keySet()).containsExactlyInAnyOrderElementsOf(HAPPENINGS.keySet());
        tabled.forEach((happening, states) -> assertThat(states)
                .as(happening)
                .containsAll(Arrays.stream(OrderState.values()).map(Enum::name).toList()));
    }

    @Test
    void everyTabledSituationIsUsed() throws IOException {
        assertThat(cells().map(Cell::situation).distinct()).containsExactlyInAnyOrderElementsOf(SITUATIONS.keySet());
    }

    @Test
    void anOrderOffersWhatTheTableLetsPeopleDoAndNothingElse() throws IOException {
        Map<String, Set<String>> let = new LinkedHashMap<>();
        cells().filter(cell ->
                        !cell.outcome().equals("refused") && !cell.outcome().equals("ignored"))
                .forEach(cell -> let.computeIfAbsent(cell.situation(), s -> new TreeSet<>())
                        .add(cell.happening().replace("second signature", "signatures")));

        SITUATIONS.forEach((situation, order) -> {
            Set<String> offered = new TreeSet<>(let.getOrDefault(situation, Set.of()));
            offered.retainAll(COMMANDS);
            assertThat(order.get().possible()).as(situation).containsExactlyInAnyOrderElementsOf(offered);
        });
    }

    /** Lists of what waits look at orders that are not closed. */
    @Test
    void anOrderIsClosedInTheStatesThatAreNotOpenAndInNoOther() {
        SITUATIONS.forEach((situation, make) -> HAPPENINGS.forEach((happening, happen) -> {
            PurchaseOrder order = make.get();
            try {
                happen.apply(order);
            } catch (IllegalTransition | LineFault refused) {
                // It is as it was.
            }
            assertThat(order.closedAt() == null)
                    .as("%s, then %s", situation, happening)
                    .isEqualTo(order.state().isOpen());
        }));
    }

    private static String outcome(String situation, String happening) {
        PurchaseOrder order = SITUATIONS.get(situation).get();
        OrderState before = order.state();
        try {
            Object result = HAPPENINGS.get(happening).apply(order);
            if (order.state() != before) {
                return "→ " + order.state();
            }
            boolean nothing = result.equals(List.of()) || result.equals(false);
            return nothing ? "ignored" : "noted";
        } catch (IllegalTransition | LineFault refused) {
            assertThat(order.state()).isEqualTo(before);
            return "refused";
        }
    }

    private static String state(String situation) {
        return situation.split(",")[0];
    }

    private static Stream<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        List<String> situations = List.of();
        for (String row : Files.readAllLines(DOCUMENT)) {
            if (!row.startsWith("|") || row.startsWith("|--")) {
                continue;
            }
            List<String> columns =
                    Arrays.stream(row.split("\\|")).skip(1).map(String::strip).toList();
            if (columns.getFirst().equals("what happens")) {
                situations = columns.subList(1, columns.size());
                continue;
            }
            if (columns.getFirst().equals("event")) {
                break;
            }
            List<String> heads = situations;
            IntStream.range(0, heads.size())
                    .forEach(i -> cells.add(new Cell(columns.getFirst(), heads.get(i), columns.get(i + 1))));
        }
        assertThat(cells).isNotEmpty();
        return cells.stream();
    }

    private record Cell(String happening, String situation, String outcome) {}

    private static Map<String, Supplier<PurchaseOrder>> situations() {
        Map<String, Supplier<PurchaseOrder>> all = new LinkedHashMap<>();
        all.put("DRAFT", SampleOrders::draft);
        all.put("SUBMITTED", SampleOrders::submitted);
        all.put("SUBMITTED, stock held", SampleOrders::stockHeld);
        all.put("SUBMITTED, funds held", SampleOrders::fundsHeld);
        all.put("AWAITING_APPROVAL", SampleOrders::awaitingApproval);
        all.put("ISSUED", SampleOrders::issued);
        all.put("ACCEPTED", SampleOrders::accepted);
        all.put("COMPLETED", SampleOrders::completed);
        all.put("REFUSED", SampleOrders::refused);
        all.put("REJECTED", SampleOrders::rejected);
        all.put("DECLINED", SampleOrders::declined);
        all.put("EXPIRED", SampleOrders::expired);
        all.put("CANCELLED", SampleOrders::cancelled);
        all.put("ACCEPTED, all dispatched", SampleOrders::dispatched);
        all.put("ACCEPTED, received in part", SampleOrders::receivedInPart);
        all.put("ACCEPTED, all received", SampleOrders::received);
        all.put("ACCEPTED, handover drawn up", SampleOrders::drawnUp);
        all.put("ACCEPTED, handed over", SampleOrders::handedOver);
        all.put("ACCEPTED, billed", SampleOrders::billed);
        all.put("ACCEPTED, payment instructed", SampleOrders::instructed);
        all.put("ACCEPTED, paid in part", SampleOrders::paidInPart);
        return all;
    }

    private static Map<String, Function<PurchaseOrder, Object>> happenings() {
        Map<String, Function<PurchaseOrder, Object>> all = new LinkedHashMap<>();
        all.put("revision", o -> {
            o.revise(SampleOrders.twoLines(), SampleOrders.OFFICER);
            return true;
        });
        all.put("submission", o -> o.submit(SampleOrders.OFFICER, SampleOrders.NOW, LocalDate.of(2026, 10, 5)));
        all.put(
                "submission over policy or budget",
                o -> o.refuseAtOnce(List.of(SampleOrders.outOfStock()), SampleOrders.OFFICER, SampleOrders.NOW));
        all.put(
                "approval",
                o -> o.approve(
                        List.of(),
                        SampleOrders.APPROVER,
                        SampleOrders.NOW,
                        SampleOrders.ANSWER_BY,
                        () -> "SP/CONTOH/2026/000002"));
        all.put(
                "approval with a line struck",
                o -> o.approve(
                        List.of(new StruckLine(2, "tidak perlu")),
                        SampleOrders.APPROVER,
                        SampleOrders.NOW,
                        SampleOrders.ANSWER_BY,
                        () -> "SP/CONTOH/2026/000002"));
        all.put("rejection", o -> o.reject("ditunda", SampleOrders.APPROVER, SampleOrders.NOW));
        all.put("cancellation", o -> o.cancel("batal", SampleOrders.APPROVER, SampleOrders.NOW));
        all.put("acceptance", o -> o.accept(SampleOrders.SELLER, SampleOrders.NOW));
        all.put(
                "acceptance after its deadline",
                o -> o.accept(SampleOrders.SELLER, SampleOrders.ANSWER_BY.plusSeconds(1)));
        all.put("decline", o -> o.decline("penuh", SampleOrders.SELLER, SampleOrders.NOW));
        all.put(
                "shipments",
                o -> o.dispatch(
                        SampleOrders.SHIPMENT, List.of(new SentQuantity(2, 4)), SampleOrders.SELLER, SampleOrders.NOW));
        all.put(
                "goods-receipts",
                o -> o.receive(
                        SampleOrders.RECEIPT,
                        SampleOrders.SHIPMENT,
                        List.of(new CheckedQuantity(2, 3, 1, "rusak")),
                        SampleOrders.RECEIVER,
                        SampleOrders.NOW));
        all.put("short-closure", o -> o.shortClose("cukup", SampleOrders.APPROVER, SampleOrders.NOW));
        all.put("handovers", o -> {
            Map<Integer, Integer> accepted = o.lines().stream()
                    .filter(l -> l.accepted() > l.handedOver())
                    .collect(Collectors.toMap(OrderLine::lineNo, l -> l.accepted() - l.handedOver()));
            o.drawUpHandover(accepted);
            return true;
        });
        all.put("second signature", o -> o.handoverSigned(SampleOrders.signedHandover(o), SampleOrders.NOW));
        all.put("rating", o -> {
            o.rate(5, null);
            return true;
        });
        all.put("StockReserved", o -> o.stockReserved(o.round()));
        all.put("StockReserved of another round", o -> o.stockReserved(o.round() - 1));
        all.put("FundsReserved", o -> o.fundsReserved(o.round()));
        all.put("FundsReserved of another round", o -> o.fundsReserved(o.round() + 1));
        all.put(
                "StockRefused or FundsRefused",
                o -> o.checkFailed(o.round(), List.of(SampleOrders.outOfStock()), SampleOrders.NOW));
        all.put(
                "StockRefused or FundsRefused of another round",
                o -> o.checkFailed(o.round() - 1, List.of(SampleOrders.outOfStock()), SampleOrders.NOW));
        all.put("deadline CHECKS", o -> o.deadlinePassed(OrderDeadline.CHECKS, o.round(), SampleOrders.NOW));
        all.put("deadline ACCEPTANCE", o -> o.deadlinePassed(OrderDeadline.ACCEPTANCE, o.round(), SampleOrders.NOW));
        all.put("deadline HANDOVER", o -> {
            o.deadlinePassed(OrderDeadline.HANDOVER, o.round(), SampleOrders.NOW);
            return o.handoverOverdue();
        });
        for (OrderDeadline deadline : OrderDeadline.values()) {
            all.merge(
                    "any deadline of another round",
                    o -> o.deadlinePassed(deadline, o.round() - 1, SampleOrders.NOW),
                    (first, next) -> o -> {
                        first.apply(o);
                        return next.apply(o);
                    });
        }
        all.put(
                "BillAccepted",
                o -> o.billAccepted(
                        SampleOrders.PAYMENT,
                        SampleOrders.BILL,
                        SampleOrders.HANDOVER,
                        o.lines().getFirst().amount()));
        all.put("BillRefused", PurchaseOrder::billRefused);
        all.put("PaymentInstructed", o -> o.paymentInstructed(SampleOrders.PAYMENT));
        all.put("PaymentSettled", o -> {
            boolean settled = o.paymentSettled(SampleOrders.PAYMENT);
            o.completeWhenDone(SampleOrders.NOW);
            return settled;
        });
        all.put("PaymentReturned", o -> o.paymentReturned(SampleOrders.PAYMENT));
        all.put("PaymentReconciled", o -> o.paymentReconciled(SampleOrders.PAYMENT));
        return all;
    }
}
