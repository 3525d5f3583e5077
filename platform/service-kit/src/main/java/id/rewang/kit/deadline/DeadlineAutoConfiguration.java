package id.rewang.kit.deadline;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.clock.ClockAutoConfiguration;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires {@link id.rewang.kit.deadline}; {@code rewang.deadline.pause} is how long an idle worker waits. */
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnBean({JdbcClient.class, BusinessClock.class})
public class DeadlineAutoConfiguration {

    @Bean
    Deadlines deadlines(JdbcClient jdbc) {
        return new Deadlines(jdbc);
    }

    @Bean
    DeadlineWorker deadlineWorker(
            Deadlines deadlines,
            ObjectProvider<DeadlineHandler> handlers,
            BusinessClock clock,
            PlatformTransactionManager transactions,
            @Value("${rewang.deadline.pause:500ms}") Duration pause) {
        return new DeadlineWorker(
                deadlines, handlers.orderedStream().toList(), clock, new TransactionTemplate(transactions), pause);
    }
}
