package id.rewang.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderRuleTest {

    private final HttpFirewall ours = new SecurityAutoConfiguration().httpFirewall();
    private final HttpFirewall standard = new StrictHttpFirewall();

    @Test
    void everyCharacterMayBeInAHeaderExactlyIfTheStandardFirewallLetsItBe() {
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            String value = "a" + Character.toString(character) + "b";
            assertThat(letsThrough(ours, value)).as("character %x", character).isEqualTo(letsThrough(standard, value));
        }
    }

    private static boolean letsThrough(HttpFirewall firewall, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/orders");
        request.addHeader("X-Sample", value);
        try {
            return value.equals(firewall.getFirewalledRequest(request).getHeader("X-Sample"));
        } catch (RequestRejectedException refused) {
            return false;
        }
    }
}
