package id.rewang.bank;

import id.rewang.bank.book.Bank;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration
class BankConfiguration {

    @Bean
    Bank bank(BankSettings settings) {
        return new Bank(settings.data(), settings.code(), settings.interbankDelay(), Clock.systemUTC());
    }

    @Configuration
    static class Worker {

        private final Bank bank;

        Worker(Bank bank) {
            this.bank = bank;
        }

        @Scheduled(fixedDelay = 50)
        void workOff() {
            bank.workOff();
        }
    }
}
