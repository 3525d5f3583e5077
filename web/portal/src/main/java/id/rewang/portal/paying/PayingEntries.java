package id.rewang.portal.paying;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.PaymentQuery;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Awaiting;
import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.api.Payments.TaxCash;
import id.rewang.portal.api.Procurement.PaymentMethod;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Roles;
import id.rewang.portal.web.MenuItem;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Payments in the menu, and what waits: to be asked for, authorised, instructed, verified, recorded, deposited. */
@Configuration(proxyBeanMethods = false)
class PayingEntries {

    private static final Set<String> TREASURER = Set.of(Roles.TREASURER);

    private final Payments payments;
    private final BusinessTime time;

    PayingEntries(Payments payments, BusinessTime time) {
        this.payments = payments;
        this.time = time;
    }

    @Bean
    MenuItem paymentsInMenu() {
        return new MenuItem("payments", "/payments", Payers.ALL, 40);
    }

    @Bean
    MenuItem bulkTransfersInMenu() {
        return new MenuItem("bulk-transfers", "/bulk-transfers", TREASURER, 41);
    }

    @Bean
    MenuItem taxDepositsInMenu() {
        return new MenuItem("tax-deposits", "/tax-deposits", TREASURER, 42);
    }

    @Bean
    MenuItem sp2dInMenu() {
        return new MenuItem("sp2d", "/sp2d", Set.of(Roles.TREASURY_OFFICER), 43);
    }

    @Bean
    Worklist paymentsDue() {
        return list(
                "payments-due",
                Set.of(Roles.TECHNICAL_OFFICER),
                10,
                List.of(in(PaymentState.DUE)),
                Turn.REQUEST,
                Turn.MAKE_SPP,
                Turn.CHARGE_CARD);
    }

    @Bean
    Worklist cardsToCharge() {
        return list(
                "cards-to-charge",
                Set.of(Roles.COMMITMENT_OFFICER),
                60,
                List.of(in(PaymentState.DUE).method(PaymentMethod.KKPD)),
                Turn.CHARGE_CARD);
    }

    @Bean
    Worklist paymentsToAuthorise() {
        return list(
                "payments-to-authorise",
                Set.of(Roles.BUDGET_AUTHORITY),
                10,
                List.of(in(PaymentState.REQUESTED)),
                Turn.AUTHORISE);
    }

    @Bean
    Worklist paymentsToInstruct() {
        return list(
                "payments-to-instruct",
                TREASURER,
                10,
                List.of(
                        in(PaymentState.RETURNED).method(PaymentMethod.UP),
                        in(PaymentState.RETURNED).method(PaymentMethod.TU),
                        in(PaymentState.AUTHORISED)),
                Turn.INSTRUCT);
    }

    @Bean
    Worklist paymentsForFile() {
        return new TreasurerWorklist(
                "payments-for-file", 20, "/bulk-transfers", PaymentQuery.ANY.awaiting(Awaiting.FILE), payments);
    }

    @Bean
    Worklist taxToDeposit() {
        return new TreasurerWorklist(
                "tax-to-deposit", 40, "/tax-deposits", PaymentQuery.ANY.taxCash(TaxCash.RESERVED), payments);
    }

    @Bean
    Worklist sppToVerify() {
        return list(
                "spp-to-verify",
                Set.of(Roles.FINANCE_VERIFIER),
                10,
                List.of(in(PaymentState.SPP_MADE)),
                Turn.VERIFY_SPP);
    }

    @Bean
    Worklist sp2dToRecord() {
        return list(
                "sp2d-to-record",
                Set.of(Roles.TREASURY_OFFICER),
                10,
                List.of(in(PaymentState.RETURNED).method(PaymentMethod.LS), in(PaymentState.SPP_VERIFIED)),
                Turn.RECORD_SP2D);
    }

    private Worklist list(String name, Set<String> roles, int rank, List<PaymentQuery> queries, Turn... turns) {
        return new PaymentWorklist(name, roles, rank, queries, Set.of(turns), payments, time);
    }

    private static PaymentQuery in(PaymentState state) {
        return PaymentQuery.ANY.state(state);
    }
}
