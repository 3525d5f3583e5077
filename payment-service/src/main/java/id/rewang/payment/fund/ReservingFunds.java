package id.rewang.payment.fund;

import id.rewang.kit.money.Money;
import id.rewang.payment.event.PaymentEvent;
import id.rewang.payment.event.PaymentEvent.FundsRefused;
import id.rewang.payment.event.PaymentEvent.FundsReserved;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Result;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.ledger.TransferRefused;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.order.OrderCopy.Facts;
import id.rewang.payment.order.PaymentMethod;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the money of submitted orders against UP or TU cash, the card limit or the SPD of the period. A whole batch costs a
 * handful of statements; each order is decided on its own, in the order given.
 */
@Component
public class ReservingFunds {

    private final OrderCopies orders;
    private final Funds funds;
    private final Ledger ledger;
    private final Clock clock;

    ReservingFunds(OrderCopies orders, Funds funds, Ledger ledger, Clock clock) {
        this.orders = orders;
        this.funds = funds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An order that was submitted with this total. */
    public record Submission(Facts facts, Money total) {}

    /**
     * @param known the orders among the submissions that are known already, locked
     * @return an answer for each submission of a new round, in the order given; none for a round that is known
     */
    public List<PaymentEvent> reserve(List<Submission> submissions, Map<UUID, OrderCopy> known) {
        Directory directory = directory(submissions);
        List<OrderCopy> fresh = new ArrayList<>();
        for (Submission submission : submissions) {
            OrderCopy earlier = known.get(submission.facts().orderId());
            if (earlier == null || earlier.facts().round() < submission.facts().round()) {
                int holdNumber = earlier == null ? 1 : earlier.hold().number() + 1;
                fresh.add(OrderCopy.submitted(
                        submission.facts(), submission.total(), directory.accountFor(submission.facts()), holdNumber));
            }
        }
        List<PaymentEvent> answers = decide(fresh, directory, clock.instant());
        if (!fresh.isEmpty()) {
            orders.put(fresh);
        }
        return answers;
    }

    private List<PaymentEvent> decide(List<OrderCopy> fresh, Directory directory, Instant now) {
        List<OrderCopy> withFund = fresh.stream()
                .filter(order -> order.hold().amount().isPositive())
                .toList();
        List<Transfer> holds =
                withFund.stream().map(order -> order.hold().pending()).toList();
        List<Result> results = ledger.post(holds, now);
        List<PaymentEvent> answers = new ArrayList<>();
        List<OrderCopy> refused = new ArrayList<>(fresh.stream()
                .filter(order -> order.state() == OrderCopy.State.REFUSED)
                .toList());
        for (int i = 0; i < holds.size(); i++) {
            OrderCopy order = withFund.get(i);
            switch (results.get(i)) {
                case OK, EXISTS -> answers.add(reserved(order, now));
                case LIMIT_EXCEEDED -> {
                    order.refuse();
                    refused.add(order);
                }
                default -> throw new TransferRefused(holds.get(i), results.get(i));
            }
        }
        answers.addAll(refusals(refused, directory, now));
        return answers;
    }

    private List<PaymentEvent> refusals(List<OrderCopy> refused, Directory directory, Instant now) {
        if (refused.isEmpty()) {
            return List.of();
        }
        var balances = ledger.balances(
                refused.stream().map(order -> order.hold().fund()).toList());
        return refused.stream()
                .<PaymentEvent>map(order -> {
                    Account fund = order.hold().fund();
                    var balance = balances.get(fund.id());
                    Money available = balance == null ? Money.ZERO : balance.available(fund.limit());
                    return refused(order, directory.has(order.facts()), available, now);
                })
                .toList();
    }

    private static FundsReserved reserved(OrderCopy order, Instant now) {
        Facts facts = order.facts();
        return new FundsReserved(
                facts.orderId(),
                facts.round(),
                facts.region(),
                facts.departmentId(),
                facts.method(),
                order.hold().amount(),
                now);
    }

    private static FundsRefused refused(OrderCopy order, boolean fundExists, Money available, Instant now) {
        Facts facts = order.facts();
        String message = fundExists
                ? words(facts.method()) + " has " + available + " left, the order needs " + order.total()
                : "the department has no " + words(facts.method()) + " for " + facts.accountingDate();
        return new FundsRefused(
                facts.orderId(),
                facts.round(),
                facts.region(),
                facts.departmentId(),
                facts.method(),
                order.total(),
                code(facts.method(), fundExists),
                message,
                available,
                now);
    }

    private static String code(PaymentMethod method, boolean fundExists) {
        return switch (method) {
            case LS -> "SPD_NOT_RELEASED";
            case UP -> fundExists ? "UP_CASH_SHORT" : "NO_SUCH_FUND";
            case TU -> fundExists ? "TU_CASH_SHORT" : "NO_SUCH_FUND";
            case KKPD -> fundExists ? "CARD_LIMIT_EXCEEDED" : "NO_SUCH_FUND";
        };
    }

    private static String words(PaymentMethod method) {
        return switch (method) {
            case UP -> "UP cash";
            case TU -> "TU cash";
            case KKPD -> "card limit (KKPD)";
            case LS -> "released SPD";
        };
    }

    private Directory directory(List<Submission> submissions) {
        Set<UUID> departments =
                submissions.stream().map(s -> s.facts().departmentId()).collect(Collectors.toSet());
        boolean direct = submissions.stream().anyMatch(s -> s.facts().method() == PaymentMethod.LS);
        return new Directory(funds.of(departments), direct ? funds.spdOf(departments) : List.of());
    }

    /** Which fund an order is paid from. */
    private record Directory(List<Fund> funds, List<Spd> spd) {

        @Nullable
        Account accountFor(Facts order) {
            if (order.method() == PaymentMethod.LS) {
                return spd.stream()
                        .filter(letter -> letter.departmentId().equals(order.departmentId())
                                && letter.region().equals(order.region())
                                && letter.covers(order.accountingDate()))
                        .findFirst()
                        .map(Spd::account)
                        .orElse(null);
            }
            return funds.stream()
                    .filter(fund -> fund.departmentId().equals(order.departmentId())
                            && fund.region().equals(order.region())
                            && fund.method() == order.method())
                    .findFirst()
                    .map(Fund::account)
                    .orElse(null);
        }

        boolean has(Facts order) {
            return accountFor(order) != null;
        }
    }
}
