package id.rewang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.Problem;
import id.rewang.portal.api.ServiceRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static Form typed(String field, String value) {
        return Form.posted(Map.of(field, new String[] {value}));
    }

    private static ServiceRefused refusal(int status, String code, Problem.Field... fields) {
        return new ServiceRefused(new Problem(status, code, "words of the service", List.of(fields), null));
    }

    @Test
    void readsAmountsAsTheyAreWrittenHere() {
        assertThat(typed("amount", "Rp1.500.000,50").rupiah("amount"))
                .isEqualTo(Money.rupiah(new BigDecimal("1500000.50")));
        assertThat(typed("amount", "1500000").rupiah("amount")).isEqualTo(Money.rupiah(new BigDecimal(1_500_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1e9", "abc", "1,234", "1500000.00", "12.5", "99999999999999999999"})
    void refusesWhatIsNoAmountAndKeepsIt(String odd) {
        Form form = typed("amount", odd);
        assertThat(form.rupiah("amount")).isNull();
        assertThat(form.faultAt("amount").code()).isEqualTo("not-an-amount");
        assertThat(form.value("amount")).isEqualTo(odd);
    }

    @Test
    void saysWhatIsMissing() {
        Form form = typed("neededBy", " ");
        assertThat(form.date("neededBy")).isNull();
        assertThat(form.faultAt("neededBy").code()).isEqualTo("missing");
        assertThat(form.isFine()).isFalse();
    }

    @Test
    void readsADate() {
        assertThat(typed("neededBy", "2026-11-05").date("neededBy")).isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    void takesARefusalToItsField() {
        Form form = typed("lines[0].quantity", "7");
        form.refused(refusal(422, "policy", new Problem.Field("lines[0].quantity", "too-many", "at most 5")));
        assertThat(form.faultAt("lines[0].quantity").detail()).isEqualTo("at most 5");
        assertThat(form.general()).isEmpty();
    }

    @Test
    void saysAboveTheFormWhatBelongsToNoFieldOfIt() {
        Form form = typed("quantity", "7");
        form.refused(refusal(422, "policy", new Problem.Field("elsewhere", "x", "y")));
        assertThat(form.general()).containsExactly(new Form.Fault("policy", "words of the service"));
    }

    @Test
    void knowsThatTheThingHasChanged() {
        assertThat(typed("a", "b").refused(refusal(412, "version-mismatch")).isOutdated())
                .isTrue();
        assertThat(typed("a", "b").refused(refusal(422, "policy")).isOutdated()).isFalse();
    }

    @Test
    void isSentAnewUnderANewKeyWhenItsKeyWasUsedForOtherInput() {
        Form form = typed(Form.KEY, "used");
        assertThat(form.refused(refusal(422, "policy")).key()).isEqualTo("used");
        assertThat(form.refused(refusal(422, "idempotency-key-reused")).key())
                .isNotBlank()
                .isNotEqualTo("used");
        assertThat(form.general()).contains(new Form.Fault("idempotency-key-reused", "words of the service"));
    }

    @Test
    void everyFormThatIsShownHasAKeyOfItsOwn() {
        assertThat(Form.blank().key()).isNotBlank().isNotEqualTo(Form.blank().key());
    }

    @Test
    void countsTheRowsOfAList() {
        Form form =
                Form.posted(Map.of("lines[0].quantity", new String[] {"1"}, "lines[1].quantity", new String[] {"2"}));
        assertThat(form.rows("lines")).isEqualTo(2);
    }
}
