package id.rewang.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import id.rewang.city.api.Acting;
import id.rewang.city.api.Person;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleSeller;
import id.rewang.system.Fingerprint;
import id.rewang.system.browser.AccessTable.Row;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms of the portal that name what belongs to others, sent by somebody of the right role but of elsewhere. */
@ExtendWith(InBrowser.class)
class ForeignIdsIT {

    /** What these name is the sender's own, or nobody's. */
    private static final Set<String> OF_ONES_OWN = Set.of(
            "/drafts/{form}",
            "/cart/{product}/removal",
            "/cart/{sellerId}/order",
            "/operations/{service}/redrive",
            "/operations/{service}/note");

    /** Whose accounts and data an administrator may change is tried at the services themselves, by their endpoint contract. */
    private static final List<String> ADMINISTERED = List.of("/people/", "/systems/", "/setup/");

    private final BrowsedCity played;
    private final SampleDepartment owner;
    private final SampleDepartment elsewhere;
    private final SampleSeller otherSeller;

    ForeignIdsIT(BrowsedCity played) {
        this.played = played;
        this.owner = played.city().department("setda");
        this.elsewhere = played.city().department("klojen");
        this.otherSeller = played.city().seller("warung-jodipan");
    }

    @Test
    void aFormThatNamesWhatBelongsToOthersIsRefusedAndChangesNothing() throws SQLException, IOException {
        Map<String, String> addresses = addresses();
        Map<String, String> before = Fingerprint.of(played.system().databases());
        Map<String, Screen> strangers = new HashMap<>();
        List<String> notRefused = new ArrayList<>();
        for (Row form : formsOfOthers()) {
            String role = form.roles().stream().sorted().toList().getFirst();
            Screen stranger = strangers.computeIfAbsent(role, this::stranger);
            APIResponse answer = stranger.post(
                    addressOf(form, addresses),
                    Map.of(
                            "_csrf",
                            stranger.csrfToken(),
                            "_key",
                            UUID.randomUUID().toString(),
                            "_version",
                            "1"));
            if (answer.status() != 403 && answer.status() != 404) {
                notRefused.add("%s, sent by %s, answers %d".formatted(form.path(), role, answer.status()));
            }
        }
        strangers.values().forEach(Screen::close);

        assertThat(notRefused).as(String.join("; ", notRefused)).isEmpty();
        assertThat(Fingerprint.of(played.system().databases())).isEqualTo(before);
    }

    private static List<Row> formsOfOthers() throws IOException {
        return AccessTable.read().rows().stream()
                .filter(row -> !row.isPage() && row.variables() > 0 && !OF_ONES_OWN.contains(row.path()))
                .filter(row -> ADMINISTERED.stream().noneMatch(row.path()::startsWith))
                .toList();
    }

    private Screen stranger(String role) {
        return played.signIn(strangerOf(role), Window.DESK);
    }

    private Person strangerOf(String role) {
        return switch (role) {
            case "seller" -> otherSeller.owner();
            case "treasury_officer" -> City.batu().treasuryOfficer();
            default ->
                Arrays.stream(Duty.values())
                        .filter(duty -> duty.role().equals(role))
                        .map(elsewhere::official)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("who is " + role + " elsewhere?"));
        };
    }

    /** The same variable is named after what it is the id of by the words before it. */
    private static String addressOf(Row form, Map<String, String> addresses) {
        String address = form.path();
        for (Map.Entry<String, String> one : addresses.entrySet()) {
            address = address.replace(one.getKey(), one.getValue());
        }
        assertThat(address).as("what of others could stand in %s?", form.path()).doesNotContain("{");
        return address;
    }

    /** Real things of a department and a seller. */
    private Map<String, String> addresses() {
        Acting pp = played.as(owner.official(Duty.PP));
        Acting treasurer = played.as(owner.official(Duty.TREASURER));
        String order = handedOver(pp);
        String path = "/v1/purchase-orders/" + order;
        Map<String, String> addresses = new HashMap<>();
        addresses.put("/orders/{id}", "/orders/" + order);
        addresses.put("{handoverId}", first(pp, Service.PROCUREMENT, path + "/handovers", "handoverId"));
        addresses.put("{shipmentId}", first(pp, Service.PROCUREMENT, path + "/shipments", "shipmentId"));
        addresses.put(
                "/my-products/{id}",
                "/my-products/" + played.city().product("kudapan-kotak-3").id());
        addresses.put("/payments/{id}", "/payments/" + first(treasurer, Service.PAYMENT, "/v1/payments", "id"));
        addresses.put(
                "/bulk-transfers/{id}",
                "/bulk-transfers/" + first(treasurer, Service.PAYMENT, "/v1/bulk-transfers", "id"));
        addresses.put(
                "/statement-lines/{id}",
                "/statement-lines/" + first(treasurer, Service.PAYMENT, "/v1/statement-lines?state=UNMATCHED", "id"));
        addresses.put("/sp2d/{department}", "/sp2d/" + owner.id());
        return addresses;
    }

    private String handedOver(Acting pp) {
        return pp.list(Service.PROCUREMENT, "/v1/purchase-orders").stream()
                .filter(order -> order.path("lines").path(0).path("handedOver").asInt() > 0)
                .filter(order -> !order.path("sellerId")
                        .asString()
                        .equals(otherSeller.id().toString()))
                .map(order -> order.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String first(Acting person, Service service, String path, String id) {
        String found =
                person.get(service, path).body().path("items").path(0).path(id).asString("");
        assertThat(found).as("%s of %s", id, path).isNotEmpty();
        return found;
    }
}
