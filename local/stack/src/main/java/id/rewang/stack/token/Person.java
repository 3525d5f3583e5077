package id.rewang.stack.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token speaks for.
 *
 * @param subject    stable id
 * @param nip        civil servant number, for officials
 * @param roles      see the access matrix
 * @param department own department, for officials of one
 * @param seller     own business, for sellers
 */
public record Person(
        String subject,
        String name,
        @Nullable String nip,
        List<String> roles,
        String region,
        @Nullable String department,
        @Nullable String seller) {

    public Person {
        roles = List.copyOf(roles);
    }
}
