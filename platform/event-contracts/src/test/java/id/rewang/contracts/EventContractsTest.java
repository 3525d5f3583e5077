package id.rewang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class EventContractsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String SCHEMA = ".schema.json";
    private static final String SAMPLE = ".sample.json";

    @Test
    void asyncApiListsEveryEventOnItsTopicAndNoOther() throws IOException {
        assertThat(eventsInAsyncApi()).isEqualTo(eventsInFolders());
    }

    @Test
    void everySchemaHasAGoldenSampleAndEverySampleASchema() throws IOException {
        assertThat(names(SAMPLE)).isNotEmpty().isEqualTo(names(SCHEMA));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void goldenSampleObeysItsSchema(Path schemaFile) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schemaFile), InputFormat.JSON);
        var sample = Path.of(schemaFile.toString().replace(SCHEMA, SAMPLE));
        assertThat(schema.validate(Files.readString(sample), InputFormat.JSON)).isEmpty();
    }

    /** A consumer of today must survive the producer of tomorrow: schemas leave room for fields they do not name. */
    @ParameterizedTest
    @MethodSource("schemas")
    void schemaForbidsNoAdditionalField(Path schemaFile) throws IOException {
        assertThat(Files.readString(schemaFile)).doesNotContain("\"additionalProperties\": false");
    }

    static Stream<Path> schemas() throws IOException {
        return files(SCHEMA);
    }

    private static Stream<Path> files(String suffix) throws IOException {
        try (Stream<Path> found = Files.walk(RESOURCES.resolve("events"))) {
            return found.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        }
    }

    private static TreeSet<String> names(String suffix) throws IOException {
        var names = new TreeSet<String>();
        files(suffix).forEach(file -> names.add(file.toString().replace(suffix, "")));
        return names;
    }

    private static Map<String, TreeSet<String>> eventsInFolders() throws IOException {
        var events = new TreeMap<String, TreeSet<String>>();
        files(SCHEMA)
                .forEach(file -> events.computeIfAbsent(
                                file.getParent().getFileName().toString(), topic -> new TreeSet<>())
                        .add(file.getFileName().toString().replace(".v1" + SCHEMA, "")));
        return events;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, TreeSet<String>> eventsInAsyncApi() throws IOException {
        Map<String, Object> document = new Yaml().load(Files.readString(RESOURCES.resolve("asyncapi.yaml")));
        var events = new TreeMap<String, TreeSet<String>>();
        ((Map<String, Map<String, Object>>) document.get("channels"))
                .values()
                .forEach(channel -> events.put(
                        (String) channel.get("address"),
                        new TreeSet<>(((Map<String, Object>) channel.get("messages")).keySet())));
        return events;
    }
}
