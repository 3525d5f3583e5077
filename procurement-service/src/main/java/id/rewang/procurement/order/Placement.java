package id.rewang.procurement.order;

import id.rewang.kit.security.Actor;

/**
 * An order that a procurement officer places.
 *
 * @param submit at once; otherwise it stays a draft
 */
public record Placement(OrderWish wish, boolean submit, Actor actor) {}
