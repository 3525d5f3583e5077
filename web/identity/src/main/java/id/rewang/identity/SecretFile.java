package id.rewang.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds a password of a program, and perhaps a line break after it. */
public final class SecretFile {

    private SecretFile() {}

    public static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret cannot be read: " + file, e);
        }
    }
}
