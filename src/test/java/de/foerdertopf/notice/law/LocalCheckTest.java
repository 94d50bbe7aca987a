package de.foerdertopf.notice.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A person's name stands under the words that she read, and under no others. */
class LocalCheckTest {

    private static final LocalDate ISSUED = LocalDate.of(2025, 3, 28);

    @Test
    void aSignOffCountsForTheWordsThatWereRead() {
        var sentence = new LocalChecks.Sentence("1.10", "Kopf", "Ihr Bescheid", "Stimmt das?");
        var other = new LocalChecks.Sentence("1.10", "Kopf", "Ihr Brief", "Stimmt das?");
        var check = new LocalCheck("1.10", sentence.sha256(), "officer", ISSUED, "Geprüft.");

        assertThat(check.isOf(sentence)).isTrue();
        assertThat(check.isOf(other)).isFalse();
        assertThat(check.isOf(new LocalChecks.Sentence("1.11", "Kopf", "Ihr Bescheid", "Stimmt das?")))
                .isFalse();
        assertThat(check.view()).isEqualTo(new LocalChecks.SignedOff("officer", ISSUED, "Geprüft."));
        Identities.areTwo(check, new LocalCheck("1.10", sentence.sha256(), "officer", ISSUED, "Geprüft."));
    }
}
