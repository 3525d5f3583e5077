package id.rewang.city.data;

import java.util.List;

/** A village or ward (kelurahan) of a region. */
record Village(String code, String name) {

    static List<Village> of(Region region) {
        return Table.read(Village.class, "villages.csv").stream()
                .filter(row -> row.get("code").startsWith(region.code() + "."))
                .map(row -> new Village(row.get("code"), row.get("name")))
                .toList();
    }
}
