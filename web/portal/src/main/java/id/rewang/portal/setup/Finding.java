package id.rewang.portal.setup;

/**
 * What the check has to say of a row.
 *
 * @param column header of the column concerned; empty when it is the whole row
 * @param code   {@code setup.fault.<code>} in the bundles: what is wrong and what to do
 * @param detail what the sentence needs to know
 * @param stops  whether the file cannot be applied with it
 */
public record Finding(String sheet, int row, String column, String code, String detail, boolean stops) {}
