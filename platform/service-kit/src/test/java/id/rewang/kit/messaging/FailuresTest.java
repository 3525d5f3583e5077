package id.rewang.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.messaging.Failures.Kind;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

class FailuresTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new CannotCreateTransactionException("pool", new SQLTransientConnectionException()),
                new DataAccessResourceFailureException("gone"),
                new CannotAcquireLockException("deadlock"),
                new IllegalStateException("wrapped", new PersistenceException(new ConnectException())));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void waitsForWhatGoesAwayByItself(Throwable failure) {
        assertThat(Failures.kind(failure)).isEqualTo(Kind.PASSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57P03", "58030", "25006"})
    void waitsForADatabaseThatIsAwayOrContended(String sqlState) {
        assertThat(Failures.kind(new IllegalStateException(new SQLException("", sqlState))))
                .isEqualTo(Kind.PASSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22P02", "42P01", "25P02"})
    void doesNotWaitForDataThatWillNeverBeRight(String sqlState) {
        assertThat(Failures.kind(new DataIntegrityViolationException("", new SQLException("", sqlState))))
                .isEqualTo(Kind.LASTING);
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new IllegalStateException("illegal transition"),
                new UnexpectedRollbackException("swallowed"),
                new NullPointerException(),
                new AssertionError());
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void doesNotWaitForWhatTheHandlerCannotDo(Throwable failure) {
        assertThat(Failures.kind(failure)).isEqualTo(Kind.LASTING);
    }

    static Stream<Throwable> stale() {
        return Stream.of(
                new ObjectOptimisticLockingFailureException("changed", null),
                new IllegalStateException(new OptimisticLockException()));
    }

    @ParameterizedTest
    @MethodSource("stale")
    void tellsStaleDataFromAnAbsentDatabase(Throwable failure) {
        assertThat(Failures.kind(failure)).isEqualTo(Kind.STALE);
    }
}
