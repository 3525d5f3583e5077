package id.rewang.invariants;

import static id.rewang.invariants.Service.CATALOG;
import static id.rewang.invariants.Service.PAYMENT;
import static id.rewang.invariants.Service.PROCUREMENT;

import java.util.List;

/** Duties that must not meet in one person: dated pairs, kept by each service that checks acts. */
final class DutyInvariants {

    private static final String ACTS_THAT_MEET = """
            select format('On order %s, %s did both %s and %s, which must not meet in one person (%s).', a.order_id, a.nip,
                          a.duty, b.duty, d.legal_basis)
            from incompatible_duty d
            join order_act a on a.duty = d.first_duty
            join order_act b on b.duty = d.second_duty and (b.order_id, b.nip) = (a.order_id, a.nip)
            where (greatest(a.at, b.at) at time zone 'Asia/Jakarta')::date
                  between d.valid_from and coalesce(d.valid_to, 'infinity')
            order by a.order_id
            """;

    private DutyInvariants() {}

    static List<Invariant> all() {
        return List.of(
                new WithinService(
                        "duties.order",
                        "Who drafts does not approve, who checks the goods does not sign the BAST.",
                        PROCUREMENT,
                        ACTS_THAT_MEET),
                new WithinService(
                        "duties.payment",
                        "The treasurer of an order holds no other duty on it, and no two payment duties meet that must not.",
                        PAYMENT,
                        ACTS_THAT_MEET),
                offices(),
                new WithinService(
                        "duties.payee-account",
                        "A payee account is verified by another person than who entered it.",
                        CATALOG,
                        """
                        select format('The account of seller %s was entered and verified by %s.', seller_id, entered_by)
                        from payee_account where verified_by = entered_by
                        """));
    }

    private static Invariant offices() {
        return new WithinService(
                "duties.office",
                "Nobody holds two offices that must not meet in one person, as a treasurer and any other.",
                PROCUREMENT,
                """
                with office as (select distinct nip, unnest(roles) as role from official)
                select format('%s is both %s and %s, which must not meet in one person (%s).', a.nip, a.role, b.role,
                              d.legal_basis)
                from incompatible_duty d
                join office a on a.role = d.first_duty
                join office b on b.role = d.second_duty and b.nip = a.nip
                where current_date between d.valid_from and coalesce(d.valid_to, 'infinity')
                order by a.nip
                """);
    }
}
