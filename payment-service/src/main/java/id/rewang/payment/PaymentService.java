package id.rewang.payment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Holds the money of orders, checks bills, pays them at most once and reconciles with the bank to the last rupiah. */
@SpringBootApplication
public class PaymentService {

    public static void main(String[] arguments) {
        SpringApplication.run(PaymentService.class, arguments);
    }
}
