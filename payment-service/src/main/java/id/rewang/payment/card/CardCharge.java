package id.rewang.payment.card;

import id.rewang.kit.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** That the card has paid a seller, as its holder recorded it. */
public record CardCharge(
        UUID paymentId, UUID orderId, UUID departmentId, String approvalCode, LocalDate chargedOn, Money amount) {}
