package id.rewang.catalog.seller;

import java.util.List;
import java.util.UUID;

/** {@code catalog.SellerState.v1}: a seller as everybody may know it, without NIK, phone and account. */
record SellerState(
        UUID sellerId,
        String region,
        String name,
        LegalForm legalForm,
        SizeClass sizeClass,
        boolean cooperative,
        SellerStatus status,
        String villageCode,
        List<String> kbli) {

    static SellerState of(Seller seller) {
        return new SellerState(
                seller.id(),
                seller.region(),
                seller.name(),
                seller.legalForm(),
                seller.sizeClass(),
                seller.legalForm() == LegalForm.COOPERATIVE,
                seller.status(),
                seller.villageCode(),
                seller.kbli());
    }
}
