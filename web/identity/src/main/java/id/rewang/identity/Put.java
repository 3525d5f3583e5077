package id.rewang.identity;

/** What a PUT came to. */
public record Put<T>(T value, boolean created) {}
