package id.rewang.payment.statement;

import java.util.List;

/**
 * @param number line of the text file, or row of the sheet, from 1
 */
record TableRow(int number, List<TableCell> cells) {

    TableCell cell(int column) {
        return column < 0 || column >= cells.size() ? TableCell.EMPTY : cells.get(column);
    }

    boolean isBlank() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }
}
