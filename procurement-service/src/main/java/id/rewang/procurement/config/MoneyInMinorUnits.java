package id.rewang.procurement.config;

import id.rewang.kit.money.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Money in a {@code …_minor} column. The currency stands beside it in each row, where only IDR is allowed so far. */
@Converter(autoApply = true)
public class MoneyInMinorUnits implements AttributeConverter<Money, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        if (money == null) {
            return null;
        }
        if (!money.currency().equals(Money.IDR)) {
            throw new IllegalArgumentException("only IDR can be stored, not " + money);
        }
        return money.minor();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long minor) {
        return minor == null ? null : Money.ofMinor(minor);
    }
}
