package id.rewang.city.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OrderStateTest {

    @ParameterizedTest
    @ValueSource(strings = {"AWAITING_APPROVAL", "AwaitingApproval"})
    void isReadHoweverItIsSpelt(String spelling) {
        Answer order = new Answer(200, new JsonMapper().createObjectNode().put("state", spelling), null);
        assertThat(OrderState.of(order)).isEqualTo(OrderState.AWAITING_APPROVAL);
    }

    @Test
    void aLaterStateHasReachedAnEarlierOne() {
        assertThat(OrderState.COMPLETED.hasReached(OrderState.ISSUED)).isTrue();
        assertThat(OrderState.DECLINED.hasReached(OrderState.ISSUED)).isTrue();
        assertThat(OrderState.SUBMITTED.hasReached(OrderState.ISSUED)).isFalse();
        assertThat(OrderState.DECLINED.hasReached(OrderState.EXPIRED)).isFalse();
    }
}
