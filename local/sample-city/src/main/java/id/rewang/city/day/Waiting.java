package id.rewang.city.day;

import id.rewang.city.api.Answer;
import id.rewang.city.api.RefusedException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service learns from events; somebody who is quicker than the news tries again. */
final class Waiting {

    private Waiting() {}

    /** @param notYet the problem codes that will pass once the news has arrived */
    static Answer untilKnown(Stage stage, String hope, Set<String> notYet, Supplier<Answer> attempt) {
        AtomicReference<@Nullable Answer> done = new AtomicReference<>();
        stage.patiently(
                hope,
                () -> {
                    try {
                        done.set(attempt.get());
                        return "done";
                    } catch (RefusedException refused) {
                        if (!notYet.contains(refused.code())) {
                            throw refused;
                        }
                        return String.valueOf(refused.getMessage());
                    }
                },
                "done"::equals);
        Answer answer = done.get();
        if (answer == null) {
            throw new IllegalStateException(hope);
        }
        return answer;
    }
}
