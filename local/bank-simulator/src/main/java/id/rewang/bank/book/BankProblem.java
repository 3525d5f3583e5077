package id.rewang.bank.book;

/** What the bank was asked and will not do; nothing has changed. */
public final class BankProblem extends RuntimeException {

    private final int httpStatus;
    private final String code;

    public BankProblem(int httpStatus, String code, String message) {
        super(message);
        this.httpStatus = httpStatus;
        this.code = code;
    }

    public int httpStatus() {
        return httpStatus;
    }

    public String code() {
        return code;
    }
}
