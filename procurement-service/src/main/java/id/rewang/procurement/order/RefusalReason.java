package id.rewang.procurement.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why an order was refused.
 *
 * @param lineNo the line concerned, if one is
 * @param code   stable, for programs
 */
public record RefusalReason(
        Source source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer lineNo,
        String code,
        String message) {

    /** Which check said no. Lower case as in the events. */
    public enum Source {
        budget,
        policy,
        stock,
        funds
    }
}
