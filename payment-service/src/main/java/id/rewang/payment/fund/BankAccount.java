package id.rewang.payment.fund;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of ours at a bank.
 *
 * @param departmentId whose treasurer holds it; {@code null} for the region's general cash account
 */
public record BankAccount(
        UUID id,
        String region,
        @Nullable UUID departmentId,
        Purpose purpose,
        String bankCode,
        String number,
        String name,
        long version) {

    public enum Purpose {
        TREASURER,
        RKUD
    }
}
