package id.rewang.catalog;

/** What a PUT left behind, and whether it is new. */
public record Put<T>(T value, boolean created) {}
