/**
 * What every HTTP interface of the platform has in common. A service gets all of it by depending on the kit:
 *
 * <ul>
 *   <li>Whatever is wrong with a request is answered by a problem document (RFC 9457) with a {@code code} to switch on;
 *       use cases refuse by throwing {@link id.rewang.kit.web.ProblemException}.
 *   <li>A POST under {@code /v1} needs an {@code Idempotency-Key} and takes effect once per person and key; nothing is to
 *       be done for it in a controller ({@link id.rewang.kit.web.IdempotencyFilter}). Where many come at once, a controller
 *       lets them share transactions ({@link id.rewang.kit.web.GroupedPost}).
 *   <li>A controller that changes an existing resource takes an {@link id.rewang.kit.web.ExpectedVersion} parameter and
 *       hands it to the use case, which checks it against the aggregate it has locked.
 *   <li>Lists take a {@link id.rewang.kit.web.Paging} parameter and answer with a {@link id.rewang.kit.web.Page}.
 *   <li>Answers that carry a version are made by {@link id.rewang.kit.web.Answer}.
 * </ul>
 */
@NullMarked
package id.rewang.kit.web;

import org.jspecify.annotations.NullMarked;
