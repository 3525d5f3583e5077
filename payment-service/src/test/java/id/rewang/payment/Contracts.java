package id.rewang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The event contracts of the platform. */
public final class Contracts {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private Contracts() {}

    /** What is produced obeys the schema and is the golden sample. */
    public static void assertIsSample(String topic, String type, Object body) {
        String produced = JSON.writeValueAsString(body);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(topic + "/" + type + ".schema.json"), InputFormat.JSON);
        assertThat(schema.validate(produced, InputFormat.JSON)).isEmpty();
        assertThat(JSON.readTree(produced)).isEqualTo(JSON.readTree(sample(topic, type)));
    }

    public static String sample(String topic, String type) {
        return resource(topic + "/" + type + ".sample.json");
    }

    private static String resource(String path) {
        try (InputStream in = Contracts.class.getResourceAsStream("/events/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
