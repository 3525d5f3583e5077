package id.rewang.payment.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.rewang.kit.money.Money;
import java.math.BigDecimal;

/**
 * A tax kept back from a payment, with all that explains its amount.
 *
 * @param kind     PPH_FINAL_UMKM, PPH_22, …
 * @param base     unrounded base
 * @param rate     per cent
 * @param rounding name of the rule's rounding, done once on base × rate
 */
public record Withheld(
        String kind,
        Money amount,
        Money base,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rate,
        String rounding,
        String ruleId,
        int ruleVersion,
        String legalBasis) {}
