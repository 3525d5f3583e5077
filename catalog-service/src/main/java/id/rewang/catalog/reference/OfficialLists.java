package id.rewang.catalog.reference;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that exist: villages of East Java, classes of business (KBLI 2020), banks. */
@Component
public class OfficialLists {

    private final JdbcClient jdbc;

    OfficialLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isVillage(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM village WHERE code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    public boolean isBank(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM bank WHERE code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** Those of the codes that are no class of business, in the order given. */
    public List<String> unknownBusinessClasses(List<String> codes) {
        List<String> known = jdbc.sql("SELECT code FROM business_class WHERE code IN (:codes)")
                .param("codes", codes)
                .query(String.class)
                .list();
        return codes.stream().filter(code -> !known.contains(code)).toList();
    }
}
