package id.rewang.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuaranteesTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w*(?:IT|Test|Contract))\\.(\\w+)`");
    private static final Pattern TEST_METHOD =
            Pattern.compile("^    (?:public )?(?:void|Stream<DynamicTest>) (\\w+)\\(", Pattern.MULTILINE);

    @Test
    void everyPromiseNamesTestsThatExist() throws IOException {
        Map<String, String> tests = sourcesOfTests();
        var missing = new TreeSet<String>();
        NAMED_TEST
                .matcher(guaranteed())
                .results()
                .filter(named ->
                        !methodsOf(tests.getOrDefault(named.group(1), "")).contains(named.group(2)))
                .map(MatchResult::group)
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPromiseNamesATest() throws IOException {
        List<String> promises =
                guaranteed().lines().filter(line -> line.contains("| **")).toList();
        assertThat(promises)
                .isNotEmpty()
                .allMatch(promise -> NAMED_TEST.matcher(promise).find());
    }

    private static String guaranteed() throws IOException {
        String page = Files.readString(PROJECT.resolve("docs/guarantees.md"));
        assertThat(page).contains("\n## Not guaranteed\n");
        return page.substring(0, page.indexOf("\n## Not guaranteed\n"));
    }

    private static List<String> methodsOf(String source) {
        return TEST_METHOD
                .matcher(source)
                .results()
                .map(method -> method.group(1))
                .toList();
    }

    private static Map<String, String> sourcesOfTests() throws IOException {
        var sources = new TreeMap<String, String>();
        try (Stream<Path> files = Files.find(
                PROJECT,
                20,
                (file, attributes) ->
                        file.toString().matches(".*/src/(test/java/.*(IT|Test)|main/java/.*Contract)\\.java"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
