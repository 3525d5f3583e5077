package id.rewang.portal.setup;

import java.util.List;

/**
 * How a sheet of a step's workbook is filled.
 *
 * @param name    of the sheet; {@code setup.sheet.<name>} in the bundles says what it is for
 * @param columns from left to right, after the one for notes
 * @param key     names of the columns that tell its rows apart
 */
record SheetLayout(String name, List<Column> columns, List<String> key) {

    /** First column of every sheet; a row whose note begins so is a sample and is not read. */
    static final String NOTE = "Catatan";

    static final String SAMPLE = "contoh";
}
