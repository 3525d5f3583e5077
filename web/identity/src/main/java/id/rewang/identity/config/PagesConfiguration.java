package id.rewang.identity.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Pages speak the language that somebody has chosen, here or at the client that has sent them; else English to whose browser
 * asks for it before Indonesian, and Indonesian to everybody else.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("rewang-language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> {
            String asked = request.getHeader("Accept-Language");
            Locale spoken = asked == null ? null : lookup(asked);
            return spoken == null ? INDONESIAN : spoken;
        });
        return resolver;
    }

    /**
     * @param asked languages as {@code Accept-Language} names them
     * @return {@code null} when we speak none of them
     */
    static @Nullable Locale lookup(String asked) {
        try {
            return Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(language);
    }
}
