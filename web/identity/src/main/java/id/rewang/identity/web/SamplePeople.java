package id.rewang.identity.web;

import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The invented people that a demonstration's sign-in page offers. */
@Component
@ConditionalOnProperty(name = "rewang.demonstration", havingValue = "true")
class SamplePeople {

    /** Of a role; who is looking for another one types the account's name. */
    private static final int PER_ROLE = 12;

    /** In the order of the process. */
    private static final List<String> ROLES = List.of(
            "procurement_officer",
            "commitment_officer",
            "seller",
            "goods_receiver",
            "technical_officer",
            "budget_authority",
            "finance_verifier",
            "treasurer",
            "treasury_officer",
            "trade_officer",
            "curator",
            "consultant",
            "auditor",
            "administrator",
            "operator",
            "public");

    private final Users users;

    SamplePeople(Users users) {
        this.users = users;
    }

    Map<String, Map<String, List<User>>> byRegionAndRole() {
        return users.samples(PER_ROLE).stream()
                .collect(Collectors.groupingBy(
                        User::region,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), SamplePeople::byRole)));
    }

    private static Map<String, List<User>> byRole(List<User> people) {
        Map<String, List<User>> groups = new LinkedHashMap<>();
        for (String role : ROLES) {
            List<User> group = people.stream()
                    .filter(user -> user.roles().getFirst().equals(role))
                    .toList();
            if (!group.isEmpty()) {
                groups.put(role, group);
            }
        }
        return groups;
    }
}
