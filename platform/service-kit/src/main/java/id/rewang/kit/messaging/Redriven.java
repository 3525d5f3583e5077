package id.rewang.kit.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What became of a redrive.
 *
 * @param applied events that were applied now
 * @param waiting events of the key that still wait
 * @param error   why the first of them failed again, or {@code null}
 */
public record Redriven(int applied, long waiting, @Nullable String error) {}
