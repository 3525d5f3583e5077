package id.rewang.catalog.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.catalog.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SellerEventsTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-0000000005e1");
    private static final Instant NOW = Instant.parse("2026-10-05T01:00:00Z");

    @Test
    void sellerStateIsTheGoldenSample() {
        Contracts.assertIsSample("catalog.seller.state", "SellerState.v1", SellerState.of(seller()));
    }

    @Test
    void payeeStateIsTheGoldenSample() {
        Seller seller = seller();
        PayeeAccount account = PayeeAccount.enter(
                seller, new BankAccount("114", "0012345678", "Dapur Sumber Rejeki (data contoh)"), "siti", NOW);
        account.verify("budi", NOW);

        Contracts.assertIsSample("catalog.payee.state", "PayeeState.v1", PayeeState.of(seller, account));
    }

    @Test
    void sellerStateCarriesNoPersonalData() {
        String written = Contracts.JSON.writeValueAsString(SellerState.of(seller()));

        assertThat(written).doesNotContain("3573000000000001", "080000000001", "0912345678901000");
    }

    private static Seller seller() {
        Seller seller = Seller.register(
                ID,
                new SellerProfile(
                        "35.73",
                        "Dapur Sumber Rejeki (data contoh)",
                        LegalForm.INDIVIDUAL,
                        SizeClass.MICRO,
                        "3573000000000001",
                        "0912345678901000",
                        "0000000000001",
                        List.of("56102", "10794"),
                        "35.73.01.1001",
                        "Jalan Contoh 1",
                        "080000000001",
                        false,
                        new TaxCertificate("KET-0001/CONTOH/2026", LocalDate.of(2026, 12, 31))),
                NOW);
        seller.verify();
        return seller;
    }
}
