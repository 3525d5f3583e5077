package id.rewang.payment.bank;

/**
 * The bank, as a payment sees it. Neither call throws for what the bank or the network does; both may block for as long as the
 * connection's time limit, so they belong outside of any transaction.
 */
public interface BankTransfers {

    /**
     * Sends a transfer. The bank pays one reference at most once, so the same instruction may be sent again after
     * {@link TransferAnswer.Unknown} and after {@link TransferStatus.NotFound}; a new reference needs a final refusal or a return.
     */
    TransferAnswer send(TransferInstruction instruction);

    /** Asks what became of a transfer that was sent, or may have been. */
    TransferStatus enquire(TransferInstruction instruction);
}
