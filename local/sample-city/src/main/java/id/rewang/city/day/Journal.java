package id.rewang.city.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What has been done that services do not recognise when it comes again: the clock that was turned, what the bank was told to
 * do, a file that was fetched; and under which ids orders were taken. Who is interrupted goes on where it was.
 */
public final class Journal {

    private static final String COMPLETED = "completed";
    private static final String IS = " is ";

    private final Path directory;
    private final Path file;
    private final Set<String> done;
    private final Map<String, String> remembered = new HashMap<>();

    /** @param directory of this day alone; made when missing */
    public Journal(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("journal");
        try {
            Files.createDirectories(directory);
            done = Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<>();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        done.forEach(this::takeUp);
    }

    private void takeUp(String line) {
        int between = line.indexOf(IS);
        if (between > 0) {
            remembered.put(line.substring(0, between), line.substring(between + IS.length()));
        }
    }

    public synchronized boolean completed() {
        return done.contains(COMPLETED);
    }

    public void complete() {
        note(COMPLETED);
    }

    /** Does the step unless an earlier run did it. */
    public void once(String step, Runnable doing) {
        if (!isDone(step)) {
            doing.run();
            note(step);
        }
    }

    /** A file that is fetched once and then stays as it was. */
    public byte[] file(String name, Supplier<byte[]> fetch) {
        Path kept = directory.resolve(name);
        try {
            if (!Files.exists(kept)) {
                Path arriving = directory.resolve(name + ".part");
                Files.write(arriving, fetch.get());
                Files.move(arriving, kept);
            }
            return Files.readAllBytes(kept);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Keeps a value for later runs. */
    public synchronized void remember(String what, String value) {
        if (!value.equals(remembered.put(what, value))) {
            note(what + IS + value);
        }
    }

    public synchronized Optional<String> recall(String what) {
        return Optional.ofNullable(remembered.get(what));
    }

    public synchronized boolean isDone(String step) {
        return done.contains(step);
    }

    private synchronized void note(String step) {
        try {
            Files.writeString(file, step + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        done.add(step);
    }
}
