package id.rewang.catalog.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SellerTest {

    private static final Instant NOW = Instant.parse("2026-10-30T01:00:00Z");

    /** From each status, where the owner may go. */
    private static final Map<SellerStatus, Set<SellerStatus>> BY_OWNER = Map.of(
            SellerStatus.REGISTERED, Set.of(SellerStatus.WITHDRAWN),
            SellerStatus.VERIFIED, Set.of(SellerStatus.PAUSED, SellerStatus.WITHDRAWN),
            SellerStatus.PAUSED, Set.of(SellerStatus.VERIFIED, SellerStatus.WITHDRAWN),
            SellerStatus.SUSPENDED, Set.of(SellerStatus.WITHDRAWN),
            SellerStatus.WITHDRAWN, Set.of());

    /** From each status, where the trade office may go. */
    private static final Map<SellerStatus, Set<SellerStatus>> BY_TRADE_OFFICE = Map.of(
            SellerStatus.REGISTERED, Set.of(SellerStatus.SUSPENDED, SellerStatus.WITHDRAWN),
            SellerStatus.VERIFIED, Set.of(SellerStatus.PAUSED, SellerStatus.SUSPENDED, SellerStatus.WITHDRAWN),
            SellerStatus.PAUSED, Set.of(SellerStatus.VERIFIED, SellerStatus.SUSPENDED, SellerStatus.WITHDRAWN),
            SellerStatus.SUSPENDED, Set.of(SellerStatus.VERIFIED, SellerStatus.WITHDRAWN),
            SellerStatus.WITHDRAWN, Set.of());

    static Stream<Arguments> moves() {
        return Stream.of(SellerStatus.values())
                .flatMap(from -> Stream.of(SellerStatus.values())
                        .flatMap(to -> Stream.of(true, false).map(office -> Arguments.of(from, to, office))));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void goesOnlyWhereItMay(SellerStatus from, SellerStatus to, boolean byTradeOffice) {
        Seller seller = in(from);
        boolean legal = from == to
                || (byTradeOffice ? BY_TRADE_OFFICE : BY_OWNER).get(from).contains(to);
        if (legal) {
            seller.moveTo(to, "alasan", byTradeOffice);
            assertThat(seller.status()).isEqualTo(to);
        } else {
            assertRefused(() -> seller.moveTo(to, "alasan", byTradeOffice), "illegal-state");
            assertThat(seller.status()).isEqualTo(from);
        }
    }

    @Test
    void isVerifiedOnceRegisteredAndAgainWithoutEffect() {
        Seller seller = in(SellerStatus.REGISTERED);
        seller.verify();
        seller.verify();
        assertThat(seller.status()).isEqualTo(SellerStatus.VERIFIED);
        for (SellerStatus other : List.of(SellerStatus.PAUSED, SellerStatus.SUSPENDED, SellerStatus.WITHDRAWN)) {
            assertRefused(() -> in(other).verify(), "illegal-state");
        }
    }

    @Test
    void isSentBackOnlyWhileRegisteredAndKeepsTheReason() {
        Seller seller = in(SellerStatus.REGISTERED);
        seller.refuseVerification("alamat tidak ditemukan");
        assertThat(seller.status()).isEqualTo(SellerStatus.REGISTERED);
        assertThat(seller.statusReason()).isEqualTo("alamat tidak ditemukan");
        for (SellerStatus other : SellerStatus.values()) {
            if (other != SellerStatus.REGISTERED) {
                assertRefused(() -> in(other).refuseVerification("x"), "illegal-state");
            }
        }
    }

    @Test
    void isVerifiedAgainWhenItsOwnerChangesWhoItIs() {
        Seller seller = in(SellerStatus.VERIFIED);
        seller.change(profile("Another name"), false);
        assertThat(seller.status()).isEqualTo(SellerStatus.REGISTERED);

        Seller byOffice = in(SellerStatus.VERIFIED);
        byOffice.change(profile("Another name"), true);
        assertThat(byOffice.status()).isEqualTo(SellerStatus.VERIFIED);
    }

    @Test
    void staysVerifiedWhenOnlyItsTelephoneChanges() {
        Seller seller = in(SellerStatus.VERIFIED);
        SellerProfile p = profile("Dapur");
        seller.change(
                new SellerProfile(
                        p.region(),
                        p.name(),
                        p.legalForm(),
                        p.sizeClass(),
                        p.nik(),
                        p.npwp(),
                        p.nib(),
                        p.kbli(),
                        p.villageCode(),
                        p.address(),
                        "080000000009",
                        p.vatRegistered(),
                        p.finalIncomeTax()),
                false);
        assertThat(seller.status()).isEqualTo(SellerStatus.VERIFIED);
        assertThat(seller.phone()).isEqualTo("080000000009");
    }

    @Test
    void changesNothingOnceWithdrawn() {
        assertRefused(() -> in(SellerStatus.WITHDRAWN).change(profile("Dapur"), true), "illegal-state");
    }

    @Test
    void needsASecondPersonToConfirmItsAccount() {
        Seller seller = in(SellerStatus.VERIFIED);
        PayeeAccount account = PayeeAccount.enter(seller, new BankAccount("114", "0012345678", "DAPUR"), "siti", NOW);
        assertRefused(() -> account.verify("siti", NOW), "second-person-required");
        assertThat(account.isVerified()).isFalse();

        account.verify("budi", NOW);
        assertThatCode(() -> account.verify("siti", NOW)).doesNotThrowAnyException();
        assertThat(account.isVerified()).isTrue();
    }

    @Test
    void confirmsAnAccountAnewOnlyWhenItChanged() {
        PayeeAccount account = PayeeAccount.enter(
                in(SellerStatus.VERIFIED), new BankAccount("114", "0012345678", "DAPUR"), "siti", NOW);
        account.verify("budi", NOW);

        account.change(new BankAccount("114", "0012345678", "DAPUR"), "siti", NOW);
        assertThat(account.isVerified()).isTrue();

        account.change(new BankAccount("114", "0012345679", "DAPUR"), "budi", NOW);
        assertThat(account.isVerified()).isFalse();
        assertRefused(() -> account.verify("budi", NOW), "second-person-required");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static Seller in(SellerStatus status) {
        Seller seller = Seller.register(UUID.randomUUID(), profile("Dapur"), NOW);
        if (status == SellerStatus.REGISTERED) {
            return seller;
        }
        seller.verify();
        seller.moveTo(status, "alasan", true);
        return seller;
    }

    static SellerProfile profile(String name) {
        return new SellerProfile(
                "35.73",
                name,
                LegalForm.INDIVIDUAL,
                SizeClass.MICRO,
                "3573000000000001",
                "0000000000000001",
                "0000000000001",
                List.of("56210"),
                "35.73.05.1008",
                "Jalan Contoh 1",
                "080000000001",
                false,
                null);
    }
}
