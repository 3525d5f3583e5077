package id.rewang.stack;

import id.rewang.stack.process.StackException;

/** A command line that cannot be understood. */
final class MisuseException extends StackException {

    MisuseException(String message) {
        super(message);
    }
}
