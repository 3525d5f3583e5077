package id.rewang.portal.setup;

import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * Applies a checked file row by row through the services' public APIs, a portion at a time, because a person's token is
 * there only while the person asks. What was applied is noted by row; a row that is applied twice, because the answer was
 * lost or two windows do it, is made once.
 */
@Component
class ApplyingFile {

    private static final Logger log = LoggerFactory.getLogger(ApplyingFile.class);
    private static final Duration PORTION = Duration.ofSeconds(5);

    private final SetupFiles files;

    ApplyingFile(SetupFiles files) {
        this.files = files;
    }

    /**
     * Applies what is left of the file, for some seconds.
     *
     * @return whether the services answered; if not, the rest can be applied later
     */
    boolean applyNext(Step step, SetupFile file, Person person) {
        Step.Work work = step.begin(person, file.rows());
        long until = System.nanoTime() + PORTION.toNanos();
        for (int place = 0; place < file.rows().size() && System.nanoTime() < until; place++) {
            if (file.outcomes().containsKey(place)) {
                continue;
            }
            try {
                files.note(file, place, apply(work, file.rows().get(place)));
            } catch (ServiceRefused | ResourceAccessException silent) {
                log.warn("applying a file of {} pauses at row {}", step.name(), place, silent);
                return false;
            }
        }
        return true;
    }

    /** A refusal belongs to the row; that a service is in trouble does not. */
    private static Outcome apply(Step.Work work, FilledRow row) {
        try {
            return Outcome.of(work.apply(row));
        } catch (ServiceRefused refusal) {
            if (refusal.isMendable()
                    || refusal.status() == HttpStatus.FORBIDDEN.value()
                    || refusal.status() == HttpStatus.NOT_FOUND.value()) {
                return Outcome.refused(refusal.problem());
            }
            throw refusal;
        }
    }
}
