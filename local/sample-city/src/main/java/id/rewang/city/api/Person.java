package id.rewang.city.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts through the APIs.
 *
 * @param subject    the account, unique in the city
 * @param nip        number of a civil servant, 18 digits; null for a seller's person or a system
 * @param region     regency code such as {@code 35.73}
 * @param department of an official; null for sellers and those who work for the whole region
 * @param seller     whom a seller's person acts for
 */
public record Person(
        String subject,
        @Nullable String nip,
        String name,
        List<String> roles,
        String region,
        @Nullable UUID department,
        @Nullable UUID seller) {

    public Person {
        roles = List.copyOf(roles);
    }
}
