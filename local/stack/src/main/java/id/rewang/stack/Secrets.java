package id.rewang.stack;

import id.rewang.stack.process.SecretFile;
import id.rewang.stack.token.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Keys and passwords of a system, made when first asked for, readable by their owner only. */
record Secrets(Path directory) {

    static Secrets in(Path directory) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new Secrets(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of a service's own database role. */
    String databasePassword(String service) {
        return SecretFile.password(directory.resolve(service + "-database-password"));
    }

    TokenIssuer tokens() {
        return TokenIssuer.in(directory);
    }

    /** What the portal proves itself with to the identity provider. */
    Path portalClientSecret() {
        return made("portal-client-secret");
    }

    /** What the identity provider seals its private keys with. */
    Path identitySeal() {
        return made("identity-seal");
    }

    private Path made(String name) {
        Path file = directory.resolve(name);
        SecretFile.password(file);
        return file;
    }

    BankKeys bankKeys() {
        return BankKeys.in(directory);
    }
}
