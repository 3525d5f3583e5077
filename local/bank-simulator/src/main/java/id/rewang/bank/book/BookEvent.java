package id.rewang.bank.book;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the journal keeps. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BookEvent.AccountOpened.class, name = "AccountOpened"),
    @JsonSubTypes.Type(value = BookEvent.TransferChanged.class, name = "TransferChanged"),
    @JsonSubTypes.Type(value = BookEvent.Posted.class, name = "Posted"),
    @JsonSubTypes.Type(value = BookEvent.ClockSet.class, name = "ClockSet"),
    @JsonSubTypes.Type(value = BookEvent.DayClosed.class, name = "DayClosed"),
    @JsonSubTypes.Type(value = BookEvent.FaultChanged.class, name = "FaultChanged"),
    @JsonSubTypes.Type(value = BookEvent.FaultCleared.class, name = "FaultCleared"),
    @JsonSubTypes.Type(value = BookEvent.ExternalIdUsed.class, name = "ExternalIdUsed"),
    @JsonSubTypes.Type(value = BookEvent.CallbackDue.class, name = "CallbackDue"),
    @JsonSubTypes.Type(value = BookEvent.CallbackDelivered.class, name = "CallbackDelivered"),
    @JsonSubTypes.Type(value = BookEvent.BulkFileChanged.class, name = "BulkFileChanged")
})
sealed interface BookEvent {

    record AccountOpened(Account account) implements BookEvent {}

    record TransferChanged(Transfer transfer) implements BookEvent {}

    record Posted(Posting posting) implements BookEvent {}

    /** @param at business time at the moment {@code setAt} of the system's clock; null: the system's clock counts */
    record ClockSet(@Nullable OffsetDateTime at, Instant setAt) implements BookEvent {}

    record DayClosed(LocalDate date) implements BookEvent {}

    record FaultChanged(Fault fault) implements BookEvent {}

    record FaultCleared(long id) implements BookEvent {}

    record ExternalIdUsed(LocalDate day, String externalId) implements BookEvent {}

    record CallbackDue(Callback callback) implements BookEvent {}

    record CallbackDelivered(long id) implements BookEvent {}

    record BulkFileChanged(BulkFile file) implements BookEvent {}
}
