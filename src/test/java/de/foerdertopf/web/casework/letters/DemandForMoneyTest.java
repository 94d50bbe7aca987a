package de.foerdertopf.web.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sum and a plea for it together are a demand; either alone is not. */
class DemandForMoneyTest {

    private static final String PHRASES = "zahlen Sie | überweisen Sie|zu erstatten";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitte überweisen Sie 40,00 € auf unser Konto.",
                "Sie haben 1.200 Euro\nzu erstatten.",
                "Zahlen  Sie\n40 EUR bis Freitag."
            })
    void aSumAndAPleaAreADemand(String text) {
        assertThat(DemandForMoney.isIn(text, PHRASES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Danke für den Besuch. Die 40,00 € sind angekommen.",
                "Bitte zahlen Sie nichts, bevor wir schreiben.",
                "Wir sehen uns am 4. Europatag, dann zahlen Sie keinen Eintritt."
            })
    void eitherAloneIsNone(String text) {
        assertThat(DemandForMoney.isIn(text, PHRASES)).isFalse();
    }
}
