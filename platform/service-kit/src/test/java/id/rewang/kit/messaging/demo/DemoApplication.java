package id.rewang.kit.messaging.demo;

import id.rewang.kit.messaging.CrashPoint;
import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.Outbox;
import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The smallest service there can be: adds up the amounts it hears of and says each new total. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EntityScan
public class DemoApplication {

    public static final int HALTED = 99;

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(DemoApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(arguments);
    }

    @Bean
    EventHandler counting(
            JdbcTemplate jdbc,
            EntityManager entities,
            Outbox outbox,
            JsonMapper json,
            @Value("${demo.in}") String in,
            @Value("${demo.out}") String out,
            @Value("${demo.state-topic:false}") boolean stateTopic) {
        return new Counting(jdbc, entities, outbox, json, in, out, stateTopic);
    }

    @Bean
    Announcing announcing(Outbox outbox, TransactionTemplate transaction, @Value("${demo.in}") String in) {
        return new Announcing(outbox, transaction, in);
    }

    /** Dies, as by kill -9, when it gets to the moment named by {@code demo.halt-at}. */
    @Bean
    CrashPoint crashPoint(@Value("${demo.halt-at:}") String haltAt) {
        return moment -> {
            if (moment.name().equals(haltAt)) {
                Runtime.getRuntime().halt(HALTED);
            }
        };
    }
}
