package de.foerdertopf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE49 9005 0050 7000 7000 12",
                "de49900500507000700012",
                "DE48900500507000700012",
                "DE4990050050700070001",
                "DE49-9005-0050-7000-7000-12",
                "DE49\u00a09005\u00a00050\u00a07000\u00a07000\u00a012",
                "DE49 9OO5 0050 7000 7000 12",
                "IBAN: DE49 9005 0050 7000 7000 12",
                "iban DE49900500507000700012",
                "IBAN-Nr.: DE49 9005 0050 7000 7000 12",
                "DE٤٩ ٩٠٠٥ ٠٠٥٠ ٧٠٠٠ ٧٠٠٠ ١٢",
                "NO93 8601 1117 947",
                "GB29 NWBK 6016 1331 9268 19",
                "MT84MALT011000012345MTLCAST001S"
            })
    void isMeantRightOrWrong(String typed) {
        assertThat(Iban.isMeantBy(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "😀",
                "keine Ahnung",
                "weiß ich nicht, 0171 23456789",
                "0171 3920022",
                "+49 421 3920022",
                "1234567890",
                "DE12",
                "Sparkasse Bremen",
                "siehe Anlage",
                "DE49900500507000700012 DE49900500507000700012"
            })
    void isNotMeantByWordsAndNumbers(String typed) {
        assertThat(Iban.isMeantBy(typed)).isFalse();
    }

    @Test
    void takesSixtySignsAndNoMore() {
        assertThat(new Iban("D".repeat(60)).typed()).hasSize(60);
        assertThatThrownBy(() -> new Iban("D".repeat(61))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Iban.isMeantBy("DE49900500507000700012" + " ".repeat(38))).isTrue();
        assertThat(Iban.isMeantBy("DE49900500507000700012" + " ".repeat(39))).isFalse();
    }

    @Test
    void showsOnlyItsEnd() {
        var iban = new Iban("de49 900500507000700012");

        assertThat(iban.lastFour()).isEqualTo("0012");
        assertThat(iban).hasToString("…0012");
        assertThat(iban.grouped()).isEqualTo("DE49 9005 0050 7000 7000 12");
        assertThat(new Iban("DE4").lastFour()).isEqualTo("DE4");
        assertThat(new Iban("DE49").lastFour()).isEqualTo("DE49");
    }

    @Test
    void isTheSameHoweverItsGroupsArePartedAndValidSo() {
        assertThat(new Iban("DE49-9005-0050-7000-7000-12").isValid()).isTrue();
        assertThat(new Iban("DE49-9005-0050-7000-7000-12").normalised()).isEqualTo("DE49900500507000700012");
        assertThat(new Iban("IBAN: DE49 9005 0050 7000 7000 12").normalised()).isEqualTo("DE49900500507000700012");
        assertThat(new Iban("IBAN-Nr.: DE49 9005 0050 7000 7000 12").isValid()).isTrue();
        assertThat(new Iban("DE٤٩ ٩٠٠٥ ٠٠٥٠ ٧٠٠٠ ٧٠٠٠ ١٢").normalised()).isEqualTo("DE49900500507000700012");
        assertThat(new Iban("DE48900500507000700012").isValid()).isFalse();
    }

    /** 97 stands for the same remainder as 00, and only one of them is ever given out. */
    @Test
    void checkDigitsThatNoBankGivesOutAreWrong() {
        assertThat(new Iban("DE97 9001 0010 0004 7110 53").isValid()).isTrue();
        assertThat(new Iban("DE00 9001 0010 0004 7110 53").isValid()).isFalse();
    }
}
