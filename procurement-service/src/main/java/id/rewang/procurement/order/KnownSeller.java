package id.rewang.procurement.order;

import java.util.UUID;

/** Our copy of a seller, as far as orders need it. */
public record KnownSeller(UUID id, String region, String name, String status) {

    public boolean isVerified() {
        return status.equals("VERIFIED");
    }
}
