package id.rewang.payment.ledger;

/** A transfer that the use case relies on was not booked; the whole transaction is rolled back. */
public class TransferRefused extends RuntimeException {

    private final transient Transfer transfer;
    private final Result result;

    public TransferRefused(Transfer transfer, Result result) {
        super("transfer " + transfer.code() + " of " + transfer.amount() + " from "
                + transfer.credit().code() + " to " + transfer.debit().code() + ": " + result);
        this.transfer = transfer;
        this.result = result;
    }

    public Transfer transfer() {
        return transfer;
    }

    public Result result() {
        return result;
    }
}
