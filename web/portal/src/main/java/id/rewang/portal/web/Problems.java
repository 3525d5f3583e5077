package id.rewang.portal.web;

import id.rewang.portal.api.Problem;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what was refused; templates know it as {@code @problems}. */
@Component("problems")
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public String text(Form.Fault fault) {
        return text(fault.code(), fault.detail());
    }

    public String text(Problem problem) {
        return text(problem.code(), problem.detail());
    }

    /** The bundles' words for the code, else the service's own. */
    public String text(String code, String detail) {
        Locale locale = LocaleContextHolder.getLocale();
        String otherwise = detail.isBlank() ? messages.getMessage("problem.unknown", null, locale) : detail;
        return Objects.requireNonNull(messages.getMessage("problem." + code, new Object[] {detail}, otherwise, locale));
    }
}
