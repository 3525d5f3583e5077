package id.rewang.kit.clock;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires {@link id.rewang.kit.clock}; {@code rewang.demonstration=true} allows shifting. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnBean(JdbcClient.class)
public class ClockAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "rewang.demonstration", havingValue = "true")
    ClockShift clockShift(JdbcClient jdbc) {
        return new ClockShift(jdbc);
    }

    @Bean
    BusinessClock businessClock(ObjectProvider<ClockShift> shift) {
        ClockShift shifting = shift.getIfAvailable();
        return shifting == null ? BusinessClock.of(Clock.systemUTC()) : new BusinessClock(Clock.systemUTC(), shifting);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Http {

        @Bean
        ClockController clockController(BusinessClock clock, ObjectProvider<ClockShift> shift) {
            return new ClockController(clock, shift.getIfAvailable());
        }

        @Bean
        TimeController timeController(BusinessClock clock) {
            return new TimeController(clock);
        }
    }
}
