package id.rewang.payment.config;

import id.rewang.payment.bank.PemKeys;
import id.rewang.payment.bank.SnapCallbackVerifier;
import id.rewang.payment.bank.SnapProvider;
import id.rewang.payment.bank.SnapTransfers;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bank that payments go through. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BankProperties.class)
class BankConfiguration {

    /** Signatures carry the real time, whatever the business clock shows. */
    @Bean
    SnapTransfers bankTransfers(BankProperties bank) {
        SnapProvider provider = new SnapProvider(
                URI.create(bank.url() + bank.path()),
                bank.code(),
                bank.clientId(),
                bank.channelId(),
                PemKeys.secret(bank.clientSecretFile()),
                PemKeys.privateKey(bank.privateKeyFile()),
                bank.encoding(),
                bank.timeout());
        return new SnapTransfers(provider, Clock.systemUTC());
    }

    /** As the bank's own signatures do. */
    @Bean
    SnapCallbackVerifier snapCallbackVerifier(BankProperties bank) {
        return new SnapCallbackVerifier(
                PemKeys.publicKey(bank.publicKeyFile()), bank.encoding(), bank.clientId(), Clock.systemUTC());
    }
}
