package id.rewang.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CatalogService {

    static void main(String[] arguments) {
        SpringApplication.run(CatalogService.class, arguments);
    }
}
