package id.rewang.catalog.seller;

import id.rewang.kit.messaging.Outbox;
import id.rewang.kit.messaging.OutgoingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services how a seller is now. */
@Component
class SellerAnnouncements {

    static final String SELLER_TOPIC = "catalog.seller.state";
    static final String PAYEE_TOPIC = "catalog.payee.state";

    private final Outbox outbox;
    private final Sellers sellers;

    SellerAnnouncements(Outbox outbox, Sellers sellers) {
        this.outbox = outbox;
        this.sellers = sellers;
    }

    void sellerChanged(Seller seller) {
        outbox.append(List.of(
                event(SELLER_TOPIC, seller, "catalog.SellerState.v1", SellerState.of(seller)),
                event(
                        PAYEE_TOPIC,
                        seller,
                        "catalog.PayeeState.v1",
                        PayeeState.of(seller, sellers.findAccount(seller.id()).orElse(null)))));
    }

    void accountChanged(Seller seller, PayeeAccount account) {
        outbox.append(List.of(event(PAYEE_TOPIC, seller, "catalog.PayeeState.v1", PayeeState.of(seller, account))));
    }

    private static OutgoingEvent event(String topic, Seller seller, String type, @Nullable Object body) {
        return new OutgoingEvent(topic, seller.id().toString(), type, body, null);
    }
}
