package de.foerdertopf.notice.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Later letters find the provision they rest on. */
class ProvisionTest {

    @Test
    void aProvisionIsFoundWhateverItsFirstWordsAre() {
        var reworded = provision("Bericht.", "proof-detailed");

        assertThat(reworded.is("proof", "Nachweis")).isTrue();
        assertThat(reworded.is("leftover", "Geld übrig")).isFalse();
        assertThat(provision("Geld übrig.", "proof").is("leftover", "Geld übrig"))
                .isFalse();
        assertThat(provision("Was bleibt.", "leftover").is("leftover", "Geld übrig"))
                .isTrue();
    }

    @Test
    void aLetterThatKeptNoCodeKnowsItByItsFirstWords() {
        var old = new Provision(1, Provision.Kind.CONDITION, "Geld übrig.", "Zahlen Sie es zurück.");

        assertThat(old.is("leftover", "Geld übrig")).isTrue();
        assertThat(old.is("proof", "Nachweis")).isFalse();
    }

    private static Provision provision(String lead, String code) {
        return new Provision(
                1, Provision.Kind.OBLIGATION, lead, "Ein Satz.", new Provision.Origin(code, "1", Map.of()));
    }
}
