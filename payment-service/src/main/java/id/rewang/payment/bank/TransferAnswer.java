package id.rewang.payment.bank;

/** What the bank said when a transfer was sent. */
public sealed interface TransferAnswer {

    /** Final: the money has moved. */
    record Accepted(String bankReference) implements TransferAnswer {}

    /** The bank has it and will say later. */
    record Pending(String bankReference) implements TransferAnswer {}

    /**
     * Final: no money has moved or ever will under this reference.
     *
     * @param code the bank's whole response code, such as {@code 4031718}
     */
    record Refused(String code, String reason) implements TransferAnswer {}

    /** Nobody knows: money may have moved. Enquire, or send the same instruction again. */
    record Unknown(String reason) implements TransferAnswer {}
}
