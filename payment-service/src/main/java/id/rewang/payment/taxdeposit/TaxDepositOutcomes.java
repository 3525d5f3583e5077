package id.rewang.payment.taxdeposit;

import id.rewang.payment.bankorder.BankOrder;
import id.rewang.payment.bankorder.BankOrder.Obligation;
import id.rewang.payment.bankorder.ObligationOutcomes;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.payment.Bookings;
import id.rewang.payment.payment.OpenPayment;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.Payments;
import id.rewang.payment.taxdeposit.TaxDeposit.Part;
import id.rewang.payment.taxdeposit.TaxDeposit.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the bank's final word does to a tax deposit. */
@Component
class TaxDepositOutcomes implements ObligationOutcomes {

    private final OpeningPayments opening;
    private final Payments payments;
    private final TaxDeposits deposits;
    private final Ledger ledger;
    private final Clock clock;

    TaxDepositOutcomes(OpeningPayments opening, Payments payments, TaxDeposits deposits, Ledger ledger, Clock clock) {
        this.opening = opening;
        this.payments = payments;
        this.deposits = deposits;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Obligation obligation() {
        return Obligation.TAX_DEPOSIT;
    }

    @Override
    public Collection<UUID> purchaseOrders(BankOrder order) {
        List<UUID> ids = deposit(order).parts().stream().map(Part::paymentId).toList();
        return payments.find(ids).stream()
                .map(payment -> payment.facts().orderId())
                .toList();
    }

    @Override
    public void paid(BankOrder order) {
        TaxDeposit deposit = deposit(order);
        List<Transfer> transfers = new ArrayList<>();
        for (Payment payment : open(deposit)) {
            transfers.add(new Bookings(payment).taxCash().post());
            payment.taxDeposited();
            payments.update(payment);
        }
        deposits.end(deposit.id(), State.SETTLED, clock.instant());
        ledger.postAll(transfers, clock.instant());
    }

    @Override
    public void refused(BankOrder order) {
        TaxDeposit deposit = deposit(order);
        for (Payment payment : open(deposit)) {
            payment.taxDepositReturned();
            payments.update(payment);
        }
        deposits.end(deposit.id(), State.RETURNED, null);
    }

    /** The cash is back on the account: the deposit is undone and the cash kept back anew. */
    @Override
    public void sentBack(BankOrder order) {
        TaxDeposit deposit = deposit(order);
        List<Transfer> transfers = new ArrayList<>();
        for (Payment payment : open(deposit)) {
            Transfer deposited = new Bookings(payment).taxCash();
            transfers.add(deposited.reversal(Transfer.id(deposit.id(), "back/" + payment.id())));
            payment.keepTaxCashAnew();
            transfers.add(new Bookings(payment).taxCash());
            payments.update(payment);
        }
        deposits.end(deposit.id(), State.RETURNED, null);
        ledger.postAll(transfers, clock.instant());
    }

    private TaxDeposit deposit(BankOrder order) {
        UUID id = order.facts().obligationId();
        return deposits.find(id).orElseThrow(() -> new IllegalStateException("bank order without tax deposit " + id));
    }

    private List<Payment> open(TaxDeposit deposit) {
        return opening.open(deposit.parts().stream().map(Part::paymentId).toList()).stream()
                .map(OpenPayment::payment)
                .toList();
    }
}
