package id.rewang.stack.process;

/** Something of the local stack cannot go on; the message is a sentence for the person at the terminal. */
public class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
