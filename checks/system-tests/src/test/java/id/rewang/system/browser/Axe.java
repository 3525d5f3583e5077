package id.rewang.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** axe-core, asked whether a page keeps WCAG 2.2 AA. */
final class Axe {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String RUN = """
            async tags => {
              const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id} (${rule.help}): ${node.html.slice(0, 200)} ${node.failureSummary.replace(/\\s+/g, ' ')}`));
            }
            """;

    private final String script;

    Axe() {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a sentence for each element that breaks a rule */
    List<String> violations(Page page) {
        page.evaluate(script);
        List<?> found = (List<?>) page.evaluate(RUN, Map.of("type", "tag", "values", WCAG_22_AA));
        return found.stream().map(String::valueOf).toList();
    }
}
