package id.rewang.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The pages of Rewang. Everything they show and do goes through the public APIs and topics of the services. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Portal {

    public static void main(String[] arguments) {
        SpringApplication.run(Portal.class, arguments);
    }
}
