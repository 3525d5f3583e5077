package id.rewang.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import id.rewang.payment.bankorder.Reference;
import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.reconciliation.Expectation.Kind;
import id.rewang.payment.reconciliation.Ladder.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 30);

    private final List<Expectation> expected = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    @Test
    void aReferenceBeatsAnEqualAmount() {
        Expectation first = payment(100, null);
        Expectation second = payment(100, null);
        Line bySecond = line(-100, second.subject());
        Line other = line(-100, "TRANSFER");
        assertMatched(bySecond, MatchedBy.REFERENCE, second);
        assertMatched(other, MatchedBy.AMOUNT, first);
    }

    @Test
    void anAmountThatTwoMovementsHaveIsLeftToPeople() {
        payment(100, null);
        payment(100, null);
        assertUnmatched(line(-100, "TRANSFER"), "several");
    }

    @Test
    void anAmountThatTwoLinesHaveIsLeftToPeople() {
        payment(100, null);
        Line one = line(-100, "A");
        Line other = line(-100, "B");
        assertUnmatched(one, "several");
        assertUnmatched(other, "several");
    }

    @Test
    void anAmountOutsideTheWindowFitsNothing() {
        payment(100, null);
        Line late = new Line(UUID.randomUUID(), UUID.randomUUID(), 1, DAY.plusDays(4), Money.rupiah(-100), List.of());
        lines.add(late);
        assertUnmatched(late, "no payment");
    }

    @Test
    void oneDebitShowsAWholeSp2dOrItsNetsOrItsTaxes() {
        Expectation net = sp2d(Kind.SP2D_NET, -900);
        Expectation otherNet = sp2d(Kind.SP2D_NET, -450);
        Expectation tax = sp2d(Kind.SP2D_TAX, -150);
        assertMatched(line(-1350, "SP2D 900/0012"), MatchedBy.REFERENCE, net, otherNet);
        assertMatched(line(-150, "PAJAK SP2D 900/0012"), MatchedBy.REFERENCE, tax);
    }

    @Test
    void aBulkDebitShowsItsPaymentsByTheirSum() {
        Expectation one = payment(100, "bulk");
        Expectation other = payment(200, "bulk");
        assertMatched(line(-300, "TRANSFER MASSAL"), MatchedBy.AMOUNT, one, other);
    }

    @Test
    void theSameMovementIsNotShownTwice() {
        Expectation payment = payment(100, null);
        Line first = line(-100, payment.subject());
        Line again = line(-100, payment.subject());
        assertMatched(first, MatchedBy.REFERENCE, payment);
        assertUnmatched(again, "already");
    }

    @Test
    void anotherAmountUnderOurReferenceIsNoMatch() {
        Expectation payment = payment(100, null);
        assertUnmatched(line(-99, payment.subject()), "amount");
    }

    @Test
    void aCreditWithOurReferenceIsAReturn() {
        Expectation payment = payment(100, null);
        Expectation back = new Expectation(
                Kind.BANK_RETURN,
                payment.subject(),
                Money.rupiah(100),
                payment.references(),
                null,
                DAY,
                List.of(UUID.randomUUID()),
                null,
                false,
                false);
        expected.add(back);
        assertMatched(line(100, "RETUR " + payment.subject()), MatchedBy.REFERENCE, back);
    }

    @Test
    void whatIsNotCertainIsNotMatchedByAmount() {
        expected.add(new Expectation(
                Kind.BANK_ORDER,
                Reference.of(UUID.randomUUID(), 1),
                Money.rupiah(-100),
                List.of(),
                null,
                DAY,
                List.of(UUID.randomUUID()),
                null,
                false,
                false));
        assertUnmatched(line(-100, "TRANSFER"), "no payment");
    }

    @Test
    void aSmallDebitThatSpeaksOfFeesIsOne() {
        assertThat(decide(line(-65, "BIAYA ADM"))).isInstanceOf(Decision.Fee.class);
        assertUnmatched(line(-66, "BIAYA ADM"), "no payment");
        assertUnmatched(line(65, "BIAYA ADM"), "no receipt");
        assertUnmatched(line(-65, "TARIK TUNAI"), "no payment");
    }

    private Expectation payment(long rupiah, @Nullable String group) {
        UUID payment = UUID.randomUUID();
        String reference = Reference.of(payment, 1);
        Expectation expectation = new Expectation(
                Kind.BANK_ORDER,
                reference,
                Money.rupiah(-rupiah),
                List.of(reference),
                group,
                DAY,
                List.of(UUID.randomUUID()),
                payment,
                false,
                true);
        expected.add(expectation);
        return expectation;
    }

    private Expectation sp2d(Kind kind, long rupiah) {
        Expectation expectation = new Expectation(
                kind,
                "900/0012",
                Money.rupiah(rupiah),
                List.of("900/0012"),
                "900/0012",
                DAY,
                List.of(UUID.randomUUID()),
                null,
                false,
                true);
        expected.add(expectation);
        return expectation;
    }

    private Line line(long rupiah, String text) {
        Line line = new Line(
                UUID.randomUUID(), UUID.randomUUID(), lines.size() + 1, DAY, Money.rupiah(rupiah), List.of(text));
        lines.add(line);
        return line;
    }

    private Decision decide(Line line) {
        Decision decision =
                new Ladder(expected, 3, Money.rupiah(65)).decide(lines).get(line);
        assertThat(decision).isNotNull();
        return decision;
    }

    private void assertMatched(Line line, MatchedBy by, Expectation... shown) {
        assertThat(decide(line)).isEqualTo(new Decision.Match(by, List.of(shown)));
    }

    private void assertUnmatched(Line line, String reason) {
        assertThat(decide(line))
                .isInstanceOfSatisfying(
                        Decision.Unmatched.class,
                        unmatched -> assertThat(unmatched.reason()).contains(reason));
    }
}
