package id.rewang.catalog.reference;

import id.rewang.kit.web.Paging;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that exist: villages of East Java, classes of business (KBLI 2020), banks. */
@Component
public class OfficialLists {

    private final JdbcClient jdbc;

    OfficialLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One code with what it stands for. */
    public record Entry(String code, String name) {}

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

    /** Up to {@link Paging#fetch()} villages of a region by code. */
    public List<Entry> villages(String region, Paging paging) {
        return jdbc.sql("SELECT code, name FROM village WHERE code LIKE ? AND code > ? ORDER BY code LIMIT ?")
                .params(region + ".%", after(paging), paging.fetch())
                .query(Entry.class)
                .list();
    }

    /** Up to {@link Paging#fetch()} classes of business by code. */
    public List<Entry> businessClasses(Paging paging) {
        return jdbc.sql("SELECT code, title AS name FROM business_class WHERE code > ? ORDER BY code LIMIT ?")
                .params(after(paging), paging.fetch())
                .query(Entry.class)
                .list();
    }

    /** Up to {@link Paging#fetch()} banks by code. */
    public List<Entry> banks(Paging paging) {
        return jdbc.sql("SELECT code, name FROM bank WHERE code > ? ORDER BY code LIMIT ?")
                .params(after(paging), paging.fetch())
                .query(Entry.class)
                .list();
    }

    private static String after(Paging paging) {
        return Objects.requireNonNullElse(paging.after(List::getFirst), "");
    }
}
