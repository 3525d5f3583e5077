package id.rewang.kit.web;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes JPA changes to the database at the end of a use case also where the use case only takes part in the transaction
 * of an idempotent request. Its answer is made before that transaction ends and must already carry the new version.
 */
final class FlushingTransactionManager extends JpaTransactionManager {

    /** Bound while the transaction of an idempotent request is open. */
    static final Object REQUEST_TRANSACTION = new Object();

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.hasTransaction()
                && !status.isNewTransaction()
                && TransactionSynchronizationManager.hasResource(REQUEST_TRANSACTION)) {
            status.flush();
        }
    }
}
