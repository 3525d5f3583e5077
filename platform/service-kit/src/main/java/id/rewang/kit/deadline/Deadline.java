package id.rewang.kit.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * The end of a waiting.
 *
 * @param kind      which waiting, such as {@code ACCEPTANCE}; chooses the handler
 * @param subjectId the aggregate that waits
 * @param round     of the aggregate's process, so that a late one for an earlier round is recognised
 * @param region    area code of the aggregate
 * @param dueAt     business time
 * @param attempts  how often it was tried already
 */
public record Deadline(UUID id, String kind, UUID subjectId, int round, String region, Instant dueAt, int attempts) {}
