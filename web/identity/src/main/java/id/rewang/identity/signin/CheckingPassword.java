package id.rewang.identity.signin;

import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Whether somebody is who they say. */
@Service
public class CheckingPassword {

    private static final int MAX_LENGTH = 200;

    private final Users users;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;

    /** Compared with when there is no such account, so that an answer takes as long as for one that exists. */
    private final @Nullable String nobodys;

    CheckingPassword(Users users, PasswordEncoder passwords, SignInAttempts attempts) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.nobodys = passwords.encode("nobody's password");
    }

    /**
     * @param address where the attempt comes from
     * @return empty when account or password is wrong, which of the two is not told
     * @throws LockedOut after too many attempts
     */
    public Optional<User> check(String account, String password, String address) {
        String subject = account.strip().toLowerCase(Locale.ROOT);
        if (subject.length() > MAX_LENGTH || password.length() > MAX_LENGTH || subject.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        attempts.begin(subject, address);
        Optional<User> user = users.findActive(subject);
        String encoded = user.map(User::password).orElse(nobodys);
        if (!passwords.matches(password, encoded)
                || user.isEmpty()
                || user.get().password() == null) {
            return Optional.empty();
        }
        attempts.forget(subject);
        return user;
    }
}
