package id.rewang.bank.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An append-only file, one line of JSON for all that happened at once; a line is on the disk before anybody is answered. A last
 * line that was cut off by a crash was never answered and is dropped at the next start.
 */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final FileChannel channel;

    /**
     * @throws IllegalStateException when another bank uses the directory, or a line before the last cannot be read
     */
    Journal(Path directory, Consumer<BookEvent> past) {
        Path file = directory.resolve("bank.journal");
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IllegalStateException(file + " is in use by another bank-simulator");
            }
            channel.truncate(replay(content(), past));
            channel.position(channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file, e);
        }
    }

    void append(List<BookEvent> events) {
        byte[] line = (JSON.writerFor(JSON.getTypeFactory().constructCollectionType(List.class, BookEvent.class))
                                .writeValueAsString(events)
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Through the channel: POSIX drops the lock of a process when it closes the file anywhere, even after reading it. */
    private byte[] content() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (content.hasRemaining() && channel.read(content) >= 0) {
            continue;
        }
        return content.array();
    }

    /** Returns the length of the whole lines. */
    private static long replay(byte[] content, Consumer<BookEvent> past) {
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                read(Arrays.copyOfRange(content, start, i), start).forEach(past);
                start = i + 1;
            }
        }
        return start;
    }

    private static List<BookEvent> read(byte[] line, int offset) {
        try {
            return List.of(JSON.readValue(line, BookEvent[].class));
        } catch (JacksonException e) {
            throw new IllegalStateException("the bank's journal is damaged at byte " + offset, e);
        }
    }
}
