package id.rewang.payment.bankorder;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import id.rewang.payment.bank.TransferStatus;
import id.rewang.payment.bankorder.BankOrder.Effect;
import id.rewang.payment.bankorder.BankOrder.Outcome;
import id.rewang.payment.bankorder.BankOrder.State;
import id.rewang.payment.bankorder.BankOrder.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BankOrderTest {

    private static final TransferStatus SETTLED = new TransferStatus.Settled("BNK1");
    private static final TransferStatus REFUSED = new TransferStatus.Refused("4031718", "inactive");
    private static final TransferStatus RETURNED = new TransferStatus.Returned("BNK1", "04", "closed");
    private static final TransferStatus PENDING = new TransferStatus.Pending();
    private static final TransferStatus NOT_FOUND = new TransferStatus.NotFound();
    private static final TransferStatus LOST = new TransferStatus.Unknown("time-out");

    @Test
    void theFirstFinalWordCountsAndRepetitionsChangeNothing() {
        for (TransferStatus word : List.of(SETTLED, REFUSED, RETURNED)) {
            BankOrder order = queued();
            assertThat(order.hear(word)).isNotEqualTo(Effect.NOTHING);
            assertThat(order.hear(word)).isEqualTo(Effect.NOTHING);
            assertThat(order.isFinal()).isTrue();
            assertThat(order.progress().contradiction()).isNull();
        }
    }

    @Test
    void asksAfterALostAnswerAndSendsTheSameAgainWhenNotFound() {
        BankOrder order = queued();
        order.hear(LOST);
        assertThat(order.progress().state()).isEqualTo(State.UNKNOWN);
        assertThat(order.progress().nextStep()).isEqualTo(Step.ENQUIRE);
        order.hear(NOT_FOUND);
        assertThat(order.progress().nextStep()).isEqualTo(Step.SEND);
        assertThat(order.isFinal()).isFalse();
        order.hear(PENDING);
        assertThat(order.progress().nextStep()).isEqualTo(Step.ENQUIRE);
        assertThat(order.hear(SETTLED)).isEqualTo(Effect.PAID);
    }

    @Test
    void aSuccessMayStillComeBack() {
        BankOrder order = queued();
        order.hear(SETTLED);
        assertThat(order.hear(RETURNED)).isEqualTo(Effect.SENT_BACK);
        assertThat(order.progress().outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(order.hear(SETTLED)).isEqualTo(Effect.NOTHING);
        assertThat(order.progress().contradiction()).isNull();
    }

    @Test
    void aReturnHeardFirstMeansPaidAndSentBack() {
        assertThat(queued().hear(RETURNED)).isEqualTo(Effect.PAID_AND_SENT_BACK);
    }

    @Test
    void whatContradictsTheFinalWordIsKeptAndChangesNothing() {
        BankOrder refused = queued();
        refused.hear(REFUSED);
        assertThat(refused.hear(SETTLED)).isEqualTo(Effect.NOTHING);
        assertThat(refused.progress().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.progress().contradiction()).contains("BNK1");
        BankOrder paid = queued();
        paid.hear(SETTLED);
        assertThat(paid.hear(REFUSED)).isEqualTo(Effect.NOTHING);
        assertThat(paid.progress().contradiction()).contains("4031718");
    }

    @Test
    void wordsThatAreNotFinalDoNotReopenWhatIs() {
        for (TransferStatus open : List.of(PENDING, NOT_FOUND, LOST)) {
            BankOrder order = queued();
            order.hear(SETTLED);
            assertThat(order.hear(open)).isEqualTo(Effect.NOTHING);
            assertThat(order.progress().outcome()).isEqualTo(Outcome.SUCCEEDED);
        }
    }

    @Test
    void referencesAreUniqueShortAndFoundAgainInText() {
        UUID payment = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
        String reference = Reference.of(payment, 99);
        assertThat(reference).hasSize(30).matches("[A-Z0-9]+");
        assertThat(Reference.of(payment, 1)).isNotEqualTo(reference);
        assertThat(Reference.of(new UUID(0, 1), 1)).hasSize(30);
        assertThat(Reference.in("TRF " + reference.toLowerCase(java.util.Locale.ROOT) + " OB"))
                .contains(reference);
        assertThat(Reference.in("TRF " + reference.substring(0, 12) + " " + reference.substring(12)))
                .contains(reference);
        assertThat(Reference.in("BIAYA ADMIN")).isEmpty();
    }

    private static BankOrder queued() {
        UUID payment = UUID.randomUUID();
        return BankOrder.queued(new BankOrder.Facts(
                Reference.of(payment, 1),
                BankOrder.Obligation.PAYMENT,
                payment,
                1,
                "35.73",
                UUID.randomUUID(),
                Channel.SNAP,
                UUID.randomUUID(),
                "114",
                "0021000017",
                "KOPERASI CONTOH",
                Money.rupiah(100),
                "",
                Instant.EPOCH));
    }
}
