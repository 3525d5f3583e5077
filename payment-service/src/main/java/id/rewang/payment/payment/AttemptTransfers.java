package id.rewang.payment.payment;

import id.rewang.payment.ledger.Transfer;
import java.util.UUID;

/** The ids of the transfers by which an attempt's money shows on a bank account. */
public final class AttemptTransfers {

    private AttemptTransfers() {}

    /** The net leaves the treasurer's account: the pending transfer posted. */
    public static UUID net(UUID payment, int attempt) {
        return Transfer.id(step(payment, attempt, "net"), "post");
    }

    /** The net has come back. */
    public static UUID back(UUID payment, int attempt) {
        return step(payment, attempt, "net-back");
    }

    public static UUID sp2dNet(UUID payment, int attempt) {
        return step(payment, attempt, "sp2d-net");
    }

    public static UUID sp2dTax(UUID payment, int attempt) {
        return step(payment, attempt, "sp2d-tax");
    }

    /** The tax leaves the treasurer's account. */
    public static UUID taxDeposited(UUID payment, int taxCashNumber) {
        return Transfer.id(taxCash(payment, taxCashNumber), "post");
    }

    static UUID taxCash(UUID payment, int number) {
        return Transfer.id(payment, "tax-cash/" + number);
    }

    static UUID step(UUID payment, int attempt, String code) {
        return Transfer.id(payment, attempt + "/" + code);
    }
}
