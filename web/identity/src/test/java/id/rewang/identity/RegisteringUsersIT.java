package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may sign in, and with which duties. */
class RegisteringUsersIT extends WholeIdentity {

    private final String subject = "pegawai-" + UUID.randomUUID();
    private final String path = "/v1/users/" + subject;
    private final String nip = "%018d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000_000L));

    @Test
    void registersReplacesAndListsTheUsersOfARegion() {
        Api.Reply created = api().put(path, Api.official(nip, "goods_receiver")).expect(201);
        assertThat(created.body().path("region").asString()).isEqualTo("35.73");
        api().put(path, Api.official(nip, "technical_officer")).expect(428);
        api().put(path, Api.official(nip, "technical_officer"), "\"7\"").expect(412);
        Api.Reply replaced = api().put(path, Api.official(nip, "technical_officer"), created.eTag())
                .expect(200);
        assertThat(replaced.eTag()).isNotEqualTo(created.eTag());
        Api.Reply same = api().put(path, Api.official(nip, "technical_officer"), replaced.eTag())
                .expect(200);
        assertThat(same.eTag()).as("nothing has changed").isEqualTo(replaced.eTag());

        assertThat(allSubjects()).contains(subject);
    }

    @Test
    void findsUsersByPartOfANameAndByRole() {
        api().put(path, Api.official(nip, "goods_receiver")).expect(201);
        String part = subject.substring(4, 30).toUpperCase(Locale.ROOT);

        assertThat(found("q=" + part)).containsExactly(subject);
        assertThat(found("q=" + part + "&role=goods_receiver")).containsExactly(subject);
        assertThat(found("q=" + part + "&role=treasurer")).isEmpty();
        assertThat(found("q=%25" + part)).as("no character stands for others").isEmpty();
    }

    @Test
    void keepsOtherRegionsApart() {
        api().put(path, Api.official(nip, "goods_receiver")).expect(201);
        Api stranger = Api.administratorOf("35.79", issuer());

        stranger.get(path).expect(404);
        stranger.put(path, Api.official(nip, "treasurer"), "*").expect(404);
        stranger.post(path + "/status", Map.of("status", "DISABLED"), "*").expect(404);
        stranger.put(path + "/sign-in-link", Map.of()).expect(404);
        stranger.delete(path + "/second-factor").expect(404);
        stranger.get(path + "/lock").expect(404);
        stranger.delete(path + "/lock").expect(404);
        assertThat(stranger.get("/v1/users?limit=200").body().path("items").toString())
                .doesNotContain(subject);
    }

    @Test
    void refusesDutiesThatMustNotMeetInOneAccount() {
        for (String other : List.of(
                "procurement_officer",
                "commitment_officer",
                "budget_authority",
                "goods_receiver",
                "technical_officer",
                "finance_verifier")) {
            Api.Reply refused =
                    api().put(path, Api.official(nip, "treasurer", other)).expect(422);
            assertThat(refused.code()).isEqualTo("incompatible-duties");
            assertThat(refused.body().path("detail").asString()).contains("treasurer", other, "PP 12/2019");
        }
        api().put(path, Api.official(nip, "budget_authority", "commitment_officer"))
                .expect(201);
    }

    @Test
    void refusesDutiesThatMustNotMeetOverTwoAccountsOfOnePerson() {
        api().put(path, Api.official(nip, "treasurer")).expect(201);
        String second = path + "-2";

        assertThat(api().put(second, Api.official(nip, "goods_receiver"))
                        .expect(422)
                        .code())
                .isEqualTo("incompatible-duties");
        assertThat(Api.administratorOf("35.79", issuer())
                        .put(second, Api.official(nip, "goods_receiver"))
                        .expect(422)
                        .code())
                .as("in another region it is the same person")
                .isEqualTo("incompatible-duties");

        api().post(path + "/status", Map.of("status", "DISABLED"), "*").expect(200);
        api().put(second, Api.official(nip, "goods_receiver")).expect(201);
        assertThat(api().post(path + "/status", Map.of("status", "ACTIVE"), "*")
                        .expect(422)
                        .code())
                .isEqualTo("incompatible-duties");
    }

    @Test
    void letsOneDutyFollowTheOtherButNotMeetItForADay() {
        LocalDate end = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(30);
        api().put(path, inTerm(null, end, Api.official(nip, "treasurer"))).expect(201);
        String second = path + "-2";

        assertThat(api().put(second, inTerm(end, null, Api.official(nip, "goods_receiver")))
                        .expect(422)
                        .code())
                .isEqualTo("incompatible-duties");
        Api.Reply next = api().put(second, inTerm(end.plusDays(1), null, Api.official(nip, "goods_receiver")))
                .expect(201);
        assertThat(next.body().path("validFrom").asString())
                .isEqualTo(end.plusDays(1).toString());
        assertThat(api().put(path, inTerm(null, end.plusDays(1), Api.official(nip, "treasurer")), "*")
                        .expect(422)
                        .code())
                .isEqualTo("incompatible-duties");
        api().put(second, inTerm(end.minusYears(2), end.minusYears(1), Api.official(nip, "goods_receiver")), "*")
                .expect(200);
        api().put(path, Api.official(nip, "treasurer"), "*").expect(200);
    }

    private static Map<String, Object> inTerm(
            @Nullable LocalDate from, @Nullable LocalDate to, Map<String, Object> profile) {
        profile.put("validFrom", from);
        profile.put("validTo", to);
        return profile;
    }

    @Test
    void refusesAProfileThatCannotBeRightAndNamesTheField() {
        refused("roles", Api.official(nip, "king"));
        refused("nip", Api.official("123", "treasurer"));
        refused("nip", without("nip", Api.official(nip, "treasurer")));
        refused("departmentId", without("departmentId", Api.official(nip, "treasurer")));
        LocalDate day = LocalDate.of(2026, 1, 1);
        refused("validTo", inTerm(day, day.minusDays(1), Api.official(nip, "treasurer")));
        refused("sellerId", Map.of("name", "x", "roles", List.of("seller"), "sample", false));
        api().put("/v1/users/ADA%20SPASI", Api.official(nip, "treasurer")).expect(400);
        api().get(path).expect(404);
    }

    @Test
    void letsNobodyDisableTheirOwnAccount() {
        api().put("/v1/users/admin", Map.of("name", "Admin", "roles", List.of("administrator"), "sample", false));

        assertThat(api().post("/v1/users/admin/status", Map.of("status", "DISABLED"), "*")
                        .expect(422)
                        .code())
                .isEqualTo("own-account");
    }

    private List<String> allSubjects() {
        List<String> subjects = new ArrayList<>();
        String next = "";
        do {
            Api.Reply page = api().get("/v1/users?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200);
            page.body()
                    .path("items")
                    .forEach(user -> subjects.add(user.path("subject").asString()));
            next = page.body().path("next").asString("");
        } while (!next.isEmpty() && subjects.size() < 1000);
        return subjects;
    }

    private List<String> found(String query) {
        List<String> subjects = new ArrayList<>();
        api().get("/v1/users?" + query)
                .expect(200)
                .body()
                .path("items")
                .forEach(user -> subjects.add(user.path("subject").asString()));
        return subjects;
    }

    private void refused(String field, Map<String, Object> profile) {
        Api.Reply reply = api().put(path, profile).expect(400);
        assertThat(reply.body().at("/errors/0/field").asString(""))
                .as(reply.toString())
                .startsWith(field);
    }

    private static Map<String, Object> without(String field, Map<String, Object> profile) {
        Map<String, Object> rest = new HashMap<>(profile);
        rest.remove(field);
        return rest;
    }
}
