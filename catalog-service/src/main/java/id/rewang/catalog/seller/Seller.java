package id.rewang.catalog.seller;

import id.rewang.kit.web.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A micro or small business or cooperative of the region that sells to departments. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Seller {

    /** What the owner may do about the status, by the one it is in. */
    private static final Map<SellerStatus, Set<SellerStatus>> BY_OWNER = new EnumMap<>(Map.of(
            SellerStatus.REGISTERED, EnumSet.of(SellerStatus.WITHDRAWN),
            SellerStatus.VERIFIED, EnumSet.of(SellerStatus.PAUSED, SellerStatus.WITHDRAWN),
            SellerStatus.PAUSED, EnumSet.of(SellerStatus.VERIFIED, SellerStatus.WITHDRAWN),
            SellerStatus.SUSPENDED, EnumSet.of(SellerStatus.WITHDRAWN),
            SellerStatus.WITHDRAWN, EnumSet.noneOf(SellerStatus.class)));

    /** What the trade office may do about it; verification is an act of its own. */
    private static final Map<SellerStatus, Set<SellerStatus>> BY_TRADE_OFFICE = new EnumMap<>(Map.of(
            SellerStatus.REGISTERED, EnumSet.of(SellerStatus.SUSPENDED, SellerStatus.WITHDRAWN),
            SellerStatus.VERIFIED, EnumSet.of(SellerStatus.PAUSED, SellerStatus.SUSPENDED, SellerStatus.WITHDRAWN),
            SellerStatus.PAUSED, EnumSet.of(SellerStatus.VERIFIED, SellerStatus.SUSPENDED, SellerStatus.WITHDRAWN),
            SellerStatus.SUSPENDED, EnumSet.of(SellerStatus.VERIFIED, SellerStatus.WITHDRAWN),
            SellerStatus.WITHDRAWN, EnumSet.noneOf(SellerStatus.class)));

    @Id
    private UUID id;

    private String region;
    private String name;

    @Enumerated(EnumType.STRING)
    private LegalForm legalForm;

    @Enumerated(EnumType.STRING)
    private SizeClass sizeClass;

    private @Nullable String nik;
    private @Nullable String npwp;
    private String nib;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> kbli;

    private String villageCode;
    private String address;
    private @Nullable String phone;
    private boolean vatRegistered;

    @Embedded
    private @Nullable TaxCertificate finalIncomeTax;

    @Enumerated(EnumType.STRING)
    private SellerStatus status;

    private @Nullable String statusReason;
    private Instant registeredAt;

    @Version
    private long version;

    protected Seller() {}

    private Seller(UUID id, SellerProfile profile, Instant now) {
        this.id = id;
        this.region = profile.region();
        this.status = SellerStatus.REGISTERED;
        this.registeredAt = now;
        take(profile);
    }

    public static Seller register(UUID id, SellerProfile profile, Instant now) {
        return new Seller(id, profile, now);
    }

    /**
     * Takes over what the seller says now. Who the business is was verified; when that changes, it is to be verified again,
     * unless the trade office itself changed it.
     *
     * @throws ProblemException 409 when withdrawn; 422 when the region is another
     */
    public void change(SellerProfile profile, boolean byTradeOffice) {
        if (status == SellerStatus.WITHDRAWN) {
            throw ProblemException.illegalState("seller", status, "a change", List.of());
        }
        if (!region.equals(profile.region())) {
            throw ProblemException.refused(
                    "region-is-fixed", "A business that moves to another region registers anew there.");
        }
        boolean verifyAgain = !byTradeOffice && isSomebodyElse(profile);
        take(profile);
        if (verifyAgain && (status == SellerStatus.VERIFIED || status == SellerStatus.PAUSED)) {
            status = SellerStatus.REGISTERED;
            statusReason = "changed after verification";
        }
    }

    /**
     * The trade office has looked at it. A second verification changes nothing.
     *
     * @throws ProblemException 409 when it is not waiting for it
     */
    public void verify() {
        if (status == SellerStatus.VERIFIED) {
            return;
        }
        requireRegistered("verification");
        status = SellerStatus.VERIFIED;
        statusReason = null;
    }

    /**
     * The trade office sends it back with a reason; the seller corrects it and is looked at again.
     *
     * @throws ProblemException 409 when it is not waiting for it
     */
    public void refuseVerification(String reason) {
        requireRegistered("refusal of the verification");
        statusReason = reason;
    }

    /**
     * Pauses, suspends, takes up again or withdraws. The status it has already changes nothing.
     *
     * @throws ProblemException 409 when it cannot go there from where it is, with what is possible
     */
    public void moveTo(SellerStatus wanted, String reason, boolean byTradeOffice) {
        if (status == wanted) {
            return;
        }
        Set<SellerStatus> possible = Objects.requireNonNull((byTradeOffice ? BY_TRADE_OFFICE : BY_OWNER).get(status));
        if (!possible.contains(wanted)) {
            throw ProblemException.illegalState(
                    "seller",
                    status,
                    wanted.name(),
                    possible.stream().map(Enum::name).toList());
        }
        status = wanted;
        statusReason = reason;
    }

    private void requireRegistered(String act) {
        if (status != SellerStatus.REGISTERED) {
            throw ProblemException.illegalState("seller", status, act, List.of());
        }
    }

    private boolean isSomebodyElse(SellerProfile profile) {
        return !name.equals(profile.name())
                || legalForm != profile.legalForm()
                || !nib.equals(profile.nib())
                || !Objects.equals(nik, profile.nik())
                || !Objects.equals(npwp, profile.npwp());
    }

    private void take(SellerProfile profile) {
        name = profile.name();
        legalForm = profile.legalForm();
        sizeClass = profile.sizeClass();
        nik = profile.nik();
        npwp = profile.npwp();
        nib = profile.nib();
        kbli = List.copyOf(profile.kbli());
        villageCode = profile.villageCode();
        address = profile.address();
        phone = profile.phone();
        vatRegistered = profile.vatRegistered();
        finalIncomeTax = profile.finalIncomeTax();
    }

    public UUID id() {
        return id;
    }

    public String region() {
        return region;
    }

    public String name() {
        return name;
    }

    public LegalForm legalForm() {
        return legalForm;
    }

    public SizeClass sizeClass() {
        return sizeClass;
    }

    public @Nullable String nik() {
        return nik;
    }

    public @Nullable String npwp() {
        return npwp;
    }

    public String nib() {
        return nib;
    }

    public List<String> kbli() {
        return List.copyOf(kbli);
    }

    public String villageCode() {
        return villageCode;
    }

    public String address() {
        return address;
    }

    public @Nullable String phone() {
        return phone;
    }

    public boolean vatRegistered() {
        return vatRegistered;
    }

    public @Nullable TaxCertificate finalIncomeTax() {
        return finalIncomeTax;
    }

    public SellerStatus status() {
        return status;
    }

    /** Why it has this status, where somebody gave a reason. */
    public @Nullable String statusReason() {
        return statusReason;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public long version() {
        return version;
    }
}
