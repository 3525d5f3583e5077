package id.rewang.invariants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of everything that must always hold. */
public final class Invariants {

    private Invariants() {}

    /** @param history the client's record of acknowledged requests, or {@code null} */
    public static List<Invariant> all(@Nullable Path history) {
        List<Invariant> all = new ArrayList<>();
        if (history != null) {
            all.add(new AcknowledgedRequestsKept(history));
        }
        all.addAll(MessagingInvariants.all());
        all.addAll(LedgerInvariants.all());
        all.addAll(BudgetInvariants.all());
        all.addAll(OrderInvariants.all());
        all.addAll(StockInvariants.all());
        all.addAll(HoldInvariants.all());
        all.addAll(PaymentInvariants.all());
        all.addAll(StatementInvariants.all());
        all.addAll(DutyInvariants.all());
        return List.copyOf(all);
    }
}
