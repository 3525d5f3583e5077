package id.rewang.portal.timeline;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an order with what the reader can do; controllers of panels show it again when something was refused. */
@Component
public class OrderPage {

    private final ReadingHistory reading;
    private final List<OrderPanel> panels;

    OrderPage(ReadingHistory reading, List<OrderPanel> panels) {
        this.reading = reading;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(OrderPanel::rank))
                .toList();
    }

    /** A panel with its form. */
    public record Shown(OrderPanel panel, Form form) {

        /** Waits to be done, and so comes first; what may be done at any time comes last. */
        public boolean isTodo() {
            return panel.rank() < OrderPanel.LAST;
        }
    }

    public String show(UUID id, Person person, Model model) {
        return show(id, person, null, null, model);
    }

    /**
     * @param refused name of the panel whose form was refused
     * @param form    that form, with what was typed
     */
    public String show(UUID id, Person person, @Nullable String refused, @Nullable Form form, Model model) {
        OrderHistory history = reading.read(id);
        Order order = history.order();
        tell(history, model);
        model.addAttribute("liveOrder", order.id());
        model.addAttribute("outdated", form != null && form.isOutdated());
        List<Shown> shown = panels.stream()
                .filter(panel -> panel.isFor(order, person))
                .map(panel -> new Shown(panel, form != null && panel.name().equals(refused) ? form : Form.blank()))
                .toList();
        shown.forEach(panel -> model.addAllAttributes(panel.panel().model(order, person)));
        model.addAttribute("panels", shown);
        boolean gone = form != null && shown.stream().noneMatch(panel -> panel.form() == form);
        model.addAttribute("gone", gone ? form : null);
        return "timeline/order";
    }

    /** How it is now, for a page that is open. */
    String tellAgain(UUID id, long seen, Model model) {
        OrderHistory history = reading.read(id);
        tell(history, model);
        model.addAttribute("outdated", history.order().version() != seen);
        return "timeline/order :: now";
    }

    private static void tell(OrderHistory history, Model model) {
        model.addAttribute("history", history);
        model.addAttribute("order", history.order());
        model.addAttribute("timeline", Timeline.of(history));
        model.addAttribute("holders", Holders.of(history));
    }
}
