package id.rewang.bank.book;

/** The customer's connection breaks and no whole answer arrives; what had happened before stays. */
public final class ConnectionLost extends RuntimeException {

    public ConnectionLost() {
        super("the connection is closed without an answer, as asked");
    }
}
