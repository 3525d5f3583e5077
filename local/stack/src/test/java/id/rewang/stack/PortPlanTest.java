package id.rewang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @Test
    void namesTheTakenPortAndWhatToDo() throws IOException {
        PortPlan free = PortPlan.free();
        free.requireFree();
        try (ServerSocket taken = new ServerSocket(free.payment(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(free::requireFree)
                    .hasMessageContainingAll(
                            Integer.toString(taken.getLocalPort()), "the payment service", "--port-base");
        }
    }

    @Test
    void aSecondSystemGetsEightPortsInARow() {
        assertThat(PortPlan.from(20_000))
                .isEqualTo(new PortPlan(20_000, 20_001, 20_002, 20_003, 20_004, 20_005, 20_006, 20_007));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 80, 65_529})
    void refusesABaseThatLeavesNoRoom(int base) {
        assertThatThrownBy(() -> PortPlan.from(base)).isInstanceOf(MisuseException.class);
    }
}
