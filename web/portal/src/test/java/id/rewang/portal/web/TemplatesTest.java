package id.rewang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TemplatesTest {

    private static Resource[] find(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
    }

    @Test
    void noTemplateHasScriptsOrStylesInIt() throws IOException {
        for (Resource template : find("templates/**/*.html")) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContainPattern("<script(?![^>]*th:src)")
                    .doesNotContainPattern("<style|\\sstyle=|th:style|\\son[a-z]+=|hx-on|javascript:");
        }
    }

    @Test
    void nothingLeadsToAnOutsideAddress() throws IOException {
        for (String pattern : new String[] {"templates/**/*.html", "static/**/*.css", "static/**/*.js"}) {
            for (Resource file : find(pattern)) {
                String text = file.getContentAsString(StandardCharsets.UTF_8).replace("http://www.thymeleaf.org", "");
                assertThat(text).as(file.getFilename()).doesNotContainPattern("https?://|url\\(['\"]?//");
            }
        }
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsToken() throws IOException {
        for (Resource template : find("templates/**/*.html")) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as("th:action puts the CSRF token into the form: %s", template.getFilename())
                    .doesNotContainPattern("<form(?![^>]*th:action)[^>]*method=\"post\"");
        }
    }
}
