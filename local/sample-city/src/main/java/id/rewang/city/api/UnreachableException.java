package id.rewang.city.api;

/** A service did not answer properly within the patience that the client was given. */
public class UnreachableException extends RuntimeException {

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreachableException(String message) {
        super(message);
    }
}
