package id.rewang.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CachingJwtDecoderTest {

    private final AtomicInteger verifications = new AtomicInteger();
    private Instant now = Instant.parse("2026-10-30T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Instant expiry = now.plusSeconds(90);
    private final CachingJwtDecoder decoder = new CachingJwtDecoder(this::verify, clock);

    @Test
    void verifiesATokenOnceAMinute() {
        decoder.decode("a");
        decoder.decode("a");
        decoder.decode("b");
        assertThat(verifications).hasValue(2);

        now = now.plus(Duration.ofSeconds(61));
        decoder.decode("a");
        assertThat(verifications).hasValue(3);
    }

    @Test
    void forgetsATokenWhenItExpires() {
        now = expiry.minusSeconds(1);
        decoder.decode("a");
        now = expiry;
        assertThatThrownBy(() -> decoder.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersNoRefusal() {
        assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verifications).hasValue(2);
    }

    private Jwt verify(String token) {
        verifications.incrementAndGet();
        if (token.equals("forged") || !now.isBefore(expiry)) {
            throw new BadJwtException("no");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("x")
                .expiresAt(expiry)
                .build();
    }
}
