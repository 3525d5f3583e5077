package id.rewang.stack;

import id.rewang.stack.process.StackException;
import id.rewang.stack.process.Survivor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The directory that holds all a local system keeps; only one process works on it at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Takes the directory, and ends the servers that a killed run left behind in it.
     *
     * @throws StackException when another process works on it
     */
    static DataDirectory take(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new StackException(
                        "Rewang already runs on %s: stop it, or choose another directory with ./start --data DIR."
                                .formatted(root));
            }
            DataDirectory data = new DataDirectory(root, channel);
            data.servers().forEach(name -> Survivor.end(data.server(name).resolve(name + ".pid")));
            return data;
        } catch (IOException e) {
            throw new StackException("Cannot use %s for data: %s".formatted(root, e.getMessage()), e);
        }
    }

    /** Held until the channel is closed or this process ends, however it ends. */
    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Secrets secrets() {
        return Secrets.in(root.resolve("secrets"));
    }

    /** Data, settings, log and process id of one server. */
    Path server(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> servers() throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .toList();
        }
    }
}
