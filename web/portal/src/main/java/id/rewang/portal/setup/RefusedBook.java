package id.rewang.portal.setup;

/** An uploaded file is no workbook that can be read, or too large. */
final class RefusedBook extends RuntimeException {

    private final String code;

    /** @param code {@code problem.<code>} in the bundles */
    RefusedBook(String code) {
        super(code);
        this.code = code;
    }

    RefusedBook(String code, Exception cause) {
        super(code, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
