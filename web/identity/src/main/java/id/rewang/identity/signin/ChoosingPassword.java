package id.rewang.identity.signin;

import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was given a link chooses the password of their account. */
@Service
public class ChoosingPassword {

    public static final int MIN_LENGTH = 12;

    /** More bytes bcrypt does not read. */
    private static final int MAX_BYTES = 72;

    private final SignInLinks links;
    private final Users users;
    private final PasswordEncoder passwords;

    ChoosingPassword(SignInLinks links, Users users, PasswordEncoder passwords) {
        this.links = links;
        this.users = users;
        this.passwords = passwords;
    }

    public static boolean isAcceptable(String password) {
        return password.length() >= MIN_LENGTH
                && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && password.chars().distinct().count() > 1;
    }

    /** Whose account the link opens; empty when it is not good, or no longer. */
    public Optional<User> invited(String token) {
        return links.find(token).flatMap(users::findActive);
    }

    /**
     * Uses the link up.
     *
     * @param password an {@linkplain #isAcceptable acceptable} one
     * @return who chose it; empty when the link is not good, or no longer
     */
    @Transactional
    public Optional<User> choose(String token, String password) {
        Optional<User> user = links.use(token).flatMap(users::findActive);
        user.ifPresent(
                chosen -> users.setPassword(chosen.subject(), Objects.requireNonNull(passwords.encode(password))));
        return user;
    }
}
