package id.rewang.portal.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order, as far as an event tells whom it concerns.
 *
 * @param departmentId {@code null} if not known
 * @param sellerId     {@code null} if not known
 */
record Happened(
        UUID orderId,
        String region,
        @Nullable UUID departmentId,
        @Nullable UUID sellerId) {}
