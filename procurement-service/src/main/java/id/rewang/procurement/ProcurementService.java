package id.rewang.procurement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Departments, budgets and purchase orders: owns the process from draft to completion. */
@SpringBootApplication
public class ProcurementService {

    public static void main(String[] args) {
        SpringApplication.run(ProcurementService.class, args);
    }
}
