package id.rewang.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void keepsOnlyWhatBothLooksSawWordForWord() {
        Findings first = new Findings();
        first.add("Key a: 3 written, 1 applied.");
        first.add("Key b: 3 written, 1 applied.");
        first.add("Key c: 3 written, 1 applied.");
        Findings later = new Findings();
        later.add("Key a: 3 written, 1 applied.");
        later.add("Key b: 3 written, 2 applied.");
        later.add("Key d: 1 written, 0 applied.");

        assertThat(first.still(later).sentences()).containsExactly("Key a: 3 written, 1 applied.");
    }

    @Test
    void countsWhatIsBeyondItsLimit() {
        Findings findings = new Findings();
        for (int i = 0; i < Findings.LIMIT + 7; i++) {
            findings.add("violation " + i);
        }

        assertThat(findings.sentences()).hasSize(Findings.LIMIT + 1).endsWith("… and 7 more of this kind");
    }
}
