package id.rewang.kit.messaging;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that go away by waiting (the database is away, somebody held a lock) from those that do not. */
final class Failures {

    enum Kind {
        /** Waited out, however long it takes. */
        PASSING,
        /** Somebody else changed the same thing: goes away with fresh data, unless the handler itself is to blame. */
        STALE,
        LASTING
    }

    private static final int MAX_CAUSES = 50;

    /**
     * https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, rollback (serialization, deadlock),
     * resources, lock not available, operator intervention, system error, and a server that has become a standby.
     */
    private static final List<String> PASSING_SQL_STATES = List.of("08", "40", "53", "55P03", "57", "58", "25006");

    private Failures() {}

    static Kind kind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof OptimisticLockingFailureException || cause instanceof OptimisticLockException) {
                return Kind.STALE;
            }
            if (passes(cause)) {
                return Kind.PASSING;
            }
            cause = cause.getCause();
        }
        return Kind.LASTING;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException e -> true;
            case RecoverableDataAccessException e -> true;
            case DataAccessResourceFailureException e -> true;
            case CannotCreateTransactionException e -> true;
            case PessimisticLockException e -> true;
            case LockTimeoutException e -> true;
            case SQLTransientException e -> true;
            case SQLRecoverableException e -> true;
            case SQLException e -> hasPassingState(e);
            case ConnectException e -> true;
            case SocketTimeoutException e -> true;
            case SocketException e -> true;
            case InterruptedException e -> true;
            case OutOfMemoryError e -> true;
            default -> false;
        };
    }

    private static boolean hasPassingState(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && PASSING_SQL_STATES.stream().anyMatch(state::startsWith);
    }
}
