package id.rewang.payment.bank;

import id.rewang.kit.money.Money;
import java.util.regex.Pattern;

/**
 * One transfer to be made.
 *
 * @param reference            partnerReferenceNo and end-to-end id, made of payment and attempt: at most 35 letters, digits and
 *                             {@code / . _ -} (the limit of ISO 20022), never used for another transfer
 * @param amount               rupiah, positive
 * @param sourceAccount        number of the paying account
 * @param beneficiaryAccount   at most 34 letters and digits
 * @param beneficiaryBankCode  three-digit bank code; the source's own bank makes it an intrabank transfer
 * @param beneficiaryName      at most 100 characters
 * @param remark               shown to the beneficiary; at most 140 characters
 */
public record TransferInstruction(
        String reference,
        Money amount,
        String sourceAccount,
        String beneficiaryAccount,
        String beneficiaryBankCode,
        String beneficiaryName,
        String remark) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9/._-]{1,35}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9]{1,34}");
    private static final Pattern BANK_CODE = Pattern.compile("[A-Z0-9]{3,11}");

    public TransferInstruction {
        require(REFERENCE.matcher(reference).matches(), "reference", reference);
        require(amount.isPositive() && amount.currency().equals(Money.IDR), "amount", amount.toString());
        require(ACCOUNT.matcher(sourceAccount).matches(), "sourceAccount", sourceAccount);
        require(ACCOUNT.matcher(beneficiaryAccount).matches(), "beneficiaryAccount", beneficiaryAccount);
        require(BANK_CODE.matcher(beneficiaryBankCode).matches(), "beneficiaryBankCode", beneficiaryBankCode);
        require(!beneficiaryName.isBlank() && beneficiaryName.length() <= 100, "beneficiaryName", beneficiaryName);
        require(remark.length() <= 140, "remark", remark);
    }

    private static void require(boolean holds, String field, String value) {
        if (!holds) {
            throw new IllegalArgumentException(field + " cannot be sent to a bank: '" + value + "'");
        }
    }
}
