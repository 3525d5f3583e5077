package id.rewang.stack.postgres;

import id.rewang.stack.process.Account;
import id.rewang.stack.process.Directories;
import id.rewang.stack.process.StackException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs on the class path, unpacked once per version into a cache directory. Several processes may do
 * so at once: each unpacks beside, the first to rename wins.
 */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int NAME_LENGTH = 16;

    private PostgresBinaries() {}

    /** Directory with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked() {
        if (!"amd64".equals(System.getProperty("os.arch"))
                || !System.getProperty("os.name").equals("Linux")) {
            throw new StackException(
                    "The PostgreSQL that is brought along runs on Linux on x86-64 only; use docker compose here.");
        }
        try {
            Path cache = cacheDirectory();
            Path home = cache.resolve("postgresql-" + digest());
            if (!Files.exists(home)) {
                unpackInto(cache, home);
            }
            return home;
        } catch (IOException e) {
            throw new StackException("Cannot unpack PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static void unpackInto(Path cache, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(
                Files.createDirectories(cache),
                "unpacking-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, fresh);
            }
        }
        try {
            Files.move(fresh, home);
        } catch (FileSystemException e) {
            Directories.delete(fresh);
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("Archive entry outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Root's own cache would be closed to the account that the programs run as. */
    private static Path cacheDirectory() {
        if (Account.isRoot()) {
            return Path.of("/var/cache/rewang");
        }
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("rewang");
    }

    private static String digest() throws IOException {
        try (var digesting = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(digesting.getMessageDigest().digest())
                    .substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() {
        InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new StackException("The PostgreSQL archive is not on the class path: " + ARCHIVE);
        }
        return archive;
    }
}
