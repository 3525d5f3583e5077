package id.rewang.city.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids that are the same in every run, so that setting up twice is setting up once. */
public final class SampleId {

    private SampleId() {}

    /** @param kind what it is the id of, such as {@code seller} */
    public static UUID of(String kind, String key) {
        return UUID.nameUUIDFromBytes(("rewang-sample/" + kind + "/" + key).getBytes(UTF_8));
    }
}
