package id.rewang.identity.signin;

import java.time.Instant;

/** Too many attempts have failed. */
public class LockedOut extends RuntimeException {

    private final Instant until;

    LockedOut(Instant until) {
        super("locked until " + until);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
