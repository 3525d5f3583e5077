package id.rewang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.api.Procurement.PaymentMethod;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever a page says is there in both languages. */
class MessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9.-]+)[}(]");

    static Stream<String> bundles() throws IOException {
        return WebConfiguration.bundles().stream();
    }

    private static Properties read(String path) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static Set<String> known() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String bundle : WebConfiguration.bundles()) {
            keys.addAll(read(bundle + ".properties").stringPropertyNames());
        }
        return keys;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleSaysTheSameInBothLanguages(String bundle) throws IOException {
        Properties indonesian = read(bundle + ".properties");
        Properties english = read(bundle + "_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
        for (Properties language : new Properties[] {indonesian, english}) {
            language.forEach((key, text) -> {
                assertThat(text.toString()).as(key.toString()).isNotBlank();
                assertThat(new MessageFormat(text.toString()))
                        .as(key.toString())
                        .isNotNull();
            });
        }
    }

    @Test
    void noWordIsSaidByTwoBundles() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String bundle : WebConfiguration.bundles()) {
            keys.addAll(read(bundle + ".properties").stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyTemplateUsesWordsThatExist() throws IOException {
        Set<String> used = new TreeSet<>();
        Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html");
        for (Resource template : templates) {
            Matcher key = KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (key.find()) {
                used.add(key.group(1));
            }
        }
        assertThat(known()).containsAll(used);
    }

    @Test
    void everyStateHasAName() throws IOException {
        assertThat(known())
                .containsAll(named("order.state.", OrderState.values()))
                .containsAll(named("payment.state.", PaymentState.values()))
                .containsAll(named("method.", PaymentMethod.values()));
    }

    private static Set<String> named(String start, Enum<?>[] values) {
        Set<String> keys = new TreeSet<>();
        Arrays.stream(values).forEach(value -> keys.add(start + value.name()));
        return keys;
    }
}
