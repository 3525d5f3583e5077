package id.rewang.bank.book;

/**
 * Why a transfer is refused for good.
 *
 * @param caseCode two digits, the case part of a SNAP response code
 */
public record Refusal(int httpStatus, String caseCode, String reason) {

    public static final Refusal INSUFFICIENT_FUNDS = new Refusal(403, "14", "Insufficient Funds");
    public static final Refusal UNKNOWN_SOURCE = new Refusal(404, "11", "Invalid Account sourceAccountNo");
    public static final Refusal UNKNOWN_BENEFICIARY = new Refusal(404, "11", "Invalid Account beneficiaryAccountNo");
}
