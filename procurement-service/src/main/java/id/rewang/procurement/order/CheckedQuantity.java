package id.rewang.procurement.order;

import org.jspecify.annotations.Nullable;

/** What the goods receiver found of a line: how much is good, how much goes back and why. */
public record CheckedQuantity(
        int lineNo, int accepted, int rejected, @Nullable String reason) {}
