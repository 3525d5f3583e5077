package id.rewang.city.plan;

/** What happens to an order that is worth telling; each case that an evaluator looks for has an order in the narrated day. */
public enum Case {
    HAPPY(Ending.COMPLETED, "as it should be"),
    DRAFT(Ending.DRAFT, "not submitted yet"),
    NO_STOCK(Ending.REFUSED, "the seller has not enough of it"),
    OVER_BUDGET(Ending.REFUSED, "the budget line has not enough left"),
    UP_CASH_SHORT(Ending.REFUSED, "the treasurer holds too little UP cash"),
    OVER_METHOD_LIMIT(Ending.REFUSED, "too much to be paid from UP"),
    LINE_STRUCK(Ending.COMPLETED, "the PPK strikes a line out"),
    REJECTED(Ending.REJECTED, "the PPK rejects it"),
    DECLINED(Ending.DECLINED, "the seller declines"),
    DECLINED_LATE_PAYER(Ending.DECLINED, "the seller declines, because this buyer pays late"),
    EXPIRED(Ending.EXPIRED, "the seller does not answer in time"),
    CANCELLED(Ending.CANCELLED, "cancelled before anything is sent"),
    CANCELLED_EARLY(Ending.CANCELLED, "cancelled before it is approved"),
    HANDOVER_OVERDUE(Ending.COMPLETED, "delivered, but the BAST waits for its signatures"),
    CANCELLATION_REFUSED(Ending.COMPLETED, "cannot be cancelled any more: the goods are under way"),
    SHORT_DELIVERY(Ending.COMPLETED, "less is delivered than ordered, the rest is given up"),
    LATE_DELIVERY(Ending.COMPLETED, "comes late, a fine is taken off"),
    PARTIAL_DELIVERY(Ending.COMPLETED, "delivered in parts, a BAST and a bill for each"),
    IN_PARTS_ONE_BAST(Ending.COMPLETED, "delivered in parts, one BAST for all"),
    GOODS_REPLACED(Ending.COMPLETED, "part of the goods is rejected and replaced"),
    GOODS_SHORT_CLOSED(Ending.COMPLETED, "part of the goods is rejected and given up"),
    BILL_REFUSED(Ending.COMPLETED, "the first bill does not agree with the BAST"),
    PAYMENT_RETURNED(Ending.COMPLETED, "the bank returns the payment, it is paid again"),
    RETURNED_NEXT_DAY(Ending.COMPLETED, "the bank returns the payment on the next day, it is paid again"),
    ANSWER_LOST(Ending.COMPLETED, "the bank's answer is lost; asked after, not paid twice"),
    MATCHED_BY_AMOUNT(Ending.COMPLETED, "the statement names no reference, only the amount fits"),
    MATCHED_BY_NAME(Ending.COMPLETED, "neither reference nor amount tell which payment a line is, only the name"),
    LEFT_BY_NAME(Ending.COMPLETED, "the same, and still to be matched");

    /** How an order ends that is played to its end; the names are those of the order's states. */
    public enum Ending {
        DRAFT,
        REFUSED,
        REJECTED,
        DECLINED,
        EXPIRED,
        CANCELLED,
        COMPLETED
    }

    private final Ending ending;
    private final String story;

    Case(Ending ending, String story) {
        this.ending = ending;
        this.story = story;
    }

    public Ending ending() {
        return ending;
    }

    public String story() {
        return story;
    }

    public boolean isDeclined() {
        return ending == Ending.DECLINED;
    }
}
