package id.rewang.catalog.seller;

import id.rewang.kit.web.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bank account that a seller is paid to. Whoever changes it cannot confirm it. */
@Entity
@SuppressWarnings("NullAway.Init")
public class PayeeAccount {

    @Id
    private UUID sellerId;

    private String region;
    private String bankCode;
    private String number;
    private String name;
    private String enteredBy;
    private Instant enteredAt;
    private @Nullable String verifiedBy;
    private @Nullable Instant verifiedAt;

    @Version
    private long version;

    protected PayeeAccount() {}

    private PayeeAccount(Seller seller, BankAccount account, String by, Instant now) {
        this.sellerId = seller.id();
        this.region = seller.region();
        take(account, by, now);
    }

    public static PayeeAccount enter(Seller seller, BankAccount account, String by, Instant now) {
        return new PayeeAccount(seller, account, by, now);
    }

    /** Another account, or the same again: it is to be confirmed anew unless nothing changed. */
    public void change(BankAccount account, String by, Instant now) {
        if (!account.equals(account())) {
            take(account, by, now);
        }
    }

    /**
     * A second person has compared the account with the bank's confirmation. Done again, it changes nothing.
     *
     * @throws ProblemException 403 {@code second-person-required} when the same person entered it
     */
    public void verify(String by, Instant now) {
        if (verifiedBy != null) {
            return;
        }
        if (by.equals(enteredBy)) {
            throw ProblemException.forbidden(
                    "second-person-required", "Who entered an account cannot confirm it; another person must.");
        }
        verifiedBy = by;
        verifiedAt = now;
    }

    private void take(BankAccount account, String by, Instant now) {
        bankCode = account.bankCode();
        number = account.number();
        name = account.name();
        enteredBy = by;
        enteredAt = now;
        verifiedBy = null;
        verifiedAt = null;
    }

    public UUID sellerId() {
        return sellerId;
    }

    public String region() {
        return region;
    }

    public BankAccount account() {
        return new BankAccount(bankCode, number, name);
    }

    public boolean isVerified() {
        return verifiedBy != null;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }

    public long version() {
        return version;
    }
}
