package id.rewang.procurement.order;

/**
 * What is asked of a line of the order does not fit it. Nothing has changed.
 */
public class LineFault extends RuntimeException {

    private final String code;
    private final int position;
    private final String field;

    /**
     * @param position index of the faulty entry in what was asked, from 0
     * @param field    the entry's field at fault
     * @param code     stable, kebab-case
     */
    public LineFault(int position, String field, String code, String message) {
        super(message);
        this.position = position;
        this.field = field;
        this.code = code;
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public String field() {
        return field;
    }
}
