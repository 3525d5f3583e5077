package id.rewang.payment.payment;

import static id.rewang.payment.payment.PaymentState.*;
import static id.rewang.payment.payment.SamplePayments.NOW;
import static id.rewang.payment.payment.SamplePayments.PAYEE;
import static id.rewang.payment.payment.SamplePayments.TAXES;
import static id.rewang.payment.payment.SamplePayments.due;
import static id.rewang.payment.payment.SamplePayments.in;
import static id.rewang.payment.payment.SamplePayments.instruct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.tax.Taxes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step in every state. */
class PaymentTest {

    private static final Map<String, Consumer<Payment>> STEPS = Map.of(
            "request", Payment::request,
            "authorise", Payment::authorise,
            "instruct", SamplePayments::instruct,
            "settle", payment -> payment.settle(payment.attempt(), "bank", NOW),
            "refuse", payment -> payment.refuse(payment.attempt(), "18", "closed", NOW),
            "sendBack", payment -> payment.sendBack(payment.attempt(), "04", "returned", NOW),
            "makeSpp", payment -> payment.makeSpp(TAXES, PAYEE),
            "verifySpp", Payment::verifySpp,
            "settleBySp2d", payment -> payment.settleBySp2d("900/1", NOW));

    /** From which states a step leads where; repetitions that change nothing lead to the same state. */
    private static final Map<String, Map<PaymentState, PaymentState>> LEGAL = Map.of(
            "request", Map.of(DUE, REQUESTED),
            "authorise", Map.of(REQUESTED, AUTHORISED),
            "instruct", Map.of(AUTHORISED, INSTRUCTED, RETURNED, INSTRUCTED),
            "settle", Map.of(INSTRUCTED, SETTLED, SETTLED, SETTLED, RETURNED, RETURNED),
            "refuse", Map.of(INSTRUCTED, RETURNED, SETTLED, SETTLED, RETURNED, RETURNED),
            "sendBack", Map.of(SETTLED, RETURNED, RETURNED, RETURNED),
            "makeSpp", Map.of(SPP_MADE, SPP_MADE),
            "verifySpp", Map.of(SPP_MADE, SPP_VERIFIED),
            "settleBySp2d", Map.of(SPP_VERIFIED, SETTLED));

    static Stream<Arguments> everyStepInEveryState() {
        return STEPS.keySet().stream()
                .sorted()
                .flatMap(step -> Stream.of(PaymentState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void isLegalOrRefusedSayingWhatIsPossible(String step, PaymentState from) {
        Payment payment = in(from);
        Consumer<Payment> taking = STEPS.get(step);
        PaymentState to = LEGAL.get(step).get(from);
        if (to == null) {
            assertThatThrownBy(() -> taking.accept(payment)).isInstanceOf(ProblemException.class);
            assertThat(payment.state()).isEqualTo(from);
        } else {
            taking.accept(payment);
            assertThat(payment.state()).isEqualTo(to);
        }
    }

    @Test
    void eachMethodHasItsOwnWay() {
        Set<PaymentMethod> notCash = EnumSet.of(PaymentMethod.LS, PaymentMethod.KKPD);
        notCash.forEach(method -> assertThatThrownBy(due(method)::request).hasMessageContaining("paid by " + method));
        assertThatThrownBy(() -> due(PaymentMethod.UP).settleByCard(Taxes.NONE, "A1", NOW))
                .hasMessageContaining("paid by UP");
        assertThat(due(PaymentMethod.KKPD).settleByCard(Taxes.NONE, "A1", NOW).net())
                .isEqualTo(Money.rupiah(3_000_000));
        due(PaymentMethod.LS).makeSpp(TAXES, PAYEE);
    }

    @Test
    void aWordAboutAnEarlierAttemptChangesNothing() {
        Payment payment = instruct(in(RETURNED));
        assertThat(payment.settle(1, "late", NOW)).isEmpty();
        assertThat(payment.refuse(1, "late", "late", NOW)).isEmpty();
        assertThat(payment.sendBack(1, "late", "late", NOW)).isEmpty();
        assertThat(payment.state()).isEqualTo(INSTRUCTED);
        assertThat(payment.settle(2, "bank", NOW)).isPresent();
    }

    @Test
    void aRepeatedWordHasNoEvent() {
        Payment payment = in(SETTLED);
        assertThat(payment.settle(1, "again", NOW)).isEmpty();
        assertThat(payment.sendBack(1, "04", "returned", NOW)).isPresent();
        assertThat(payment.sendBack(1, "04", "returned", NOW)).isEmpty();
        assertThat(payment.settle(1, "again", NOW)).isEmpty();
        assertThat(payment.state()).isEqualTo(RETURNED);
    }

    @Test
    void tellsWhetherTheMoneyHadMovedWhenItComesBack() {
        assertThat(in(INSTRUCTED).refuse(1, "18", "closed", NOW).orElseThrow().wasSettled())
                .isFalse();
        assertThat(in(SETTLED).sendBack(1, "04", "returned", NOW).orElseThrow().wasSettled())
                .isTrue();
    }

    @Test
    void withholdsTheSameTaxAgainWhenItWasDeposited() {
        Payment payment = in(SETTLED);
        payment.depositTax();
        payment.taxDeposited();
        payment.sendBack(1, "04", "returned", NOW);
        instructUntaxed(payment);
        assertThat(payment.net()).isEqualTo(Money.rupiah(2_985_000));
        Payment other = in(RETURNED);
        instructUntaxed(other);
        assertThat(other.net()).isEqualTo(Money.rupiah(3_000_000));
    }

    @Test
    void taxIsDepositedOnceAndOnlyOfASettledPayment() {
        assertThatThrownBy(in(INSTRUCTED)::depositTax).hasMessageContaining("INSTRUCTED");
        Payment payment = in(SETTLED);
        payment.depositTax();
        assertThatThrownBy(payment::depositTax).hasMessageContaining("DEPOSITING");
        payment.taxDepositReturned();
        payment.depositTax();
    }

    private static void instructUntaxed(Payment payment) {
        payment.instruct(Taxes.NONE, PAYEE, id.rewang.payment.bankorder.Channel.SNAP, SamplePayments.TREASURER, NOW);
    }
}
