package id.rewang.bank.book;

import java.time.LocalDate;

/**
 * @param opening  sen on the account when it was opened
 * @param openedOn first day that has a statement
 */
public record Account(String accountNo, String name, Kind kind, long opening, LocalDate openedOn) {

    /** Whose account it is; the bank itself treats them alike. */
    public enum Kind {
        REGIONAL_TREASURY,
        TREASURER,
        SELLER,
        STATE_TREASURY,
        OTHER
    }
}
