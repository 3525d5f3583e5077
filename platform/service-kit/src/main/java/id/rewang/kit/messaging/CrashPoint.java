package id.rewang.kit.messaging;

/**
 * The moments between two durable steps at which a process may die. Nothing happens there in production; crash tests
 * put a bean of their own in place that halts the process.
 */
@FunctionalInterface
public interface CrashPoint {

    enum Moment {
        /** State and outgoing events are committed, the relay has not been told. */
        AFTER_BUSINESS_COMMIT,
        /** Kafka has acknowledged some records of a batch, perhaps not all. */
        AFTER_FIRST_SEND,
        /** Kafka has acknowledged the whole batch, its rows are still in the outbox. */
        BEFORE_DELETE,
        /** Incoming events are applied and committed, their offset is not. */
        BEFORE_OFFSET
    }

    void reached(Moment moment);
}
