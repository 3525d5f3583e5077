package id.rewang.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The version of a resource that the sender has seen, from the {@code If-Match} header: {@code "7"}, or {@code *} to
 * waive the check on purpose. As a controller parameter it is required; only a PUT may come without it, because it may
 * create.
 *
 * <p>Give it to the use case, which calls {@link #check} on the aggregate it has read under lock.
 */
public final class ExpectedVersion {

    private static final ExpectedVersion ANY = new ExpectedVersion(true, null);
    private static final ExpectedVersion MISSING = new ExpectedVersion(false, null);

    private final boolean any;
    private final @Nullable Long version;

    private ExpectedVersion(boolean any, @Nullable Long version) {
        this.any = any;
        this.version = version;
    }

    public static ExpectedVersion any() {
        return ANY;
    }

    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(false, version);
    }

    /** A PUT that came without {@code If-Match}: may create, must not change. */
    public static ExpectedVersion missing() {
        return MISSING;
    }

    /**
     * @throws ProblemException 400 when the header is neither a quoted number nor {@code *}
     */
    static ExpectedVersion parse(String header) {
        String value = header.strip();
        if (value.equals("*")) {
            return ANY;
        }
        if (!value.matches("\"\\d{1,18}\"")) {
            throw ProblemException.invalidField(
                    "If-Match", "invalid", "must be the ETag of the last answer, such as \"7\", or *");
        }
        return of(Long.parseLong(value.substring(1, value.length() - 1)));
    }

    /**
     * @throws ProblemException 412 when the resource is not in the version that the sender has seen, 428 when the sender
     *                          did not say which one that is
     */
    public void check(long actual) {
        if (any) {
            return;
        }
        if (version == null) {
            throw required();
        }
        if (version != actual) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_FAILED,
                    "version-mismatch",
                    "It is in version " + actual + " by now, not " + version + "; read it again and decide anew.");
        }
    }

    static ProblemException required() {
        return new ProblemException(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-required",
                "Say with If-Match which version you change: the ETag of the last answer, or * for any.",
                new FieldProblem("If-Match", "missing", "is missing"));
    }
}
