package id.rewang.portal.selling;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Roles;
import id.rewang.portal.selling.SellerWorklist.Waiting;
import id.rewang.portal.web.MenuItem;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where selling shows in the menu, and what waits for a seller: to answer, to send, to sign, to bill. */
@Configuration(proxyBeanMethods = false)
class SellingEntries {

    private static final Set<String> SELLER = Set.of(Roles.SELLER);

    private final Procurement procurement;
    private final Buyers buyers;
    private final BusinessTime time;

    SellingEntries(Procurement procurement, Buyers buyers, BusinessTime time) {
        this.procurement = procurement;
        this.buyers = buyers;
        this.time = time;
    }

    @Bean
    MenuItem inboxInMenu() {
        return new MenuItem("inbox", "/inbox", SELLER, 5);
    }

    @Bean
    MenuItem myPaymentsInMenu() {
        return new MenuItem("my-payments", "/my-payments", SELLER, 15);
    }

    @Bean
    Worklist toAnswerWorklist() {
        return new SellerWorklist(
                "to-answer",
                10,
                OrderState.ISSUED,
                Order::acceptBy,
                order -> Stream.of(new Waiting(order, order.number(), order.total())),
                procurement,
                buyers,
                time);
    }

    @Bean
    Worklist toSendWorklist() {
        return new SellerWorklist(
                "to-send",
                20,
                OrderState.ACCEPTED,
                Order::neededUntil,
                order -> order.possible().contains("shipments")
                        ? Stream.of(new Waiting(order, order.number(), order.total()))
                        : Stream.empty(),
                procurement,
                buyers,
                time);
    }

    @Bean
    Worklist toSignAsSellerWorklist(WaitingHandovers handovers) {
        return new SellerWorklist(
                "to-sign-as-seller",
                30,
                OrderState.ACCEPTED,
                order -> null,
                order -> handovers.toSign(order).stream()
                        .map(handover -> new Waiting(order, handover.number(), handover.payable())),
                procurement,
                buyers,
                time);
    }

    @Bean
    Worklist toBillWorklist(WaitingHandovers handovers) {
        return new SellerWorklist(
                "to-bill",
                40,
                OrderState.ACCEPTED,
                order -> null,
                order -> handovers.toBill(order).stream()
                        .map(handover -> new Waiting(order, handover.number(), handover.payable())),
                procurement,
                buyers,
                time);
    }
}
