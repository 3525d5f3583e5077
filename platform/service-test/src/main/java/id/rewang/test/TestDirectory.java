package id.rewang.test;

import id.rewang.stack.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory that servers of this JVM keep their data in; deleted, after they have stopped, when the JVM ends. */
final class TestDirectory {

    private TestDirectory() {}

    static Path create(String name) {
        try {
            Path directory = Files.createTempDirectory("rewang-" + name + "-");
            // Others may walk through: PostgreSQL runs as an unprivileged account when root runs the tests.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void onExit(Path directory, AutoCloseable server) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .name("stop-" + directory.getFileName())
                        .unstarted(() -> {
                            try {
                                server.close();
                                Directories.delete(directory);
                            } catch (Exception e) {
                                System.err.println("Not cleaned up: " + directory + ": " + e);
                            }
                        }));
    }
}
