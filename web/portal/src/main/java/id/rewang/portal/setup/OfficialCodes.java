package id.rewang.portal.setup;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.Code;
import id.rewang.portal.api.Page;
import id.rewang.portal.api.Pages;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes of the official lists, each list read when it is first asked for. */
final class OfficialCodes {

    private final Catalog catalog;
    private @Nullable Set<String> villages;
    private @Nullable Set<String> businessClasses;
    private @Nullable Set<String> banks;

    OfficialCodes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param list of the catalogue's API, by limit and cursor */
    static List<Code> all(BiFunction<Integer, @Nullable String, Page<Code>> list) {
        return Pages.all(cursor -> list.apply(Pages.SIZE, cursor));
    }

    boolean hasVillage(String code) {
        if (villages == null) {
            villages = codes(catalog::villages);
        }
        return villages.contains(code);
    }

    boolean hasBusinessClass(String code) {
        if (businessClasses == null) {
            businessClasses = codes(catalog::businessClasses);
        }
        return businessClasses.contains(code);
    }

    boolean hasBank(String code) {
        if (banks == null) {
            banks = codes(catalog::banks);
        }
        return banks.contains(code);
    }

    private static Set<String> codes(BiFunction<Integer, @Nullable String, Page<Code>> list) {
        return all(list).stream().map(Code::code).collect(Collectors.toSet());
    }
}
