package id.rewang.portal.setup;

import java.util.UUID;

/** The id that a seller gets who is known by the business number (NIB) before being registered. */
public final class SellerIds {

    private SellerIds() {}

    public static UUID of(String region, String nib) {
        return Applying.idOf("seller", region, nib);
    }
}
