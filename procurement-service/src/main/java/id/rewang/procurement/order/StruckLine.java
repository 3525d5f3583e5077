package id.rewang.procurement.order;

/** A line that the approver strikes out, and why. */
public record StruckLine(int lineNo, String reason) {}
