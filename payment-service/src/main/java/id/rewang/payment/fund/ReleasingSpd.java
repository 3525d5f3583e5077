package id.rewang.payment.fund;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.ledger.TransferRefused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports an SPD, or its revision. SPD of the same period add up; periods of a department must not overlap otherwise. */
@Component
public class ReleasingSpd {

    private final Funds funds;
    private final Ledger ledger;
    private final Clock clock;

    ReleasingSpd(Funds funds, Ledger ledger, Clock clock) {
        this.funds = funds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param wanted its version does not matter
     * @return the SPD as it is now; version 0 when it is new
     * @throws ProblemException 422 {@code spd-period-overlaps}, {@code spd-period-fixed} or {@code spd-in-use}
     */
    @Transactional
    public Spd release(Spd wanted, ExpectedVersion expected, Actor actor) {
        actor.mustShareRegion(wanted.region(), "region", wanted.region());
        funds.lock(wanted.departmentId());
        List<Spd> letters = funds.spdOf(List.of(wanted.departmentId()));
        Optional<Spd> known = letters.stream()
                .filter(spd -> spd.number().equals(wanted.number()))
                .findFirst();
        known.ifPresent(spd -> {
            actor.mustShareRegion(spd.region(), "SPD", wanted.number());
            expected.check(spd.version());
            if (!samePeriod(spd, wanted)) {
                throw ProblemException.refused(
                        "spd-period-fixed", "The period of an SPD cannot change, only its amount.");
            }
        });
        mustNotOverlap(wanted, letters);
        Spd spd = new Spd(
                wanted.departmentId(),
                wanted.number(),
                wanted.region(),
                wanted.from(),
                wanted.to(),
                wanted.amount(),
                known.map(before -> before.version() + 1).orElse(0L));
        funds.put(spd);
        move(spd, spd.amount().minus(known.map(Spd::amount).orElse(Money.ZERO)));
        return spd;
    }

    private static void mustNotOverlap(Spd wanted, List<Spd> letters) {
        letters.stream()
                .filter(other -> !samePeriod(other, wanted)
                        && !other.to().isBefore(wanted.from())
                        && !other.from().isAfter(wanted.to()))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.refused(
                            "spd-period-overlaps",
                            "SPD " + other.number() + " covers " + other.from() + " to " + other.to()
                                    + "; periods are the same or apart.");
                });
    }

    private static boolean samePeriod(Spd one, Spd other) {
        return one.from().equals(other.from()) && one.to().equals(other.to());
    }

    private void move(Spd spd, Money more) {
        if (more.isZero()) {
            return;
        }
        UUID id = Transfer.id(spd.departmentId(), "spd/" + spd.number() + "/" + spd.version());
        var released = Accounts.spdReleased(spd.region(), spd.departmentId());
        Transfer transfer = more.isPositive()
                ? Transfer.direct(id, "spd", spd.account(), released, more, null)
                : Transfer.direct(id, "spd", released, spd.account(), Money.ZERO.minus(more), null);
        try {
            ledger.postAll(List.of(transfer), clock.instant());
        } catch (TransferRefused refused) {
            throw ProblemException.refused(
                    "spd-in-use", "The SPD cannot fall to " + spd.amount() + ": more of it is held or spent.");
        }
    }
}
