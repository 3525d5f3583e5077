package id.rewang.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a service's list.
 *
 * @param next cursor of the following part, {@code null} on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {}
