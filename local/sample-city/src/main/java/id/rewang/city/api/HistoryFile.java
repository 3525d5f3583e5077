package id.rewang.city.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A history of one JSON object a line, appended and flushed before the caller goes on. */
public final class HistoryFile implements History, AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final Writer file;

    public HistoryFile(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = Files.newBufferedWriter(path, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException cannotOpen) {
            throw new UncheckedIOException(cannotOpen);
        }
    }

    @Override
    public synchronized void acknowledged(Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", entry.time().toString());
        line.put("service", entry.service().audience());
        line.put("method", entry.method());
        line.put("path", entry.path());
        line.put("key", entry.key());
        line.put("subject", entry.subject());
        line.put("status", entry.status());
        line.put("id", entry.id());
        try {
            file.write(json.writeValueAsString(line));
            file.write('\n');
            file.flush();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException cannotClose) {
            throw new UncheckedIOException(cannotClose);
        }
    }
}
