package id.rewang.portal.setup;

import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The steps that wait for somebody because nothing is there yet. */
@Component
class SetupWorklist implements Worklist {

    private final Checklist checklist;
    private final MessageSource messages;

    SetupWorklist(Checklist checklist, MessageSource messages) {
        this.checklist = checklist;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public Set<String> roles() {
        return Checklist.DOERS;
    }

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public List<WorkItem> read(Person person, int limit) {
        return checklist.waitingFor(person).stream()
                .map(step -> new WorkItem(
                        words("setup.step." + step.name()),
                        words("setup.step." + step.name() + ".text"),
                        null,
                        "/setup/" + step.name(),
                        null,
                        false))
                .limit(limit)
                .toList();
    }

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
