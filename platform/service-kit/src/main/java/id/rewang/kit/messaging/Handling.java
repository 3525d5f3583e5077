package id.rewang.kit.messaging;

import org.jspecify.annotations.Nullable;

/** The event that the current thread is handling, so that what it causes can name it. */
final class Handling {

    private static final ScopedValue<Received> CURRENT = ScopedValue.newInstance();

    private Handling() {}

    static void of(Received received, Runnable action) {
        ScopedValue.where(CURRENT, received).run(action);
    }

    static @Nullable Received current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
