package id.rewang.system.browser;

import id.rewang.city.StackTokens;
import id.rewang.city.api.Acting;
import id.rewang.city.api.BankApi;
import id.rewang.city.api.Patience;
import id.rewang.city.api.Person;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.data.CitySize;
import id.rewang.city.day.Journal;
import id.rewang.city.day.Stage;
import id.rewang.city.day.Transcript;
import id.rewang.city.people.SamplePeople;
import id.rewang.city.people.SamplePerson;
import id.rewang.city.plan.Script;
import id.rewang.stack.LocalStack;
import id.rewang.system.PlayedCity;
import id.rewang.system.RunningSystem;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The small sample city in the evening of its day, and a browser to look at it. */
final class BrowsedCity implements AutoCloseable {

    private final RunningSystem system;
    private final Chromium chromium;
    private final City city = City.malang(CitySize.SMALL);
    private final RewangApi api;
    private final BankApi bank;
    private LocalDate date = Script.MONTH_END;

    private BrowsedCity(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        LocalStack stack = system.stack();
        this.api = new RewangApi(
                Map.of(
                        Service.CATALOG, stack.catalog().baseUrl(),
                        Service.PROCUREMENT, stack.procurement().baseUrl(),
                        Service.PAYMENT, stack.payment().baseUrl(),
                        Service.IDENTITY, stack.identity().baseUrl()),
                StackTokens.in(stack.secrets()),
                entry -> {},
                Patience.OF_A_DAY);
        this.bank = new BankApi(stack.bank().baseUrl(), Patience.OF_A_DAY);
    }

    /** A browser of its own for a city that was played. */
    static BrowsedCity of(PlayedCity played) {
        return new BrowsedCity(played.system(), Chromium.start());
    }

    RunningSystem system() {
        return system;
    }

    City city() {
        return city;
    }

    Acting as(Person person) {
        return api.as(person);
    }

    BankApi bank() {
        return bank;
    }

    LocalDate date() {
        return date;
    }

    /** The next morning, at eight, for everybody and the bank. */
    void beginNextDay() {
        date = date.plusDays(1);
        Journal journal = new Journal(system.directory().resolve("browser-" + date));
        new Stage(city, date, api, bank, journal, Transcript.quiet()).turnTo(LocalTime.of(8, 0));
    }

    /** Everybody of the region whom one can be, those for whom most work waits first. */
    List<SamplePerson> people() {
        return SamplePeople.of(city, api).stream()
                .sorted(Comparator.comparingInt(SamplePerson::amountOfWork).reversed())
                .toList();
    }

    /** A window in which nobody is signed in. */
    Screen open(Window window) {
        return new Screen(chromium, window, portal(), identity());
    }

    /** A window in which somebody has signed in from the portal's front page, by the one click of a demonstration. */
    Screen signIn(Person person, Window window) {
        Screen screen = open(window);
        screen.open("/");
        screen.link("Masuk").first().click();
        new SignInPage(screen.page()).choose(person);
        screen.page().waitForURL(portal() + "/**");
        return screen;
    }

    URI portal() {
        return system.stack().portal().baseUrl();
    }

    URI identity() {
        return system.stack().identity().baseUrl();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
