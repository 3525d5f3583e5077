package id.rewang.payment.payment;

import id.rewang.kit.money.Money;
import id.rewang.payment.bankorder.Channel;
import id.rewang.payment.event.By;
import id.rewang.payment.event.Withheld;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.payee.Payee.PayeeAccount;
import id.rewang.payment.tax.Taxes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payments in every state, for tests. */
public final class SamplePayments {

    public static final Instant NOW = Instant.parse("2026-10-30T02:00:00Z");
    public static final PayeeAccount PAYEE = new PayeeAccount("114", "0021000017", "KOPERASI CONTOH");
    public static final By TREASURER = new By("199001012015011001", null, "Bendahara (data contoh)", "treasurer");
    public static final Taxes TAXES = new Taxes(
            List.of(new Withheld(
                    "PPH_FINAL_UMKM",
                    Money.rupiah(15_000),
                    Money.rupiah(3_000_000),
                    new BigDecimal("0.5"),
                    "DOWN",
                    "tax.pph-final-umkm.rate",
                    1,
                    "PP 55/2022 Pasal 56")),
            List.of());

    private SamplePayments() {}

    public static Payment due(PaymentMethod method) {
        return due(method, UUID.randomUUID(), UUID.randomUUID());
    }

    public static Payment due(PaymentMethod method, UUID id, UUID order) {
        return Payment.due(new Payment.Facts(
                id,
                UUID.randomUUID(),
                order,
                1,
                UUID.randomUUID(),
                "35.73",
                UUID.randomUUID(),
                UUID.randomUUID(),
                method,
                Money.rupiah(3_000_000),
                NOW));
    }

    /** Brought into a state by the steps that lead there. */
    public static Payment in(PaymentState state) {
        Payment payment = due(
                state == PaymentState.SPP_MADE || state == PaymentState.SPP_VERIFIED
                        ? PaymentMethod.LS
                        : PaymentMethod.UP);
        switch (state) {
            case DUE -> {}
            case REQUESTED -> payment.request();
            case AUTHORISED -> authorise(payment);
            case INSTRUCTED -> instruct(authorise(payment));
            case SETTLED -> instruct(authorise(payment)).settle(1, "bank", NOW);
            case RETURNED -> instruct(authorise(payment)).refuse(1, "18", "closed", NOW);
            case SPP_MADE -> payment.makeSpp(TAXES, PAYEE);
            case SPP_VERIFIED -> {
                payment.makeSpp(TAXES, PAYEE);
                payment.verifySpp();
            }
        }
        return payment;
    }

    private static Payment authorise(Payment payment) {
        payment.request();
        payment.authorise();
        return payment;
    }

    public static Payment instruct(Payment payment) {
        payment.instruct(TAXES, PAYEE, Channel.SNAP, TREASURER, NOW);
        return payment;
    }
}
