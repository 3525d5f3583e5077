package id.rewang.procurement.order;

import java.util.List;

/** What was asked for is not possible in the state in which the order is. Nothing has changed. */
public class IllegalTransition extends RuntimeException {

    private final OrderState state;
    private final String wanted;

    IllegalTransition(OrderState state, String wanted) {
        this(state, wanted, "The purchase order is " + state + ", so " + wanted + " is not possible");
    }

    IllegalTransition(OrderState state, String wanted, String why) {
        super(why + "; " + instead(state.possible()) + ".");
        this.state = state;
        this.wanted = wanted;
    }

    public OrderState state() {
        return state;
    }

    public String wanted() {
        return wanted;
    }

    private static String instead(List<String> possible) {
        return possible.isEmpty() ? "nothing more can be done" : "possible: " + String.join(", ", possible);
    }
}
