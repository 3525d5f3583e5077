package id.rewang.bank.book;

/** A status of a transfer that the customer has still to be told; callbacks of one transfer are sent in the order of their ids. */
public record Callback(long id, String reference, Transfer.Status status) {}
