package id.rewang.stack;

import id.rewang.stack.process.Commands;
import id.rewang.stack.process.Directories;
import id.rewang.stack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * An executable jar that the build made.
 *
 * @param module folder of its module, from the project's root
 */
record Application(String name, String module) {

    static final Application CATALOG = new Application("catalog", "catalog-service");
    static final Application PROCUREMENT = new Application("procurement", "procurement-service");
    static final Application PAYMENT = new Application("payment", "payment-service");
    static final Application BANK = new Application("bank", "local/bank-simulator");

    static final Application IDENTITY = new Application("identity", "web/identity");
    static final Application PORTAL = new Application("portal", "web/portal");

    /** Those that exchange events. */
    static final List<Application> SERVICES = List.of(CATALOG, PROCUREMENT, PAYMENT);

    /** Those that own a database. */
    static final List<Application> WITH_DATABASE = List.of(CATALOG, PROCUREMENT, PAYMENT, IDENTITY, PORTAL);

    /** In the order in which they are started: the bank is asked by payment. */
    static final List<Application> ALL = List.of(BANK, IDENTITY, CATALOG, PROCUREMENT, PAYMENT, PORTAL);

    /** Directory with the jar and its libraries side by side, which starts faster than libraries within the jar. */
    Path extracted(Path project) {
        Path jar = executableJar(project);
        Path directory = project.resolve(module).resolve("target/extracted");
        try {
            Path target = directory.resolve(jar.getFileName());
            if (!Files.exists(target) || newer(jar, target)) {
                Directories.delete(directory);
                Commands.run(
                        List.of(
                                Java.program(),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                directory.toString()),
                        project);
            }
            return target;
        } catch (IOException e) {
            throw new StackException("Cannot extract " + jar + ": " + e.getMessage(), e);
        }
    }

    private static boolean newer(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
    }

    private Path executableJar(Path project) {
        Path target = project.resolve(module).resolve("target");
        try (Stream<Path> files = Files.exists(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(Application::isExecutable)
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new StackException(
                            "%s is not built: run ./start, which builds it, or mvn package.".formatted(module)));
        } catch (IOException e) {
            throw new StackException("Cannot read " + target + ": " + e.getMessage(), e);
        }
    }

    private static boolean isExecutable(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getEntry("BOOT-INF/lib/") != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
