package id.rewang.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a command says about its options: a file beside its classes, which the command's script prints too, so that asking for
 * help builds nothing.
 */
public final class HelpText {

    private HelpText() {}

    public static String of(Class<?> command, String file) {
        try (InputStream text = command.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalArgumentException("There is no " + file + " beside " + command + ".");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
