package id.rewang.kit.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outbox, relay and inbox; the defaults are meant to be left alone.
 *
 * @param maxEventBytes largest event body in UTF-8; well below the 1 MiB that a Kafka broker takes by default
 */
@ConfigurationProperties("rewang.messaging")
record MessagingProperties(
        @DefaultValue("900000") int maxEventBytes,
        @DefaultValue Relay relay,
        @DefaultValue Inbox inbox) {

    /**
     * @param pollInterval how soon events of other instances are noticed; one's own are signalled after commit
     * @param shortestRound time that a round of sending and deleting takes at least
     * @param longestGathering the same under load, when a round waits so that more events share it
     * @param batchRows    rows read, sent and deleted at once
     * @param batchBytes   bound on the bodies held in memory at once
     * @param ownerTimeout after this silence the database ends the owner's session, so that another instance takes over
     *                     from one that is frozen or cut off
     * @param standbyInterval how often an instance that is not the owner tries to become it
     */
    record Relay(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("20ms") Duration pollInterval,
            @DefaultValue("5ms") Duration shortestRound,
            @DefaultValue("200ms") Duration longestGathering,
            @DefaultValue("500") int batchRows,
            @DefaultValue("8388608") long batchBytes,
            @DefaultValue("15s") Duration ownerTimeout,
            @DefaultValue("500ms") Duration standbyInterval) {}

    /**
     * @param concurrency  consumer threads per handler
     * @param batchRecords records that share a transaction, at most 250
     * @param maxBackOff   longest pause between attempts while the database is away
     */
    record Inbox(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1") int concurrency,
            @DefaultValue("250") int batchRecords,
            @DefaultValue("5s") Duration maxBackOff) {
        Inbox {
            if (batchRecords < 1 || batchRecords > 250) {
                throw new IllegalArgumentException("rewang.messaging.inbox.batch-records must be 1 to 250");
            }
        }
    }
}
