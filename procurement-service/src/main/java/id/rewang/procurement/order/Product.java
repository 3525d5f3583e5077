package id.rewang.procurement.order;

import id.rewang.kit.money.Money;
import java.util.UUID;

/** What an order line takes over from the catalogue when it is drafted, so that later changes there do not touch it. */
public record Product(UUID id, String name, String unit, TaxClass taxClass, Money unitPrice) {}
