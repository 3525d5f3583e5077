package id.rewang.city.people;

import id.rewang.city.api.Acting;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.day.Together;
import id.rewang.city.people.SamplePerson.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Registers the people of one city with the identity provider, so that one can sign in as any of them. */
public final class RegisteredDirectory implements PeopleDirectory {

    private static final int LONGEST_LINE = 300;

    private final City city;
    private final RewangApi api;

    public RegisteredDirectory(City city, RewangApi api) {
        this.city = city;
        this.api = api;
    }

    @Override
    public void publish(List<SamplePerson> people) {
        Together.forEach(people, this::register);
    }

    private void register(SamplePerson one) {
        Acting administrator = api.as(city.administrator());
        String user = "/v1/users/" + one.person().subject();
        administrator.create(Service.IDENTITY, user, profile(one));
        administrator.put(Service.IDENTITY, user + "/waiting-work", Map.of("text", waiting(one)));
    }

    private static Map<String, @Nullable Object> profile(SamplePerson one) {
        Map<String, @Nullable Object> profile = new LinkedHashMap<>();
        profile.put("name", one.person().name());
        profile.put("nip", one.person().nip());
        profile.put("roles", one.person().roles());
        profile.put("departmentId", one.person().department());
        profile.put("sellerId", one.person().seller());
        profile.put("sample", true);
        return profile;
    }

    private static String waiting(SamplePerson one) {
        String text = one.waiting().stream().map(Work::inIndonesian).collect(Collectors.joining(", "));
        return text.substring(0, Math.min(LONGEST_LINE, text.length()));
    }
}
