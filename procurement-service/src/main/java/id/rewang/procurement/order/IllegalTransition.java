package id.rewang.procurement.order;

import java.util.List;

/** What was asked for is not possible as the order stands. Nothing has changed. */
public class IllegalTransition extends RuntimeException {

    /**
     * @param why      in words, without a full stop
     * @param possible what can be done instead, as the API calls it
     */
    IllegalTransition(String why, List<String> possible) {
        super(why + "; "
                + (possible.isEmpty()
                        ? "nothing more can be done."
                        : "possible: " + String.join(", ", possible) + "."));
    }
}
