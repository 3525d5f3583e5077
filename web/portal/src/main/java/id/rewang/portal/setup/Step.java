package id.rewang.portal.setup;

import id.rewang.portal.api.Catalog.Code;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import java.util.List;
import java.util.Set;

/** A step of the checklist: what is filled in, and what is done with it. */
interface Step {

    /** In addresses and message keys, such as {@code people}. */
    String name();

    /** Its place on the list; each step needs only what the steps before it have made. */
    int place();

    /** Whose duty it is; {@link id.rewang.portal.security.Roles}. */
    String role();

    /** Who may see how much there is. */
    Set<String> readers();

    /** The sheets of its workbook, in the order in which they are applied. */
    List<SheetLayout> sheets();

    /** The codes that its columns may name. */
    List<CodeList> codes();

    /** How many things there are, counted as far as the services give them at once. */
    Tally tally();

    /** Reads what there is, so that these rows can be compared with it. */
    Work begin(Person person, List<FilledRow> rows);

    /** The rows of one file, against what there was when it began. */
    interface Work {

        /** Finds what is wrong with a well-formed row, without writing anything. */
        Standing check(FilledRow row, Faults faults);

        /**
         * Does what a row says, unless it is done already.
         *
         * @return whether anything was made
         * @throws ServiceRefused why not
         */
        boolean apply(FilledRow row);
    }

    /** Takes what is wrong with the row that is being checked. */
    @FunctionalInterface
    interface Faults {

        /**
         * @param column name of the column
         * @param code   {@code setup.fault.<code>} in the bundles
         * @param detail what the sentence needs to know
         */
        void at(String column, String code, Object detail);
    }

    /** How what a row says stands to what there is. */
    enum Standing {
        FRESH,
        PRESENT,
        DIFFERS
    }

    /** A sheet of codes in a template. */
    record CodeList(String name, List<Code> codes) {}

    /** @param more whether there are more than were counted */
    record Tally(int count, boolean more) {}
}
