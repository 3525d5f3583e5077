package id.rewang.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browsers;
import id.rewang.portal.WholePortal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page stands in the table with the roles that may open it, and the running portal does as the table says. */
@WholePortal
class AccessTableIT {

    private static final List<String> ROLES = List.of(
            "procurement_officer",
            "commitment_officer",
            "budget_authority",
            "goods_receiver",
            "technical_officer",
            "finance_verifier",
            "treasurer",
            "treasury_officer",
            "seller",
            "trade_officer",
            "curator",
            "consultant",
            "auditor",
            "administrator",
            "operator");

    @Autowired
    Browsers browsers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new HashMap<>();
        new ClassPathResource("access-table.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(","))
                .forEach(row -> table.put(row[0] + " " + row[1], Set.of(row[2].split(" "))));
        return table;
    }

    private Set<String> running() {
        Set<String> found = new TreeSet<>();
        pages.getHandlerMethods().forEach((address, page) -> {
            if (page.getBeanType().getPackageName().startsWith("id.rewang.")) {
                address.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> address.getPatternValues().forEach(path -> found.add(method + " " + path)));
            }
        });
        return found;
    }

    @Test
    void everyPageStandsInTheTable() throws IOException {
        assertThat(new TreeSet<>(table().keySet())).isEqualTo(running());
    }

    @TestFactory
    Stream<DynamicTest> opensForTheRolesOfTheTableOnly() throws IOException {
        Map<String, Browser> people = new HashMap<>();
        ROLES.forEach(role -> people.put(role, browsers.of(role)));
        return table().entrySet().stream()
                .filter(row -> !row.getValue().contains("*"))
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> ROLES.forEach(role -> assertThat(isForbidden(people.get(role), row.getKey()))
                                .as("%s for %s", row.getKey(), role)
                                .isNotEqualTo(row.getValue().contains(role)))));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryFormWithoutItsToken() throws IOException {
        return table().entrySet().stream()
                .filter(row -> row.getKey().startsWith("POST "))
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String role = row.getValue().iterator().next().replace("*", "seller");
                    String path = address(row.getKey().split(" ")[1]);
                    assertThat(browsers.of(role)
                                    .postWithoutToken(path, Map.of())
                                    .status())
                            .isEqualTo(403);
                }));
    }

    /** Told by the portal itself, before any service is asked: the services know none of these ids and say 404. */
    private static boolean isForbidden(Browser person, String page) {
        String[] request = page.split(" ");
        String path = address(request[1]);
        Browser.Shown shown = request[0].equals("GET") ? person.open(path) : person.post(path, Map.of());
        return shown.status() == 403;
    }

    private static String address(String path) {
        return path.replaceAll("\\{[^}]+}", "0199a000-0000-7000-8000-000000000000");
    }
}
