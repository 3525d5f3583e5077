package id.rewang.bank;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A bank for demonstrations and tests; README.md of this module says what it does and how it is told to fail. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BankApplication {

    public static void main(String[] arguments) {
        start(arguments);
    }

    /** Its settings have a name of their own, so that it can start beside another application's. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(BankApplication.class)
                .properties("spring.config.name=bank-simulator")
                .run(arguments);
    }
}
