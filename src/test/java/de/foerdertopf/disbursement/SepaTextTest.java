package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SepaTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Grünes Beet Süd e. V.     | Gruenes Beet Sued e. V.
            Straße & Öl               | Strasse + Oel
            Łukasz Žáková Ğ ẞ         | Lukasz Zakova G SS
            Café „Olé“ – Jörg's       | Cafe 'Ole' - Joerg's
            Київ                      | Kiiv
            <b>Team</b>               | b Team /b
            //doppelt//               | doppelt
            a;b%c*d                   | a b c d
            """)
    void writesWhatEveryBankAccepts(String text, String expected) {
        assertThat(SepaText.of(text, 70)).isEqualTo(expected);
    }

    @Test
    void cutsAndNeverEndsEmpty() {
        assertThat(SepaText.of("Ä".repeat(100), 70)).hasSize(70).startsWith("AeAe");
        assertThat(SepaText.of("🎉🎉", 70)).isEqualTo("NOTPROVIDED");
        assertThat(SepaText.of("   ", 70)).isEqualTo("NOTPROVIDED");
    }

    @Test
    void writesNothingElseWhateverComesIn() {
        var seed = 20250401L;
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var text = random.ints(20, 1, 0x3000)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(SepaText.of(text, 70))
                    .as("%s", text)
                    .matches("[a-zA-Z0-9/?:().,'+ -]{1,70}")
                    .doesNotContain("//")
                    .doesNotStartWith("/");
        }
    }
}
