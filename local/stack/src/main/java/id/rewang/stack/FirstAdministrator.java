package id.rewang.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The link with which somebody gets into a system that has no users yet; the identity provider writes it to a file. */
final class FirstAdministrator {

    private static final String REGION = "35.73";

    private FirstAdministrator() {}

    /** Settings that have the identity provider write the link; the region can be set otherwise by --property. */
    static Map<String, String> settings(Path data) {
        return Map.of(
                "rewang.identity.first-administrator.region",
                REGION,
                "rewang.identity.first-administrator.link-file",
                file(data).toString());
    }

    /** Empty when the system has users already. */
    static Optional<String> link(Path data) {
        try {
            return Files.exists(file(data))
                    ? Optional.of(Files.readString(file(data)).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path data) {
        return data.resolve(Application.IDENTITY.name()).resolve("administrator-link");
    }
}
