package id.rewang.payment.ledger;

import id.rewang.payment.ledger.Account.Kind;
import id.rewang.payment.ledger.Account.Limit;
import java.time.LocalDate;
import java.util.UUID;

/** The chart of accounts. */
public final class Accounts {

    private Accounts() {}

    /** The cash advance (uang persediaan) on the treasurer's bank account; cannot be overdrawn. */
    public static Account upCash(String region, UUID department) {
        return fund("up-cash/" + department, region, Kind.ASSET);
    }

    /** The one-off additional advance (tambahan uang); cannot be overdrawn. */
    public static Account tuCash(String region, UUID department) {
        return fund("tu-cash/" + department, region, Kind.ASSET);
    }

    /** What may still be charged to the government credit card; cannot be overdrawn. */
    public static Account cardLimit(String region, UUID department) {
        return fund("kkpd-limit/" + department, region, Kind.MEMORANDUM);
    }

    /** What the SPD of one period still allow to be paid directly (LS); cannot be overdrawn. */
    public static Account spd(String region, UUID department, LocalDate from, LocalDate to) {
        return fund("spd/" + department + "/" + from + "_" + to, region, Kind.MEMORANDUM);
    }

    /** Counter-account of the holds of a department's orders. */
    public static Account heldOrders(String region, UUID department) {
        return free("held-orders/" + department, region, Kind.MEMORANDUM);
    }

    /** Counter-account of the card limit that was granted. */
    public static Account cardFacility(String region, UUID department) {
        return free("kkpd-facility/" + department, region, Kind.MEMORANDUM);
    }

    /** Card limit used up by charges. */
    public static Account cardUsed(String region, UUID department) {
        return free("kkpd-used/" + department, region, Kind.MEMORANDUM);
    }

    /** Counter-account of the SPD that were released. */
    public static Account spdReleased(String region, UUID department) {
        return free("spd-released/" + department, region, Kind.MEMORANDUM);
    }

    /** SPD used up by direct payments. */
    public static Account spdUsed(String region, UUID department) {
        return free("spd-used/" + department, region, Kind.MEMORANDUM);
    }

    public static Account expense(String region, UUID department) {
        return free("expense/" + department, region, Kind.EXPENSE);
    }

    /** What an order's accepted bills leave to be paid; no more can be paid than was billed. */
    public static Account payable(String region, UUID order) {
        return Account.of("payable/" + order, region, Kind.LIABILITY, Limit.DEBITS_MUST_NOT_EXCEED_CREDITS);
    }

    /** Tax withheld and not yet handed over to the state. */
    public static Account taxPayable(String region, UUID department) {
        return free("tax-payable/" + department, region, Kind.LIABILITY);
    }

    /** What the issuer of the card is owed. */
    public static Account cardIssuer(String region, UUID department) {
        return free("card-issuer-payable/" + department, region, Kind.LIABILITY);
    }

    /** The region's general cash account (RKUD), kept elsewhere; here only our movements. */
    public static Account generalTreasury(String region) {
        return free("rkud/" + region, region, Kind.ASSET);
    }

    /** Statement lines that fit nothing; its balance is the sum of the open lines. */
    public static Account suspense(String region, UUID bankAccount) {
        return free("suspense/" + bankAccount, region, Kind.LIABILITY);
    }

    /** What moved on a bank account without being ordered by us: fees, interest, strays. */
    public static Account bankClearing(String region, UUID bankAccount) {
        return free("bank-clearing/" + bankAccount, region, Kind.ASSET);
    }

    public static Account bankFee(String region, UUID bankAccount) {
        return free("bank-fee/" + bankAccount, region, Kind.EXPENSE);
    }

    public static Account bankInterest(String region, UUID bankAccount) {
        return free("bank-interest/" + bankAccount, region, Kind.INCOME);
    }

    /** The fund's account by the code that an order remembers. */
    public static Account fund(String region, String code) {
        boolean cash = code.startsWith("up-cash/") || code.startsWith("tu-cash/");
        return fund(code, region, cash ? Kind.ASSET : Kind.MEMORANDUM);
    }

    private static Account fund(String code, String region, Kind kind) {
        return Account.of(code, region, kind, Limit.CREDITS_MUST_NOT_EXCEED_DEBITS);
    }

    private static Account free(String code, String region, Kind kind) {
        return Account.of(code, region, kind, Limit.NONE);
    }
}
