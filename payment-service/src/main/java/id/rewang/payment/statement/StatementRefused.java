package id.rewang.payment.statement;

/** A statement file is refused whole; nothing of it was imported. */
public final class StatementRefused extends RuntimeException {

    /** For programs to switch on. */
    public enum Reason {
        /** Neither ISO 20022 camt.053 nor a known column layout. */
        UNKNOWN_FORMAT("statement-unknown-format"),
        /** Malformed, or cut off. */
        UNREADABLE("statement-unreadable"),
        /** A value that its format does not allow, or a missing one that it demands. */
        INVALID_FIELD("statement-invalid-field"),
        TOO_LARGE("statement-too-large"),
        OTHER_ACCOUNT("statement-other-account"),
        OTHER_CURRENCY("statement-other-currency"),
        BALANCE_MISSING("statement-balance-missing"),
        /** Opening and lines do not make closing. */
        UNBALANCED("statement-unbalanced"),
        ALREADY_IMPORTED("statement-already-imported"),
        /** Does not begin with the balance that the account's last statement ended with. */
        NOT_CONTIGUOUS("statement-not-contiguous"),
        /** Has a line that an earlier statement has brought. */
        OVERLAPS("statement-overlaps");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final String where;

    /** @param where line, row or element of the file; empty when it is about the whole of it */
    public StatementRefused(Reason reason, String where, String message) {
        super(where.isEmpty() ? message : where + ": " + message);
        this.reason = reason;
        this.where = where;
    }

    public Reason reason() {
        return reason;
    }

    public String where() {
        return where;
    }
}
