package id.rewang.portal.reconciling;

import id.rewang.portal.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a statement file was refused, whole.
 *
 * @param where  line, row or element of the file; {@code null} when it is about the whole of it
 * @param detail the service's own words
 */
public record RefusedFile(String code, @Nullable String where, String detail) {

    private static final String ABOUT_A_FILE = "statement-";

    /** @return {@code null} when it is not the file that was refused */
    static @Nullable RefusedFile of(Problem problem) {
        if (!problem.code().startsWith(ABOUT_A_FILE)) {
            return null;
        }
        String where = problem.errors().stream()
                .map(Problem.Field::field)
                .filter(field -> !field.equals("file"))
                .findFirst()
                .orElse(null);
        return new RefusedFile(problem.code(), where, problem.detail());
    }
}
