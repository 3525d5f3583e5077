package id.rewang.catalog.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.rewang.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the catalogue says to an order; the bodies of its events. */
sealed interface StockAnswer {

    String TOPIC = "catalog.stock.events";

    UUID orderId();

    String type();

    /** {@code catalog.StockReserved.v1} */
    record StockReserved(UUID orderId, int round, String region, List<Line> lines, Instant reservedAt)
            implements StockAnswer {

        record Line(int lineNo, UUID productId, long quantity, Money unitPrice) {}

        @Override
        public String type() {
            return "catalog.StockReserved.v1";
        }
    }

    /** {@code catalog.StockRefused.v1} */
    record StockRefused(UUID orderId, int round, String region, List<Reason> reasons, Instant refusedAt)
            implements StockAnswer {

        /** @param available what could have been held; only with {@code OUT_OF_STOCK} */
        record Reason(
                int lineNo,
                UUID productId,
                Code code,
                String message,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                Long available) {}

        enum Code {
            OUT_OF_STOCK,
            PRICE_CHANGED,
            WITHDRAWN,
            UNKNOWN_PRODUCT,
            SELLER_NOT_ACTIVE,
            OTHER_SELLER
        }

        @Override
        public String type() {
            return "catalog.StockRefused.v1";
        }
    }
}
