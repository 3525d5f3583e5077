package id.rewang.payment.bank;

/** What the bank knows of a transfer: the answer to an enquiry, or the content of a callback. */
public sealed interface TransferStatus {

    /** Final unless a return follows: the money has moved. */
    record Settled(String bankReference) implements TransferStatus {}

    record Pending() implements TransferStatus {}

    /** Final: no money has moved or ever will under this reference. */
    record Refused(String code, String reason) implements TransferStatus {}

    /** Final: the money has moved and has come back. */
    record Returned(String bankReference, String code, String reason) implements TransferStatus {}

    /** The bank does not know the reference. Not final: the instruction may still be on its way; send the same again. */
    record NotFound() implements TransferStatus {}

    record Unknown(String reason) implements TransferStatus {}
}
