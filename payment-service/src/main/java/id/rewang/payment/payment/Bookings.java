package id.rewang.payment.payment;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.order.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The transfers by which a payment moves through the ledger; {@code docs/ledger.md} shows them with an example. */
public final class Bookings {

    private final Payment payment;
    private final UUID id;
    private final UUID order;
    private final Account payable;
    private final Account cash;
    private final Account taxPayable;

    public Bookings(Payment payment) {
        Payment.Facts facts = payment.facts();
        this.payment = payment;
        this.id = facts.id();
        this.order = facts.orderId();
        this.payable = Accounts.payable(facts.region(), facts.orderId());
        this.cash = switch (facts.method()) {
            case UP -> Accounts.upCash(facts.region(), facts.departmentId());
            case TU -> Accounts.tuCash(facts.region(), facts.departmentId());
            case LS -> Accounts.generalTreasury(facts.region());
            case KKPD -> Accounts.cardIssuer(facts.region(), facts.departmentId());
        };
        this.taxPayable = Accounts.taxPayable(facts.region(), facts.departmentId());
    }

    /** The bill is a cost and a debt. */
    public static Transfer bill(Payment.Facts facts) {
        return Transfer.direct(
                Transfer.id(facts.id(), "bill"),
                "bill",
                Accounts.expense(facts.region(), facts.departmentId()),
                Accounts.payable(facts.region(), facts.orderId()),
                facts.gross(),
                facts.orderId());
    }

    /**
     * The instructed payment takes over the cash that the order held.
     *
     * @param taxWasReserved the tax's cash had left the order's hold at an earlier attempt and never came back
     */
    public List<Transfer> instruct(OrderCopy held, boolean taxWasReserved) {
        Money cashNeeded = taxWasReserved ? payment.net() : payment.facts().gross();
        List<Transfer> transfers = new ArrayList<>(held.giveUp(cashNeeded));
        transfers.add(net());
        if (tax().isPositive()) {
            transfers.add(taxDebt());
            if (!taxWasReserved) {
                transfers.add(taxCash());
            }
        }
        return transfers;
    }

    /** Paid: the net has left, the tax is owed to the state and its cash stays kept back. */
    public List<Transfer> settle() {
        List<Transfer> transfers = new ArrayList<>();
        transfers.add(net().post());
        if (tax().isPositive()) {
            transfers.add(taxDebt().post());
        }
        return transfers;
    }

    /** Never paid: everything pending is void and the order holds its cash again. */
    public List<Transfer> refuse(OrderCopy held, boolean taxStaysReserved) {
        List<Transfer> transfers = new ArrayList<>();
        transfers.add(net().cancel());
        if (tax().isPositive()) {
            transfers.add(taxDebt().cancel());
        }
        transfers.addAll(holdAgain(held, taxStaysReserved));
        return transfers;
    }

    /** Paid and sent back: the opposite is booked and the order holds its cash again. */
    public List<Transfer> sendBack(OrderCopy held, boolean taxStaysReserved) {
        List<Transfer> transfers = new ArrayList<>();
        if (payment.facts().method() == PaymentMethod.LS) {
            transfers.addAll(sp2dSentBack(held));
            return transfers;
        }
        transfers.add(net().reversal(step("net-back")));
        if (tax().isPositive()) {
            transfers.add(taxDebt().reversal(step("tax-back")));
        }
        transfers.addAll(holdAgain(held, taxStaysReserved));
        return transfers;
    }

    private List<Transfer> holdAgain(OrderCopy held, boolean taxStaysReserved) {
        List<Transfer> transfers = new ArrayList<>();
        if (tax().isPositive() && !taxStaysReserved) {
            transfers.add(taxCash().cancel());
        }
        transfers.addAll(held.holdAgain(
                taxStaysReserved ? payment.net() : payment.facts().gross()));
        return transfers;
    }

    /** The treasury has paid net and tax from the general cash account; the SPD is used up by as much. */
    public List<Transfer> settleBySp2d(OrderCopy held) {
        List<Transfer> transfers = new ArrayList<>(held.giveUp(payment.facts().gross()));
        transfers.add(sp2dNet());
        if (tax().isPositive()) {
            transfers.add(sp2dTax());
        }
        transfers.add(spdUsed(held));
        return transfers;
    }

    private List<Transfer> sp2dSentBack(OrderCopy held) {
        List<Transfer> transfers = new ArrayList<>();
        transfers.add(sp2dNet().reversal(step("net-back")));
        if (tax().isPositive()) {
            transfers.add(sp2dTax().reversal(step("tax-back")));
        }
        transfers.add(spdUsed(held).reversal(step("spd-back")));
        transfers.addAll(held.holdAgain(payment.facts().gross()));
        return transfers;
    }

    /** The issuer is owed the charge; the card's limit is used up by as much. */
    public List<Transfer> settleByCard(OrderCopy held) {
        List<Transfer> transfers = new ArrayList<>(held.giveUp(payment.facts().gross()));
        transfers.add(direct("card", payable, cash, payment.net()));
        transfers.add(direct(
                "kkpd-used",
                Accounts.cardUsed(payment.facts().region(), payment.facts().departmentId()),
                held.hold().fund(),
                payment.facts().gross()));
        return transfers;
    }

    private Transfer net() {
        return pending("net", payable, cash, payment.net());
    }

    private Transfer taxDebt() {
        return pending("tax", payable, taxPayable, tax());
    }

    private Transfer sp2dNet() {
        return direct("sp2d-net", payable, cash, payment.net());
    }

    private Transfer sp2dTax() {
        return direct("sp2d-tax", payable, cash, tax());
    }

    private Transfer spdUsed(OrderCopy held) {
        return direct(
                "spd-used",
                Accounts.spdUsed(payment.facts().region(), payment.facts().departmentId()),
                held.hold().fund(),
                payment.facts().gross());
    }

    /** Keeps the cash of the tax until it is deposited. */
    public Transfer taxCash() {
        return taxCash(payment.taxCashNumber());
    }

    private Transfer taxCash(int number) {
        return Transfer.pending(Transfer.id(id, "tax-cash/" + number), "tax-cash", taxPayable, cash, tax(), order);
    }

    private Transfer pending(String code, Account debit, Account credit, Money amount) {
        return Transfer.pending(step(code), code, debit, credit, amount, order);
    }

    private Transfer direct(String code, Account debit, Account credit, Money amount) {
        return Transfer.direct(step(code), code, debit, credit, amount, order);
    }

    private UUID step(String code) {
        return AttemptTransfers.step(id, payment.attempt(), code);
    }

    private Money tax() {
        return payment.taxes().total();
    }
}
