package id.rewang.procurement.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A refusal reason at its place in the order's history. */
@Embeddable
record RecordedReason(
        int round,
        int no,
        @Enumerated(EnumType.STRING) RefusalReason.Source source,
        @Nullable Integer lineNo,
        String code,
        String message) {

    static RecordedReason of(int round, int no, RefusalReason reason) {
        return new RecordedReason(round, no, reason.source(), reason.lineNo(), reason.code(), reason.message());
    }

    RefusalReason reason() {
        return new RefusalReason(source, lineNo, code, message);
    }
}
