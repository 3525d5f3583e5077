package id.rewang.catalog.web;

import id.rewang.catalog.seller.LegalForm;
import id.rewang.catalog.seller.Seller;
import id.rewang.catalog.seller.SellerStatus;
import id.rewang.catalog.seller.SizeClass;
import id.rewang.catalog.seller.TaxCertificate;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seller; NIK, tax number and phone masked outside the owner, the trade office and finance. */
record SellerView(
        UUID id,
        long version,
        String region,
        String name,
        LegalForm legalForm,
        SizeClass sizeClass,
        @Nullable String nik,
        @Nullable String npwp,
        String nib,
        List<String> kbli,
        String villageCode,
        String address,
        @Nullable String phone,
        boolean vatRegistered,
        @Nullable TaxCertificate finalIncomeTax,
        SellerStatus status,
        @Nullable String statusReason,
        Instant registeredAt) {

    static SellerView of(Seller seller, Actor actor) {
        boolean open = mayReadPersonalData(seller.id(), actor);
        return new SellerView(
                seller.id(),
                seller.version(),
                seller.region(),
                seller.name(),
                seller.legalForm(),
                seller.sizeClass(),
                Masked.unless(open, seller.nik()),
                Masked.unless(open, seller.npwp()),
                seller.nib(),
                seller.kbli(),
                seller.villageCode(),
                seller.address(),
                Masked.unless(open, seller.phone()),
                seller.vatRegistered(),
                seller.finalIncomeTax(),
                seller.status(),
                seller.statusReason(),
                seller.registeredAt());
    }

    static boolean mayReadPersonalData(UUID sellerId, Actor actor) {
        return sellerId.equals(actor.sellerId())
                || actor.isAny(
                        Roles.TRADE_OFFICER,
                        Roles.TREASURER,
                        Roles.TREASURY_OFFICER,
                        Roles.FINANCE_VERIFIER,
                        Roles.TECHNICAL_OFFICER);
    }
}
