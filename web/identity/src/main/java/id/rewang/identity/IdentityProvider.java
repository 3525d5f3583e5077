package id.rewang.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityProvider {

    static void main(String[] arguments) {
        SpringApplication.run(IdentityProvider.class, arguments);
    }
}
