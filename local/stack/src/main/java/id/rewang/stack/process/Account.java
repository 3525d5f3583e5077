package id.rewang.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a child runs as. PostgreSQL refuses to run as root, so root hands it to the account {@code nobody}. */
public final class Account {

    private static final String UNPRIVILEGED = "nobody";

    private final @Nullable String user;

    private Account(@Nullable String user) {
        this.user = user;
    }

    public static Account own() {
        return new Account(null);
    }

    /** The caller's own account, or {@code nobody} for root. */
    public static Account unprivileged() {
        return isRoot() ? new Account(UNPRIVILEGED) : own();
    }

    public static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            throw new StackException("Cannot tell who runs this: /proc is not readable", e);
        }
    }

    /** Runs a command as this account to its end and returns its output. */
    public String run(List<String> command, Path directory) {
        List<String> full = new ArrayList<>(identity());
        full.addAll(command);
        return Commands.run(full, directory);
    }

    /** Whether this account may walk down to the directory; root's home, for one, is closed to others. */
    public boolean canReach(Path directory) {
        List<String> command = new ArrayList<>(identity());
        command.addAll(List.of("test", "-x", directory.toString()));
        return Commands.succeeds(command);
    }

    /** Makes the account the owner of a file or empty directory. */
    public void own(Path path) throws IOException {
        if (user != null) {
            var principals = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, principals.lookupPrincipalByName(user));
        }
    }

    List<String> prefix(Signal onParentDeath) {
        List<String> prefix = new ArrayList<>(List.of("setpriv", "--pdeathsig", onParentDeath.name()));
        prefix.addAll(privileges());
        return prefix;
    }

    private List<String> identity() {
        List<String> privileges = privileges();
        return privileges.isEmpty() ? List.of() : prepend("setpriv", privileges);
    }

    private List<String> privileges() {
        return user == null
                ? List.of()
                : List.of("--reuid", user, "--regid", primaryGroup(user), "--clear-groups", "--inh-caps=-all");
    }

    private static String primaryGroup(String user) {
        return Commands.run(List.of("id", "-g", user), Path.of("/")).strip();
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
