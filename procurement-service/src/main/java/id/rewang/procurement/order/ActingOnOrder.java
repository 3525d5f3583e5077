package id.rewang.procurement.order;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.policy.Duty;
import id.rewang.procurement.policy.IncompatibleDuties;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every act of a person on an order begins with: the order is locked, and it is theirs to act on. */
@Component
public class ActingOnOrder {

    private final PurchaseOrders orders;
    private final IncompatibleDuties duties;

    ActingOnOrder(PurchaseOrders orders, IncompatibleDuties duties) {
        this.orders = orders;
        this.duties = duties;
    }

    /**
     * @throws ProblemException 404 in another region, 403 in another department, 412 in another version
     */
    public PurchaseOrder forDepartment(UUID id, ExpectedVersion version, Actor actor) {
        PurchaseOrder order = forDepartment(id, actor);
        version.check(order.version());
        return order;
    }

    /**
     * For an act that leaves the order itself as it is, so that its version does not matter.
     *
     * @throws ProblemException 404 in another region, 403 in another department
     */
    public PurchaseOrder forDepartment(UUID id, Actor actor) {
        PurchaseOrder order = orders.locked(id, actor.region());
        actor.mustWorkFor(order.departmentId());
        return order;
    }

    /**
     * @throws ProblemException 404 in another region or before the order is issued, 403 of another seller, 412 in another
     *                          version
     */
    public PurchaseOrder forSeller(UUID id, ExpectedVersion version, Actor actor) {
        PurchaseOrder order = orders.locked(id, actor.region());
        actor.mustBelongTo(order.sellerId());
        if (order.issuedAt() == null) {
            throw ProblemException.notFound("purchase order", id);
        }
        version.check(order.version());
        return order;
    }

    /**
     * The person in the first of these roles that they have, for an act that counts as no duty.
     *
     * @throws ProblemException 403 {@code incompatible-duties} when their offices must not meet
     */
    public Person as(Actor actor, String... roles) {
        duties.checkOffices(actor);
        return Person.of(actor, actor.actingAs(roles));
    }

    /**
     * @throws ProblemException 403 {@code incompatible-duties} when the person has had a duty for this order that must not
     *                          meet this one
     */
    public Person inDuty(PurchaseOrder order, Duty duty, Actor actor, String... roles) {
        Person person = Person.of(actor, actor.actingAs(roles));
        duties.check(duty, orders.dutiesOf(order.id(), person), actor);
        return person;
    }
}
