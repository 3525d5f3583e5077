package id.rewang.identity.signin;

import id.rewang.identity.IdentitySettings;
import id.rewang.identity.IdentitySettings.FirstAdministrator;
import id.rewang.identity.user.RegisteringUser;
import id.rewang.identity.user.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first person into an empty system: at each start until somebody has used it, a new link for the account
 * {@code administrator} is written to a file. Does nothing unless it is set up and nobody else is registered.
 */
@Component
class InvitingFirstAdministrator implements SmartInitializingSingleton {

    private final RegisteringUser registering;
    private final ResettingPassword resetting;
    private final IdentitySettings settings;
    private final TransactionTemplate transaction;

    InvitingFirstAdministrator(
            RegisteringUser registering,
            ResettingPassword resetting,
            IdentitySettings settings,
            PlatformTransactionManager transactions) {
        this.registering = registering;
        this.resetting = resetting;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        FirstAdministrator first = settings.firstAdministrator();
        if (first != null) {
            transaction.executeWithoutResult(status -> invite(first));
        }
    }

    private void invite(FirstAdministrator first) {
        Optional<User> administrator = registering.registerFirst(first.region());
        if (administrator.isPresent()) {
            write(first.linkFile(), resetting.reset(administrator.get()).url() + "\n");
        } else {
            forget(first.linkFile());
        }
    }

    /** A link that was used says nothing any more. */
    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The first administrator's link cannot be taken from " + file, e);
        }
    }

    private static void write(Path file, String link) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, link);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The first administrator's link cannot be written to " + file, e);
        }
    }
}
