package id.rewang.procurement.order;

/**
 * How far an order has come, apart from its state. Each value is derived from the same events as the state.
 *
 * @param delivery       dispatched, of what is ordered
 * @param receipt        accepted by the goods receiver, of what is ordered
 * @param billing        billed, of what is payable once everything is handed over
 * @param payment        settled, of the same
 * @param tax            tax worked out and withheld, of the same
 * @param reconciliation found on the bank's statement, of the same
 */
public record Progress(
        Degree delivery, Degree receipt, Degree billing, Degree payment, Degree tax, Degree reconciliation) {

    public enum Degree {
        NONE,
        PARTIAL,
        COMPLETE;

        static Degree of(long done, boolean all) {
            if (done == 0) {
                return NONE;
            }
            return all ? COMPLETE : PARTIAL;
        }
    }
}
