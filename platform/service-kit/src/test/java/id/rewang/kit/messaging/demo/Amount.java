package id.rewang.kit.messaging.demo;

/** Negative amounts cannot be applied until their key is cured. */
public record Amount(long amount) {}
