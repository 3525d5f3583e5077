package id.rewang.payment.bank;

/**
 * A callback of the bank whose signature was found good. It may come twice, late, or before the answer to the instruction.
 *
 * @param reference of the {@link TransferInstruction}
 */
public record BankNotification(String reference, TransferStatus status) {}
