package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter calls nobody by his kind twice. */
class NamedOnceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dem Träger Träger Muster e.V. | dem Träger Muster e.V.",
                "der Gemeinde Gemeinde St. Josef | der Gemeinde St. Josef",
                "Der Verein Verein der Nachbarn erstattet | Der Verein der Nachbarn erstattet",
                "der Gruppe Gruppenbild | der Gruppe Gruppenbild",
                "der Gruppe Duran Duran | der Gruppe Duran Duran",
                "dem Verein Vereinte Nachbarn | dem Verein Vereinte Nachbarn"
            })
    void theWordStandsOnce(String filled, String printed) {
        assertThat(NamedOnce.once(filled)).isEqualTo(printed);
    }
}
