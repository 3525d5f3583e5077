package id.rewang.city.api;

/** A service refused on purpose (4xx): its problem document, with the code that a program can switch on. */
public class RefusedException extends RuntimeException {

    private final int status;
    private final String code;

    public RefusedException(String request, Answer answer) {
        super(request + " was refused: " + answer.status() + " " + answer.body());
        this.status = answer.status();
        this.code = answer.body().path("code").asString("");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
