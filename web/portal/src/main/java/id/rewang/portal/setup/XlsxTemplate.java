package id.rewang.portal.setup;

import id.rewang.portal.api.Catalog.Code;
import id.rewang.portal.setup.Step.CodeList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the workbook of a step to be filled: its sheets with a sample row, what their columns mean, and lists of codes. */
@Component
class XlsxTemplate {

    private static final String BRAND = "14424F";
    private static final String SAMPLE_FILL = "FDF1D8";
    private static final String AS_TEXT = "@";

    private final MessageSource messages;

    XlsxTemplate(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(Step step, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Rewang", "1.0")) {
            step.sheets().forEach(layout -> fill(workbook.newWorksheet(layout.name()), layout));
            explain(workbook.newWorksheet("Petunjuk"), step, locale);
            step.codes().forEach(list -> list(workbook.newWorksheet(list.name()), list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Cells are text, so that a spreadsheet keeps leading zeros and all digits. */
    private static void fill(Worksheet sheet, SheetLayout layout) {
        header(sheet, 0, SheetLayout.NOTE);
        sheet.value(1, 0, "CONTOH: baris ini tidak dibaca");
        sheet.width(0, 30);
        for (int i = 0; i < layout.columns().size(); i++) {
            Column column = layout.columns().get(i);
            header(sheet, i + 1, column.header() + (column.required() ? " *" : ""));
            sheet.value(1, i + 1, column.sample());
            sheet.width(i + 1, Math.clamp(column.sample().length() + 4, 14, 50));
            sheet.style(i + 1).format(AS_TEXT).set();
        }
        sheet.range(1, 0, 1, layout.columns().size())
                .style()
                .format(AS_TEXT)
                .italic()
                .fillColor(SAMPLE_FILL)
                .set();
        sheet.freezePane(0, 1);
    }

    private static void header(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().fontColor("FFFFFF").fillColor(BRAND).set();
    }

    private void explain(Worksheet sheet, Step step, Locale locale) {
        List<String> head = List.of("sheet", "column", "meaning", "words");
        for (int i = 0; i < head.size(); i++) {
            header(sheet, i, words("setup.template." + head.get(i), locale));
            sheet.width(i, i < 2 ? 24 : 70);
        }
        int row = 1;
        for (SheetLayout layout : step.sheets()) {
            sheet.value(row, 0, layout.name());
            sheet.value(row, 2, words("setup.sheet." + layout.name().toLowerCase(Locale.ROOT), locale));
            sheet.style(row, 0).bold().set();
            row++;
            for (Column column : layout.columns()) {
                sheet.value(row, 1, column.header() + (column.required() ? " *" : ""));
                sheet.value(row, 2, words("setup.column." + column.name(), locale));
                sheet.value(row, 3, String.join(", ", column.words()));
                sheet.style(row, 2).wrapText(true).set();
                sheet.style(row, 3).wrapText(true).set();
                row++;
            }
        }
        sheet.value(row + 1, 0, words("setup.template.note", locale));
    }

    private static void list(Worksheet sheet, CodeList list) {
        header(sheet, 0, "Kode");
        header(sheet, 1, "Nama");
        sheet.width(0, 18);
        sheet.width(1, 60);
        int row = 1;
        for (Code code : list.codes()) {
            sheet.value(row, 0, code.code());
            sheet.value(row, 1, code.name());
            row++;
        }
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
