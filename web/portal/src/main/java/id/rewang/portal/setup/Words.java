package id.rewang.portal.setup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What may be typed into a column, in the order in which a template lists it. */
final class Words {

    private Words() {}

    /** @param wordsAndCodes a word, what it stands for, the next word, … */
    static Map<String, String> of(String... wordsAndCodes) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < wordsAndCodes.length; i += 2) {
            words.put(wordsAndCodes[i], wordsAndCodes[i + 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
