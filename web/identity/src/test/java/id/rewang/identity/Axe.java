package id.rewang.identity;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * axe-core in the machine's own Chromium, asked whether a page keeps WCAG 2.2 AA. The browser is started by its command line: a
 * driver is larger than all else that {@code ./start} needs to build identity.
 */
final class Axe {

    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern FOUND = Pattern.compile("<output id=\"axe\">(.*?)</output>", Pattern.DOTALL);

    private static final String RUN = """
            axe.run(document, {
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
              resultTypes: ['violations']
            }).then(found => {
              const output = document.createElement('output');
              output.id = 'axe';
              const unstyled = [...document.querySelectorAll('link[rel=stylesheet]')].filter(link => !link.sheet);
              output.textContent = [
                ...unstyled.map(link => `not loaded, so that nothing can be said of colours: ${link.href}`),
                ...found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.help}): ${node.target}`))
              ].join('\\n');
              document.body.append(output);
            });
            """;

    private final Path chromium;
    private final Path directory;

    /** @param directory for what Chromium writes */
    Axe(Path chromium, Path directory) {
        this.chromium = chromium;
        this.directory = directory;
    }

    /** Chromium, if it is installed. */
    static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * @param address where the page's style sheet is
     * @return a line for each element that breaks a rule
     */
    List<String> violations(String html, URI address) throws IOException, InterruptedException {
        Path page = directory.resolve("page.html");
        Files.writeString(
                page,
                html.replace("<head>", "<head><base href=\"" + address + "\">")
                        .replace("</body>", "<script>" + script() + "</script><script>" + RUN + "</script></body>"));
        Matcher found = FOUND.matcher(opened(page));
        if (!found.find()) {
            throw new AssertionError("axe-core did not come to an end on " + html);
        }
        return found.group(1).lines().toList();
    }

    private String opened(Path page) throws IOException, InterruptedException {
        Path output = directory.resolve("opened.html");
        Process browser = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
            throw new AssertionError("Chromium did not end");
        }
        return Files.readString(output);
    }

    private static String script() throws IOException {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("</script", "<\\/script");
        }
    }
}
