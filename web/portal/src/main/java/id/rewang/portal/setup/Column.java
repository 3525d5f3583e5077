package id.rewang.portal.setup;

import java.util.List;
import java.util.Map;

/**
 * A column of a step's sheet.
 *
 * @param name     of its value in a {@link FilledRow}; {@code setup.column.<name>} in the bundles explains it
 * @param header   what stands above it, the same in every language
 * @param required whether each row needs it
 * @param sample   what stands in the sample row
 * @param words    what may be typed, if it is one of a few; empty otherwise
 */
record Column(String name, String header, Reading reading, boolean required, String sample, List<String> words) {

    static Column of(String name, String header, Reading reading, String sample) {
        return new Column(name, header, reading, true, sample, List.of());
    }

    static Column ofWords(String name, String header, Map<String, String> words, String sample) {
        return new Column(name, header, Reading.word(words), true, sample, List.copyOf(words.keySet()));
    }

    static Column ofSeveralWords(String name, String header, Map<String, String> words, String sample) {
        return new Column(name, header, Reading.words(words), true, sample, List.copyOf(words.keySet()));
    }

    Column optional() {
        return new Column(name, header, reading, false, sample, words);
    }
}
