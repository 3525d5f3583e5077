package id.rewang.payment;

import id.rewang.test.RewangServiceTest;
import id.rewang.test.http.EndpointContract;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RewangServiceTest(
        classes = PaymentService.class,
        properties = {"rewang.demonstration=true", "spring.servlet.multipart.enabled=true"})
class PaymentEndpointsIT extends EndpointContract {

    @DynamicPropertySource
    static void bankSettings(DynamicPropertyRegistry registry) {
        PaymentIT.BANK.settings().forEach((name, value) -> registry.add(name, () -> value));
    }
}
