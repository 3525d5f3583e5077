package id.rewang.payment.ledger;

/** What became of a transfer. */
public enum Result {
    OK,
    /** Booked before with the same content; nothing changed. */
    EXISTS,
    /** Its id was used before for something else. */
    EXISTS_DIFFERENT,
    LIMIT_EXCEEDED,
    PENDING_NOT_FOUND,
    ALREADY_POSTED,
    ALREADY_VOIDED;

    public boolean booked() {
        return this == OK || this == EXISTS;
    }
}
