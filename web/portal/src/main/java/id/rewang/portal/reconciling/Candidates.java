package id.rewang.portal.reconciling;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.PaymentQuery;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Awaiting;
import id.rewang.portal.api.Payments.BankAccount;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.api.Payments.StatementLine;
import id.rewang.portal.api.Payments.Transfer;
import id.rewang.portal.api.ServiceRefused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what of the same amount a statement line may show. */
@Component
class Candidates {

    private static final int MOST = 50;

    /** Moves nothing, or takes back what has not moved. */
    private static final Set<String> MOVES_NOTHING = Set.of("PENDING", "VOID");

    /** Payments are matched as such, so that they count as shown by the bank. */
    private static final Set<String> OF_PAYMENTS = Set.of("net", "net-reversal", "sp2d-net", "sp2d-net-reversal");

    private final Payments payments;

    Candidates(Payments payments) {
        this.payments = payments;
    }

    /** Payments, and movements of the account's cash in the ledger such as UP that came in. */
    public record Found(List<Payment> payments, List<Transfer> transfers) {

        public boolean isNone() {
            return payments.isEmpty() && transfers.isEmpty();
        }
    }

    Found of(StatementLine line) {
        boolean left = line.amount().amount().signum() < 0;
        Money amount = new Money(line.amount().amount().abs(), line.amount().currency());
        PaymentQuery unseen = PaymentQuery.ANY
                .state(left ? PaymentState.SETTLED : PaymentState.RETURNED)
                .awaiting(Awaiting.STATEMENT)
                .net(amount);
        List<Payment> shown = payments.find(unseen, MOST, null).items();
        List<Transfer> transfers = cashAccounts(line)
                .flatMap(code -> transfers(code, amount)
                        .filter(transfer -> code.equals(left ? transfer.creditCode() : transfer.debitCode()))
                        .filter(transfer -> !MOVES_NOTHING.contains(transfer.kind()))
                        .filter(transfer -> !OF_PAYMENTS.contains(transfer.code())))
                .toList();
        return new Found(shown, transfers);
    }

    /** None of an account that nothing has been booked on yet: it is unknown until then, as TU is to most departments. */
    private Stream<Transfer> transfers(String account, Money amount) {
        try {
            return payments.transfers(account, amount.amount().toPlainString(), MOST, null).items().stream();
        } catch (ServiceRefused refusal) {
            if (refusal.is("not-found")) {
                return Stream.empty();
            }
            throw refusal;
        }
    }

    /** How the ledger calls the cash that lies on the bank account. */
    private Stream<String> cashAccounts(StatementLine line) {
        BankAccount account = payments.bankAccount(line.bankAccountId());
        UUID department = account.departmentId();
        return department == null
                ? Stream.of("rkud/" + account.region())
                : Stream.of("up-cash/" + department, "tu-cash/" + department);
    }
}
