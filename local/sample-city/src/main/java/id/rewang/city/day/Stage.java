package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.BankApi;
import id.rewang.city.api.Person;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import id.rewang.city.plan.OrderState;
import id.rewang.city.plan.PlannedOrder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Where a day is played: the city, its systems, and what everybody on it needs to know of each other. */
public final class Stage {

    private final City city;
    private final LocalDate date;
    private final RewangApi api;
    private final BankApi bank;
    private final Journal journal;
    private final Transcript transcript;

    public Stage(City city, LocalDate date, RewangApi api, BankApi bank, Journal journal, Transcript transcript) {
        this.city = city;
        this.date = date;
        this.api = api;
        this.bank = bank;
        this.journal = journal;
        this.transcript = transcript;
    }

    /** The same on another day, told by another transcript. */
    public Stage on(LocalDate otherDate, Transcript otherTranscript) {
        return new Stage(city, otherDate, api, bank, journal, otherTranscript);
    }

    public City city() {
        return city;
    }

    public LocalDate date() {
        return date;
    }

    public BankApi bank() {
        return bank;
    }

    public Journal journal() {
        return journal;
    }

    public Transcript transcript() {
        return transcript;
    }

    public Acting as(Person person) {
        return api.as(person);
    }

    public Acting as(PlannedOrder order, Duty duty) {
        return api.as(order.official(duty));
    }

    public Acting asSellerOf(PlannedOrder order) {
        return api.as(order.seller().owner());
    }

    public <T> T patiently(String hope, Supplier<T> look, Predicate<T> asHoped) {
        return api.patience().until(hope, look, asHoped);
    }

    /** The idempotency key of a step: the same in every run of this day. */
    public String key(String subject, String step) {
        return date + "/" + subject + "/" + step;
    }

    /** Turns the clocks of all systems, once; who goes on after an interruption does not turn them back. */
    public void turnTo(LocalTime time) {
        ZonedDateTime moment = date.atTime(time).atZone(Transcript.WIB);
        journal.once("clock " + moment.toLocalDateTime(), () -> {
            for (Service service : Service.OF_ORDERS) {
                as(city.operator())
                        .put(
                                service,
                                "/ops/clock",
                                Map.of("instant", moment.toInstant().toString()));
            }
            bank.setClock(moment.toOffsetDateTime());
        });
    }

    /** Turns the clocks, and tells what the hour brings. */
    public void turnTo(LocalTime time, String headline) {
        turnTo(time);
        transcript.turnTo(date, time, headline);
    }

    void placed(PlannedOrder order, UUID id) {
        journal.remember(order.key(), id.toString());
    }

    public UUID idOf(PlannedOrder order) {
        return journal.recall(order.key())
                .map(UUID::fromString)
                .orElseThrow(() -> new IllegalStateException(order.key() + " has not been placed"));
    }

    public String pathOf(PlannedOrder order) {
        return "/v1/purchase-orders/" + idOf(order);
    }

    /** The order as its department's procurement officer sees it. */
    public Answer look(PlannedOrder order) {
        return as(order, Duty.PP).get(Service.PROCUREMENT, pathOf(order));
    }

    /** Waits until the order's state is the one wanted or a later one. */
    public Answer awaitState(PlannedOrder order, OrderState wanted) {
        return patiently(
                order.key() + " to be " + wanted,
                () -> look(order),
                seen -> OrderState.of(seen).hasReached(wanted));
    }
}
